import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseWidths } from './choose-widths.ts'

const pixels = fc.integer({ min: 1, max: 16384 })

describe('chooseWidths', () => {
  test('without slots: equal steps of at most twice the bytes, from 2560 px down to 240 px', () => {
    const widths = chooseWidths({ source: 4928, slots: [] })
    expect(widths).toEqual([240, 357, 529, 785, 1164, 1726, 2560])
  })

  test('a small source has one width, its own', () => {
    expect(chooseWidths({ source: 200, slots: [] })).toEqual([200])
    expect(chooseWidths({ source: 250, slots: [] })).toEqual([250])
    expect(chooseWidths({ source: 1, slots: [] })).toEqual([1])
  })

  test('slots are served exactly where they lie a step apart', () => {
    expect(chooseWidths({ source: 4000, slots: [390, 780, 536] })).toEqual([390, 536, 780])
  })

  test('slots next to each other share the wider variant', () => {
    expect(chooseWidths({ source: 4000, slots: [360, 375, 380] })).toEqual([380])
  })

  test('slots above the source get the source', () => {
    expect(chooseWidths({ source: 500, slots: [800, 1600] })).toEqual([500])
  })

  test('a gap between slots is filled in equal steps', () => {
    expect(chooseWidths({ source: 4000, slots: [400, 1600] })).toEqual([400, 567, 801, 1132, 1600])
  })

  test('laws: ascending, within the source, no step of more than twice the bytes, every slot served within a step', () => {
    fc.assert(
      fc.property(pixels, fc.array(pixels, { maxLength: 8 }), (source, slots) => {
        const widths = chooseWidths({ source, slots })
        expect(widths.length).toBeLessThanOrEqual(40)
        expect(widths.at(-1)).toBeLessThanOrEqual(source)
        for (const [index, width] of widths.slice(1).entries()) {
          expect(widths[index]).toBeLessThan(width)
          expect(widths[index]).toBeGreaterThanOrEqual(width / 2 ** (1 / 1.7) - 1)
        }
        for (const slot of slots) {
          const served = widths.find((width) => width >= Math.min(slot, source))
          expect(served).toBeDefined()
          expect(served! / 2 ** (1 / 1.7) - 1).toBeLessThanOrEqual(Math.min(slot, source))
        }
        if (slots.length > 0) expect(widths.at(-1)).toBe(Math.min(source, Math.max(...slots)))
      }),
    )
  })
})
