import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Encoding } from './encoding.ts'
import type { ImageVariant } from './optimized-image.ts'
import { pruneVariants } from './prune-variants.ts'

type Format = ImageVariant['format']

function variant(format: Format, width: number, bytes: number, encoding?: Encoding): ImageVariant {
  return {
    format,
    width,
    height: width,
    bytes,
    hash: `${format}-${width}`,
    encoding: encoding ?? { format: 'jpeg', quality: 70 },
    why: '',
    encodes: 1,
  }
}
const source = (format: Format, width: number, bytes: number) => variant(format, width, bytes, { format: 'source' })
const ladder = (format: Format, ...sizes: readonly (readonly [width: number, bytes: number])[]) =>
  sizes.map(([width, bytes]) => variant(format, width, bytes))
const told = (variants: readonly ImageVariant[]) =>
  variants.map(
    ({ format, width, bytes, encoding }) =>
      `${encoding.format === 'source' ? 'source ' : ''}${format} ${width} ${bytes}`,
  )

describe('pruneVariants', () => {
  test('keeps what is better all along', () => {
    const made = [
      ...ladder('avif', [400, 10], [800, 30]),
      ...ladder('webp', [400, 14], [800, 45]),
      ...ladder('jpeg', [400, 20], [800, 60]),
    ]
    expect(pruneVariants({ made, source: source('jpeg', 1600, 400) })).toEqual({ variants: made, dropped: [] })
  })

  test('a source lighter than its own re-encoding passes through, and heavier formats go whole', () => {
    const made = [...ladder('avif', [400, 10], [800, 55]), ...ladder('jpeg', [400, 20], [800, 60])]
    const { variants, dropped } = pruneVariants({ made, source: source('jpeg', 800, 50) })
    expect(told(variants)).toEqual(['jpeg 400 20', 'source jpeg 800 50'])
    expect(dropped.map(({ format, width }) => `${format} ${width}`)).toEqual(['avif 400', 'avif 800', 'jpeg 800'])
    expect(dropped.map(({ why }) => why)).toEqual([
      'At 800 px it weighs no less than the source, 50 bytes.',
      'At 800 px it weighs no less than the source, 50 bytes.',
      'It weighs no less than the source, 50 bytes, which is passed on instead.',
    ])
  })

  test('a lighter source of another format takes the place of the fallback', () => {
    const made = [...ladder('avif', [400, 10], [800, 30]), ...ladder('jpeg', [400, 20], [800, 60])]
    const { variants } = pruneVariants({ made, source: source('webp', 800, 50) })
    expect(told(variants)).toEqual(['avif 400 10', 'avif 800 30', 'source webp 800 50'])
  })

  test('a source lighter than everything is all there is', () => {
    const made = [...ladder('avif', [400, 60]), ...ladder('webp', [400, 60]), ...ladder('png', [400, 60])]
    expect(told(pruneVariants({ made, source: source('png', 800, 50) }).variants)).toEqual(['source png 800 50'])
  })

  test('a narrower variant that weighs no less goes, never the widest', () => {
    const { variants, dropped } = pruneVariants({ made: ladder('jpeg', [200, 31], [400, 30], [800, 30]) })
    expect(told(variants)).toEqual(['jpeg 800 30'])
    expect(dropped.map(({ why }) => why)).toEqual([
      'It weighs no less than the one of 800 px.',
      'It weighs no less than the one of 800 px.',
    ])
  })

  test('a format that saves less than 5 % over the next one that stays goes', () => {
    const made = [...ladder('avif', [800, 57]), ...ladder('webp', [800, 58]), ...ladder('jpeg', [800, 60])]
    const { variants, dropped } = pruneVariants({ made })
    expect(told(variants)).toEqual(['avif 800 57', 'jpeg 800 60'])
    expect(dropped[0]!.why).toBe('WebP saves 3.3 % against JPEG; less than 5 % is not worth it.')
    expect(
      told(pruneVariants({ made: [...ladder('avif', [800, 58]), ...ladder('jpeg', [800, 60])] }).variants),
    ).toEqual(['jpeg 800 60'])
  })

  test('of JPEG and PNG the lighter stays', () => {
    const made = [...ladder('jpeg', [400, 20], [800, 60]), ...ladder('png', [400, 15], [800, 40])]
    expect(told(pruneVariants({ made }).variants)).toEqual(['png 400 15', 'png 800 40'])
  })

  test('a format that was not made at the widest goes whole, for its browsers would get no more', () => {
    const made = [
      ...ladder('avif', [400, 10], [800, 30]),
      ...ladder('webp', [400, 12]),
      ...ladder('jpeg', [400, 20], [800, 60]),
    ]
    const { variants, dropped } = pruneVariants({ made })
    expect(told(variants)).toEqual(['avif 400 10', 'avif 800 30', 'jpeg 400 20', 'jpeg 800 60'])
    expect(dropped).toEqual([
      { format: 'webp', width: 400, bytes: 12, why: 'WebP was not made at 800 px, where others were.' },
    ])
  })

  test('nothing in, nothing out', () => {
    expect(pruneVariants({ made: [] })).toEqual({ variants: [], dropped: [] })
  })

  test('laws', () => {
    const widths = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 })
    const formats = fc.shuffledSubarray<Format>(['avif', 'webp', 'jpeg', 'png'], { minLength: 1 })
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 20, maxLength: 20 })
    const original = fc.option(
      fc.tuple(fc.constantFrom<Format>('jpeg', 'webp', 'gif'), fc.integer({ min: 1, max: 1000 })),
    )
    // One in fifteen is missing: no encoder reached the target there.
    const missing = fc.array(fc.nat(14), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(widths, formats, weights, original, missing, (wide, kinds, bytes, from, gone) => {
        const top = Math.max(...wide)
        const made = kinds.flatMap((format, at) =>
          ladder(format, ...wide.map((w, i) => [w, bytes[at * 5 + i]!] as const)).filter(
            (_, i) => at === kinds.length - 1 || gone[at * 5 + i] !== 0,
          ),
        )
        const own = from ? source(from[0], top + 7, from[1]) : undefined
        const { variants, dropped } = pruneVariants({ made, ...(own && { source: own }) })

        const byFormat = Map.groupBy(variants, ({ format }) => format)
        expect(byFormat.size).toBeGreaterThan(0)
        // Everything made is kept once or dropped once, with a reason.
        expect(variants.filter((kept) => kept !== own).length + dropped.length).toBe(made.length)
        expect(dropped.every(({ why }) => why !== '')).toBe(true)
        // No more than the source's bytes.
        for (const kept of variants) if (own && kept !== own) expect(kept.bytes).toBeLessThan(own.bytes)
        for (const group of byFormat.values()) {
          // Strictly ascending, and every format reaches the widest.
          for (const [index, kept] of group.slice(1).entries()) {
            expect(group[index]!.width).toBeLessThan(kept.width)
            expect(group[index]!.bytes).toBeLessThan(kept.bytes)
          }
          expect(group.at(-1)!.width).toBeGreaterThanOrEqual(top)
        }
        expect(byFormat.has('jpeg') && byFormat.has('png')).toBe(false)
        // Each format saves at least 5 % over the next.
        const totals = [...byFormat.values()].map((group) =>
          wide.reduce((sum, width) => sum + group.find((kept) => kept.width >= width)!.bytes, 0),
        )
        for (const [index, total] of totals.slice(1).entries())
          expect(totals[index]).toBeLessThanOrEqual(total * 0.95 + 1e-9)
      }),
      { numRuns: 500 },
    )
  })
})
