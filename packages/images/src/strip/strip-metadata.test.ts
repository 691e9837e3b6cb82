import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { inspectImage } from '../source/inspect-image.ts'
import { stripMetadata } from './strip-metadata.ts'

const SECRET = 'somewhere-secret'

async function draw(format: 'jpeg' | 'png' | 'webp', orientation: number): Promise<Uint8Array> {
  const image = sharp({ create: { width: 24, height: 16, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { ImageDescription: SECRET } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${SECRET} --></x:xmpmeta>`)
    .withMetadata({ orientation })
    .withIccProfile('p3')
  return new Uint8Array(await image.toFormat(format).toBuffer())
}

const pixelsOf = async (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).autoOrient().raw().toBuffer()

describe.each(['jpeg', 'png', 'webp'] as const)('stripMetadata of %s', (format) => {
  test('takes off what tells about the picture and leaves the pixels and the profile', async () => {
    const source = await draw(format, 1)
    const stripped = stripMetadata(source, await inspectImage(source))!
    expect(stripped.length).toBeLessThan(source.length)
    expect(Buffer.from(source).includes(SECRET)).toBe(true)
    expect(Buffer.from(stripped).includes(SECRET)).toBe(false)
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(source))
    const { exif, xmp, icc } = await sharp(stripped).metadata()
    expect([exif, xmp]).toEqual([undefined, undefined])
    expect(icc).toEqual((await sharp(source).metadata()).icc)
  })

  test('is done after one pass', async () => {
    const source = await draw(format, 1)
    const facts = await inspectImage(source)
    const once = stripMetadata(source, facts)!
    expect(stripMetadata(once, facts)).toEqual(once)
  })

  test('of a file cut off or overwritten anywhere: nothing or a file that is no longer, never an exception', async () => {
    const source = await draw(format, 1)
    const facts = await inspectImage(source)
    fc.assert(
      fc.property(fc.nat(source.length), fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255))), (cut, edits) => {
        const damaged = source.slice(0, cut)
        for (const [at, byte] of edits) if (at < cut) damaged[at] = byte
        const stripped = stripMetadata(damaged, facts)
        if (stripped !== undefined) expect(stripped.length).toBeLessThanOrEqual(damaged.length)
      }),
      { numRuns: 300 },
    )
  })
})

test('a turned JPEG stays turned, by an EXIF segment that holds nothing else', async () => {
  for (let orientation = 2; orientation <= 8; orientation++) {
    const source = await draw('jpeg', orientation)
    const stripped = stripMetadata(source, await inspectImage(source))!
    const { exif, orientation: kept } = await sharp(stripped).metadata()
    expect(kept).toBe(orientation)
    expect(exif!.length).toBe(32)
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(source))
  }
})

test('a turned PNG or WebP is not passed on', async () => {
  for (const format of ['png', 'webp'] as const) {
    const source = await draw(format, 6)
    expect(stripMetadata(source, await inspectImage(source))).toBeUndefined()
  }
})

test('an AVIF is passed on if it holds no metadata', async () => {
  const plain = sharp({ create: { width: 24, height: 16, channels: 3, background: '#336699' } })
  const bare = new Uint8Array(await plain.clone().avif().toBuffer())
  expect(stripMetadata(bare, await inspectImage(bare))).toBe(bare)
  const exif = new Uint8Array(
    await plain
      .withExif({ IFD0: { ImageDescription: SECRET } })
      .avif()
      .toBuffer(),
  )
  expect(stripMetadata(exif, await inspectImage(exif))).toBeUndefined()
})
