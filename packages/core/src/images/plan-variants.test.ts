import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionsFromDraws } from './options-from-draws.fixture.ts'
import type { ImageFacts } from './image-facts.ts'
import type { ImageOptions } from './image-options.ts'
import { planVariants } from './plan-variants.ts'
import { resolveImageRequest } from './resolve-image-request.ts'
import type { VariantPlan } from './variant-plan.ts'

const anyOptions = fc.array(fc.nat(), { maxLength: 60 }).map(optionsFromDraws)

const photo: ImageFacts = {
  format: 'jpeg',
  width: 1600,
  height: 1200,
  bytes: 400_000,
  pages: 1,
  alpha: false,
  depth: 8,
  orientation: 1,
  space: 'srgb',
  gainMap: false,
  content: 'photo',
}
const plan = (facts: Partial<ImageFacts>, options: ImageOptions = {}): VariantPlan =>
  planVariants({ ...photo, ...facts }, resolveImageRequest({ options, place: 'here' }))
const formatsOf = ({ variants }: VariantPlan) => [...new Set(variants.map(({ format }) => format))]
const candidatesOf = ({ variants }: VariantPlan, format: string) =>
  variants
    .find((variant) => variant.format === format)!
    .candidates.map((candidate) => (candidate.kind === 'search' ? candidate.encoder : candidate.encoding))

