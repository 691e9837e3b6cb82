import { type ImageOptions, resolveImageRequest } from '@firstpaint/core/images'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { inspectImage, optimizeImage, type OptimizedFiles } from '../src/index.ts'
import { chunk, drawPhoto, drawQuarters, headerOfPng, openShown, readShown, storeTurned } from './draw-source.ts'
import { drawGainMap } from './draw-gain-map.ts'

const bytesOf = async (image: Sharp): Promise<Uint8Array> => new Uint8Array(await image.toBuffer())

function optimize(bytes: Uint8Array, options: ImageOptions, file = 'drawn.bin'): Promise<OptimizedFiles> {
  return optimizeImage({ bytes, file, request: resolveImageRequest({ place: 'test', options }) })
}

/** The file of the only variant that is left. */
function only({ image, files }: OptimizedFiles): Uint8Array {
  expect(image.variants.length, JSON.stringify(image, null, 2)).toBe(1)
  return files.get(image.variants[0]!.hash)!
}

/** Within what a lossy encoder does to a plain area. */
function expectColour(actual: readonly number[], wanted: readonly number[], tolerance = 14): void {
  for (const [channel, value] of wanted.entries()) {
    expect(Math.abs(actual[channel]! - value), `${actual.join()} for ${wanted.join()}`).toBeLessThanOrEqual(tolerance)
  }
}

describe('turned by EXIF', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i comes out upright, sized as shown', async (orientation) => {
    const source = await storeTurned(drawQuarters(120, 80), orientation)
    expect(await inspectImage(source)).toMatchObject({ width: 120, height: 80, orientation })
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const shown = await readShown(only(await optimize(source, { widths: [60], formats: [format] })))
      expect([shown.width, shown.height]).toEqual([60, 40])
      expectColour(shown.at(5, 5), [240, 0, 0])
      expectColour(shown.at(54, 5), [0, 192, 0])
      expectColour(shown.at(5, 34), [0, 0, 240])
      expectColour(shown.at(54, 34), [255, 255, 255])
    }
  })
})

describe('colours', () => {
  test('CMYK comes out as sRGB', async () => {
    const source = await bytesOf(
      drawQuarters(64, 64).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }),
    )
    expect((await inspectImage(source)).space).toBe('cmyk')
    const variant = only(await optimize(source, { widths: [64], formats: ['webp'] }))
    expect((await sharp(variant).metadata()).space).toBe('srgb')
    // The press cannot print these colours; red stays red.
    const [red, green, blue] = (await readShown(variant)).at(8, 8)
    expect(red! - Math.max(green!, blue!)).toBeGreaterThan(120)
  })

  test('16 bits come out as AVIF of 10, without a step in a gradient; elsewhere as 8, with the same colours', async () => {
    const [width, height] = [512, 32]
    const data = new Uint16Array(width * height * 3)
    for (let at = 0; at < data.length; at++) data[at] = 20_000 + Math.floor((Math.floor(at / 3) % width) * 40)
    const source = await bytesOf(
      sharp(data, { raw: { width, height, channels: 3 } })
        .toColourspace('rgb16')
        .png(),
    )
    expect((await inspectImage(source)).depth).toBe(16)
    const avif = only(await optimize(source, { widths: [width], formats: ['avif'], quality: 90 }))
    const { data: read } = await sharp(avif)
      .toColourspace('rgb16')
      .raw({ depth: 'ushort' })
      .toBuffer({ resolveWithObject: true })
    const row = new Uint16Array(read.buffer, read.byteOffset, width * 3)
    // 80 levels of 8 bits.
    expect(new Set(row).size).toBeGreaterThan(120)
    const webp = await readShown(only(await optimize(source, { widths: [width], formats: ['webp'], quality: 90 })))
    expectColour(webp.at(0, 5), [78, 78, 78], 4)
    expectColour(webp.at(511, 5), [157, 157, 157], 4)
  })

  test('16 bits with a Display P3 profile become sRGB, not P3 numbers without a profile', async () => {
    const deep = await drawQuarters(32, 32).toColourspace('rgb16').raw({ depth: 'ushort' }).toBuffer()
    const pixels = new Uint16Array(deep.buffer, deep.byteOffset, deep.length / 2)
    const p3 = sharp(pixels, { raw: { width: 32, height: 32, channels: 3 } }).toColourspace('rgb16')
    const source = await bytesOf(p3.withIccProfile('p3').png())
    expect(await inspectImage(source)).toMatchObject({ depth: 16, space: 'p3' })
    const direct = await readShown(new Uint8Array(await sharp(source).withIccProfile('srgb').png().toBuffer()))
    const variant = await readShown(only(await optimize(source, { widths: [32], formats: ['webp'], quality: 90 })))
    expectColour(variant.at(4, 4), direct.at(4, 4).slice(0, 3))
    expectColour(variant.at(28, 4), direct.at(28, 4).slice(0, 3))
  })

  describe('Display P3', () => {
    let source: Uint8Array
    beforeAll(async () => {
      source = await bytesOf(drawPhoto(160, 120).withIccProfile('p3').png())
    })

    test.each(['avif', 'webp', 'jpeg', 'png'] as const)('is kept in %s where it is asked for', async (format) => {
      const { image, files } = await optimize(source, { widths: [80], formats: [format], wideGamut: true })
      const variant = files.get(image.variants[0]!.hash)!
      expect(image.facts.space).toBe('p3')
      const { icc } = await sharp(variant).metadata()
      expect(icc).toEqual((await sharp(source).metadata()).icc)
      await expectSameColours(source, variant)
    })

    test('becomes sRGB otherwise, and looks the same', async () => {
      const variant = only(await optimize(source, { widths: [80], formats: ['webp'] }))
      expect((await sharp(variant).metadata()).icc).toBeUndefined()
      await expectSameColours(source, variant)
    })
  })

  test('a picture with alpha keeps it, in formats that have it', async () => {
    const source = await bytesOf(
      sharp(
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><circle cx="48" cy="48" r="40" fill="#d02030"/></svg>',
        ),
      ).png(),
    )
    const { image, files } = await optimize(source, { widths: [48] })
    expect(image.facts.alpha).toBe(true)
    expect(image.variants.map(({ format }) => format)).not.toContain('jpeg')
    for (const { hash } of image.variants) {
      const { at } = await readShown(files.get(hash)!)
      expect(at(1, 1)[3]).toBeLessThan(8)
      expectColour(at(24, 24), [208, 32, 48, 255])
    }
  })

  test('alpha that hides nothing is none', async () => {
    const { image } = await optimize(await bytesOf(drawPhoto(64, 48).ensureAlpha().png()), { widths: [64] })
    expect(image.facts.alpha).toBe(false)
    expect(image.variants.map(({ format }) => format)).toContain('jpeg')
  })
})

