import { type ImageOptions, resolveImageRequest } from '@firstpaint/core/images'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { optimizeImage, type RememberedTrial, type TrialMemo } from '../src/index.ts'
import { drawPhoto } from './draw-source.ts'

const requestOf = (options: ImageOptions) => resolveImageRequest({ place: 'test', options })

function createMemo(): TrialMemo & { readonly kept: Map<string, RememberedTrial> } {
  const kept = new Map<string, RememberedTrial>()
  return {
    kept,
    get: async (key) => kept.get(key),
    put: async (key, trial) => void kept.set(key, trial),
  }
}

describe('optimizeImage', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = new Uint8Array(await drawPhoto(480, 320).png().toBuffer())
  })

  test('every lossy variant reaches the target and does not overshoot it', async () => {
    for (const quality of [60, 80]) {
      const { image } = await optimizeImage({ bytes, request: requestOf({ widths: [160, 320, 480], quality }) })
      expect(image.variants.length).toBeGreaterThanOrEqual(3)
      for (const { score, why } of image.variants) {
        expect(score, why).toBeGreaterThanOrEqual(quality - 0.5)
        expect(score, why).toBeLessThanOrEqual(quality + 1.5)
      }
    }
  })

  test('the same source and request give the same files', async () => {
    const request = requestOf({ widths: [160, 320] })
    const [first, second] = [await optimizeImage({ bytes, request }), await optimizeImage({ bytes, request })]
    expect(second.image).toEqual(first.image)
    expect([...second.files]).toEqual([...first.files])
    expect([...first.files.keys()].toSorted()).toEqual(first.image.variants.map(({ hash }) => hash).toSorted())
  })

  test('a memo saves encodes and changes nothing else', async () => {
    const memo = createMemo()
    const options = { bytes, request: requestOf({ widths: [240] }) }
    const plain = await optimizeImage(options)
    await optimizeImage({ ...options, memo })
    const again = await optimizeImage({ ...options, memo })
    expect([...again.files]).toEqual([...plain.files])
    // What is kept is encoded once more, since a memo holds no files.
    for (const { encodes } of again.image.variants) expect(encodes).toBe(1)
    expect(memo.kept.size).toBeGreaterThan(0)
  })

  test('a memo of another target serves this one where they meet', async () => {
    const memo = createMemo()
    await optimizeImage({ bytes, request: requestOf({ widths: [240], quality: 70 }), memo })
    const request = requestOf({ widths: [240], quality: 71 })
    expect([...(await optimizeImage({ bytes, request, memo })).files]).toEqual([
      ...(await optimizeImage({ bytes, request })).files,
    ])
  })

  test('nothing weighs more than the source, which passes on where it is lightest', async () => {
    const small = new Uint8Array(
      await sharp(bytes).resize(200).webp({ quality: 5, effort: 6 }).withMetadata().toBuffer(),
    )
    const { image, files } = await optimizeImage({ bytes: small, request: requestOf({ widths: [200], quality: 90 }) })
    for (const variant of image.variants) expect(variant.bytes).toBeLessThanOrEqual(small.length)
    const passed = image.variants.find(({ encoding }) => encoding.format === 'source')!
    expect((await sharp(files.get(passed.hash)).metadata()).exif).toBeUndefined()
  })

  test('a crop has the shape that was asked for, at every width', async () => {
    const { image } = await optimizeImage({ bytes, request: requestOf({ widths: [100, 320], aspect: '1:1' }) })
    expect(image.variants.map(({ width, height }) => `${width}×${height}`)).toContain('100×100')
    for (const { width, height } of image.variants) expect(height).toBe(width)
  })

  test('a flat drawing is encoded without loss where that is smaller', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#fff"/>${Array.from({ length: 12 }, (_, at) => `<rect x="${20 + at * 30}" y="${260 - at * 18}" width="20" height="${20 + at * 18}" fill="#26c"/>`).join('')}</svg>`
    const drawing = new Uint8Array(await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer())
    const { image } = await optimizeImage({ bytes: drawing, request: requestOf({ widths: [400], formats: ['webp'] }) })
    expect(image.facts.content).toBe('flat')
    expect(image.variants[0]!.encoding).not.toMatchObject({ mode: 'lossy' })
  })

  test('stops between two encodes when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(optimizeImage({ bytes, request: requestOf({}), signal })).rejects.toThrow('enough')
  })

  test('fast: one encode each and no score', async () => {
    const { image } = await optimizeImage({ bytes, request: requestOf({ widths: [160], effort: 'fast' }) })
    for (const { encodes, score } of image.variants) expect([encodes, score]).toEqual([1, undefined])
  })
})
