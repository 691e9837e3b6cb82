import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImageSlot } from './image-slots.ts'
import { suggestSizes } from './suggest-sizes.ts'

/** Slots written as `window: width`. */
const seenAt = (widths: Readonly<Record<number, number>>): ImageSlot[] =>
  Object.entries(widths).map(([viewport, cssWidth]) => ({ viewport: Number(viewport), cssWidth, dpr: 2, count: 1 }))

describe('suggestSizes', () => {
  test.each([
    ['a constant', { 390: 160, 1280: 160 }, '160px'],
    ['the whole window', { 390: 390, 820: 820, 1280: 1280 }, '100vw'],
    ['the whole window but for its scroll bar', { 1000: 985, 1280: 1265 }, '100vw'],
    ['a third', { 390: 130, 1000: 333, 1600: 533 }, '33.3vw'],
    [
      'as wide as the window up to a limit',
      { 320: 320, 480: 480, 800: 640, 1200: 640 },
      '(max-width: 640px) 100vw, 640px',
    ],
    ['a limit that a window meets', { 320: 320, 480: 480, 640: 640, 800: 640 }, '(max-width: 640px) 100vw, 640px'],
    [
      'a grid: until the columns were seen, one',
      { 360: 360, 480: 480, 1000: 500, 1400: 700 },
      '(max-width: 999px) 100vw, 50vw',
    ],
    [
      'columns first: the wider one as soon as possible',
      { 360: 90, 480: 120, 1000: 800, 1400: 800 },
      '(max-width: 480px) 25vw, 800px',
    ],
  ])('%s', (_name, widths, sizes) => {
    expect(suggestSizes(seenAt(widths as Record<number, number>))).toBe(sizes)
  })

  test.each([
    ['nothing', []],
    ['one window', seenAt({ 1280: 640 })],
    ['two widths in one window', [...seenAt({ 390: 160, 1280: 160 }), ...seenAt({ 1280: 400 })]],
    ['no rule', seenAt({ 390: 100, 500: 400, 600: 120, 700: 600 })],
  ])('says nothing of %s', (_name, slots) => {
    expect(suggestSizes(slots)).toBeUndefined()
  })

  test('law: what it suggests is never narrower than what was seen, but for rounding', () => {
    const row = fc.tuple(fc.integer({ min: 200, max: 3000 }), fc.integer({ min: 1, max: 100 }))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 100, max: 3000 }), (rows, limit) => {
        const slots = seenAt(
          Object.fromEntries(
            rows.map(([viewport, share]) => [
              viewport,
              Math.max(1, Math.min(limit, Math.round((viewport * share) / 100))),
            ]),
          ),
        )
        const sizes = suggestSizes(slots)
        if (sizes === undefined) return
        for (const { viewport, cssWidth } of slots) {
          expect(widthIn(sizes, viewport)).toBeGreaterThanOrEqual(cssWidth - 1.01)
        }
      }),
    )
  })

  test('law: a share of the window up to a limit is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 40, max: 100 }), (tenths, limit) => {
        const width = (viewport: number): number => Math.round(Math.min((viewport * tenths) / 10, limit * 10))
        const windows = [320, 390, 768, 1024, 1280, 1920, 6000, 7000]
        const slots = seenAt(Object.fromEntries(windows.map((viewport) => [viewport, width(viewport)])))
        const sizes = suggestSizes(slots)!
        for (const viewport of windows) {
          expect(widthIn(sizes, viewport)).toBeGreaterThanOrEqual(width(viewport) - 1.01)
          expect(widthIn(sizes, viewport)).toBeLessThanOrEqual(width(viewport) * 1.06 + 1.01)
        }
      }),
    )
  })
})

/** As a browser reads it. */
function widthIn(sizes: string, viewport: number): number {
  for (const part of sizes.split(', ')) {
    const [, limit, number, unit] = /^(?:\(max-width: (\d+)px\) )?([\d.]+)(px|vw)$/.exec(part)!
    if (limit === undefined || viewport <= Number(limit))
      return unit === 'px' ? Number(number) : (Number(number) * viewport) / 100
  }
  throw new Error(`${sizes} has no default.`)
}