describe('animations', () => {
  test('a GIF moves on as WebP: every frame, delay and the number of loops; never as AVIF', async () => {
    const hues = [-60, 0, 60]
    const frames = await Promise.all(hues.map((hue) => drawPhoto(80, 60, hue).png().toBuffer()))
    const joined = sharp(frames, { join: { animated: true } }).gif({ delay: [100, 200, 300], loop: 4 })
    const { image, files } = await optimize(await bytesOf(joined), { widths: [40] })
    expect(image.facts.pages).toBe(3)
    expect(image.variants.map(({ format }) => format)).not.toContain('avif')
    const webp = image.variants.find(({ format }) => format === 'webp')!
    expect(webp).toMatchObject({ width: 40, height: 30 })
    const moving = files.get(webp.hash)!
    const { pages, delay, loop } = await sharp(moving, { animated: true }).metadata()
    expect({ pages, delay, loop }).toEqual({ pages: 3, delay: [100, 200, 300], loop: 4 })
    for (const [page, frame] of frames.entries()) {
      const drawn = await sharp(frame).resize(40, 30).blur(2).png().toBuffer()
      const shown = await sharp(moving, { page }).blur(2).png().toBuffer()
      const wanted = (await readShown(new Uint8Array(drawn))).at(30, 8)
      expectColour((await readShown(new Uint8Array(shown))).at(30, 8), wanted.slice(0, 3), 20)
    }
  })

  test('an animated PNG, of which only the first frame can be decoded, passes on whole', async () => {
    const still = await bytesOf(drawPhoto(40, 30).png())
    const control = Buffer.alloc(8)
    control.writeUInt32BE(2, 0)
    const source = new Uint8Array(Buffer.concat([still.subarray(0, 33), chunk('acTL', control), still.subarray(33)]))
    const result = await optimize(source, { widths: [20] })
    expect(result.image.facts.pages).toBe(2)
    const passed = only(result)
    expect((await inspectImage(passed)).pages).toBe(2)
    expect(await sharp(passed).raw().toBuffer()).toEqual(await sharp(source).raw().toBuffer())
  })
})

describe('HDR', () => {
  let source: Uint8Array
  beforeAll(async () => {
    source = await drawGainMap(drawPhoto(320, 240))
  })

  test('the gain map goes along with a JPEG', async () => {
    expect((await inspectImage(source)).gainMap).toBe(true)
    const result = await optimize(source, { widths: [160], formats: ['jpeg'] })
    expect((await inspectImage(only(result))).gainMap).toBe(true)
    expect(result.image.variants[0]!.score).toBeGreaterThanOrEqual(69.5)
  })

  test('and stays behind where it is not wanted', async () => {
    const result = await optimize(source, { widths: [160], formats: ['jpeg'], gainMap: false })
    expect((await inspectImage(only(result))).gainMap).toBe(false)
  })
})