describe('planVariants', () => {
  test('a photograph: lossy in three formats', () => {
    const planned = plan({}, { widths: [800, 400] })
    expect(planned.variants.map(({ format, width, height }) => `${format} ${width}×${height}`)).toEqual([
      'avif 400×300',
      'avif 800×600',
      'webp 400×300',
      'webp 800×600',
      'jpeg 400×300',
      'jpeg 800×600',
    ])
    expect(
      planned.variants.every(({ candidates }) => candidates.length === 1 && candidates[0]!.kind === 'search'),
    ).toBe(true)
    expect(planned.passthrough).toBe(true)
    expect(planned.dropped).toEqual([
      { format: 'png', width: 800, why: 'A picture of many colours is smaller as JPEG.' },
    ])
  })

  test('widths above the source become the source', () => {
    const { variants, dropped } = plan({ width: 1000, height: 10 }, { widths: [400, 2000, 3000], formats: ['webp'] })
    expect(variants.map(({ width, height }) => [width, height])).toEqual([
      [400, 4],
      [1000, 10],
    ])
    expect(dropped).toEqual([
      { format: 'webp', width: 2000, why: 'The source is 1000 px wide; that width stands in its place.' },
      { format: 'webp', width: 3000, why: 'The source is 1000 px wide; that width stands in its place.' },
    ])
  })

  test('a crop takes of the source what has the aspect', () => {
    expect(plan({}, { aspect: '16:9', widths: [1600] })).toMatchObject({
      crop: { width: 1600, height: 900 },
      passthrough: false,
    })
    const tall = plan({}, { aspect: '1:2', widths: [1600], formats: ['webp'] })
    expect(tall.crop).toEqual({ width: 600, height: 1200 })
    expect(tall.variants.map(({ width, height }) => [width, height])).toEqual([[600, 1200]])
    expect(plan({}, { aspect: '4:3' }).passthrough).toBe(true)
  })

  test('screenshots and flat art are also tried without loss, with palettes, and as PNG or JPEG', () => {
    const planned = plan({ format: 'png', content: 'screenshot' })
    expect(formatsOf(planned)).toEqual(['avif', 'webp', 'jpeg', 'png'])
    expect(candidatesOf(planned, 'webp')).toMatchObject([
      { mode: 'lossy' },
      { mode: 'lossless' },
      { mode: 'near-lossless' },
    ])
    expect(candidatesOf(planned, 'png')).toEqual([
      { format: 'png' },
      { format: 'png', colours: 256 },
      { format: 'png', colours: 16 },
    ])
    expect(candidatesOf(plan({ alpha: true }), 'png')).toEqual([{ format: 'png' }, { format: 'png', colours: 256 }])
  })

  test.each([
    [70, 1],
    [80, 20],
    [90, 60],
  ])('near-lossless WebP for a target of %d rounds to level %d', (target, quality) => {
    const [, , near] = candidatesOf(plan({ content: 'flat' }, { quality: target }), 'webp')
    expect(near).toMatchObject({ mode: 'near-lossless', quality })
  })

  test.each<[string, Partial<ImageFacts>, ImageOptions, 8 | 10]>([
    ['a photograph', {}, {}, 8],
    ['a gradient', { content: 'gradient' }, {}, 10],
    ['16 bits per channel', { depth: 16 }, {}, 10],
    ['P3 that is kept', { space: 'p3' }, { wideGamut: true }, 10],
    ['P3 that is turned into sRGB', { space: 'p3' }, {}, 8],
  ])('%s', (_, facts, options, bitDepth) => {
    expect(candidatesOf(plan(facts, options), 'avif')).toEqual([{ format: 'avif', effort: 3, bitDepth }])
  })

  test('high targets take care of colours', () => {
    const encodersAt = (quality: number) => {
      const planned = plan({}, { quality })
      return [...candidatesOf(planned, 'webp'), ...candidatesOf(planned, 'jpeg')]
    }
    expect(encodersAt(70)).toEqual([{ format: 'webp', mode: 'lossy', effort: 5 }, { format: 'jpeg' }])
    expect(encodersAt(80)).toEqual([{ format: 'webp', mode: 'lossy', effort: 5, sharpYuv: true }, { format: 'jpeg' }])
    expect(encodersAt(90)).toMatchObject([{ sharpYuv: true }, { format: 'jpeg', subsampling: '4:4:4' }])
  })

  test('alpha: PNG, never JPEG', () => {
    const planned = plan({ alpha: true })
    expect(formatsOf(planned)).toEqual(['avif', 'webp', 'png'])
    expect(formatsOf(plan({ alpha: true }, { formats: ['jpeg'] }))).toEqual(['png'])
    expect(planned.dropped).toContainEqual({ format: 'jpeg', width: 1600, why: 'JPEG has no transparency.' })
  })

  test('an animation is WebP, whatever was asked', () => {
    const facts = { format: 'gif', pages: 9 } as const
    expect(formatsOf(plan(facts))).toEqual(['webp'])
    const asked = plan(facts, { formats: ['avif', 'jpeg'] })
    expect(formatsOf(asked)).toEqual(['webp'])
    expect(asked.dropped.map(({ why }) => why)).toEqual([
      'Animated AVIF is not made: WebP moves.',
      'jpeg shows only the first frame.',
    ])
  })

  test('a drawing stays one', () => {
    const planned = plan({ format: 'svg' })
    expect(planned.variants).toMatchObject([{ format: 'svg', candidates: [{ encoding: { format: 'source' } }] }])
  })

  test('what WebP cannot hold is not tried', () => {
    const { variants, dropped } = plan({ width: 20, height: 20_000 }, { formats: ['webp', 'jpeg'] })
    expect(variants.map(({ format }) => format)).toEqual(['jpeg'])
    expect(dropped).toContainEqual({ format: 'webp', width: 20, why: 'webp holds at most 16383 px a side.' })
  })

  test.each<[string, Partial<ImageFacts>]>([
    ['CMYK', { space: 'cmyk' }],
    ['P3 turned into sRGB', { space: 'p3' }],
    ['TIFF', { format: 'tiff' }],
  ])('%s does not pass through', (_, facts) => {
    expect(plan(facts).passthrough).toBe(false)
  })

  test('fast: one encode per variant, no search', () => {
    const planned = plan({ content: 'screenshot' }, { effort: 'fast' })
    expect(
      planned.variants.every(({ candidates }) => candidates.length === 1 && candidates[0]!.kind === 'unscored'),
    ).toBe(true)
  })

  test('laws: never above the source, ascending, no JPEG with alpha, AVIF never moves, always something', () => {
    const facts = fc.record({
      format: fc.constantFrom<ImageFacts['format']>('avif', 'webp', 'jpeg', 'png', 'gif', 'svg', 'tiff', 'heif'),
      width: fc.integer({ min: 1, max: 16383 }),
      height: fc.integer({ min: 1, max: 16383 }),
      pages: fc.constantFrom(1, 1, 7),
      alpha: fc.boolean(),
      content: fc.constantFrom<NonNullable<ImageFacts['content']>>('photo', 'screenshot', 'flat', 'gradient'),
      depth: fc.constantFrom<8 | 16>(8, 16),
    })
    fc.assert(
      fc.property(facts, anyOptions, (some, options) => {
        const { variants, crop } = plan(some, options)
        expect(variants.length).toBeGreaterThan(0)
        expect(crop.width).toBeLessThanOrEqual(some.width)
        expect(crop.height).toBeLessThanOrEqual(some.height)
        for (const [index, { format, width, height, candidates }] of variants.entries()) {
          expect(width).toBeLessThanOrEqual(crop.width)
          expect(height).toBeLessThanOrEqual(crop.height)
          expect(height).toBeGreaterThan(0)
          expect(candidates.length).toBeGreaterThan(0)
          expect(candidates.some(({ kind }) => kind !== 'scored')).toBe(true)
          if (format === 'png') expect(candidates[0]!.kind).toBe('unscored')
          if (some.format !== 'svg') {
            if (some.alpha) expect(format).not.toBe('jpeg')
            if (some.pages > 1) expect(format).toBe('webp')
          }
          const before = variants[index - 1]
          if (before?.format === format) expect(before.width).toBeLessThan(width)
        }
      }),
    )
  })
})