describe('small and large', () => {
  test('one pixel', async () => {
    const source = await bytesOf(sharp({ create: { width: 1, height: 1, channels: 3, background: '#ff8000' } }).png())
    const { image, files } = await optimize(source, { placeholder: ['colour', 'thumbhash', 'preview'] })
    expect(image.placeholder.colour).toBe('#ff8000')
    expect(image.variants.length).toBeGreaterThan(0)
    for (const { hash, bytes } of image.variants) {
      expect(bytes).toBeLessThanOrEqual(source.length)
      expectColour((await readShown(files.get(hash)!)).at(0, 0), [255, 128, 0])
    }
  })

  test('20,000 × 20,000 pixels are refused by the header, within the time of reading it', async () => {
    const source = headerOfPng(20_000, 20_000)
    await expect(optimize(source, {}, 'bomb.png')).rejects.toMatchObject({
      code: 'FP_IMAGES_TOO_LARGE',
      value: '20000 × 20000',
      place: 'bomb.png',
    })
  })

  test('frames count towards the limit', async () => {
    const frames = await Promise.all([0, 40, 80].map((hue) => drawPhoto(50, 50, hue).png().toBuffer()))
    const source = await bytesOf(sharp(frames, { join: { animated: true } }).gif())
    await expect(inspectImage(source, { limitPixels: 7_000 })).rejects.toMatchObject({ code: 'FP_IMAGES_TOO_LARGE' })
  })
})

describe('files that are none, or not what they are called', () => {
  test('zero bytes', async () => {
    await expect(
      optimizeImage({
        bytes: new Uint8Array(),
        file: 'Bilder/größe und so 🌄.jpg',
        importedBy: 'src/home page.tsx:3',
        request: resolveImageRequest({ place: 'test', options: {} }),
      }),
    ).rejects.toMatchObject({
      code: 'FP_IMAGES_EMPTY',
      place: 'Bilder/größe und so 🌄.jpg, imported by src/home page.tsx:3',
    })
  })

  test('a Git LFS pointer is told what it is', async () => {
    const pointer = new TextEncoder().encode(
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    )
    await expect(inspectImage(pointer)).rejects.toMatchObject({
      code: 'FP_IMAGES_FORMAT_UNKNOWN',
      hint: expect.stringContaining('git lfs pull'),
    })
  })

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    '%s cut off at any tenth is an error, never a grey picture',
    async (format) => {
      const whole = await bytesOf(drawPhoto(200, 150).toFormat(format))
      for (let tenth = 1; tenth <= 9; tenth++) {
        const source = whole.slice(0, Math.floor((whole.length * tenth) / 10))
        await expect(optimize(source, { widths: [100] }, 'half.img'), `${tenth} tenths`).rejects.toMatchObject({
          code: expect.stringMatching(/^FP_IMAGES_CORRUPT$/),
          place: 'half.img',
        })
      }
    },
  )

  test('a JPEG scaled while it is decoded is found to be cut off as well', async () => {
    const whole = await bytesOf(drawPhoto(1600, 1200).jpeg())
    await expect(optimize(whole.slice(0, whole.length * 0.7), { widths: [100] })).rejects.toMatchObject({
      code: 'FP_IMAGES_CORRUPT',
    })
  })

  test('the extension does not count', async () => {
    const { image } = await optimize(
      await bytesOf(drawPhoto(64, 48).webp({ lossless: true })),
      { widths: [32] },
      'photo.jpg',
    )
    expect(image.facts.format).toBe('webp')
    expect(image.variants.length).toBeGreaterThan(0)
  })

  test('an SVG with a script comes out without it, and says so', async () => {
    const source = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><script>alert(1)</script><path fill="#0a0" onclick="alert(2)" d="M0 0h8v8H0z"/></svg>',
    )
    const result = await optimize(source, { placeholder: ['colour'] }, 'logo.svg')
    expect(new TextDecoder().decode(only(result))).not.toMatch(/alert|script|onclick/)
    expect(result.image.variants[0]).toMatchObject({ format: 'svg', why: expect.stringContaining('<script>') })
    expect(result.image.placeholder.colour).toBe('#00aa00')
  })
})

/** As shown, at a few places well inside areas. */
async function expectSameColours(source: Uint8Array, variant: Uint8Array): Promise<void> {
  const shrink = await sharp(source).resize(80, 60, { fit: 'fill' }).blur(2).png().toBuffer()
  const soft = await (await openShown(variant)).blur(2).png().toBuffer()
  const [a, b] = [await readShown(new Uint8Array(shrink)), await readShown(new Uint8Array(soft))]
  for (const [x, y] of [
    [10, 10],
    [32, 33],
    [70, 50],
  ] as const) {
    expectColour(b.at(x, y), a.at(x, y).slice(0, 3), 8)
  }
}
