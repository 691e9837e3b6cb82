import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterSlots } from './cluster-slots.ts'
import type { ImageSlot } from './image-slots.ts'
import { planImageWidths } from './plan-image-widths.ts'

const anySlot: fc.Arbitrary<ImageSlot> = fc.record({
  cssWidth: fc.integer({ min: 1, max: 4000 }),
  dpr: fc.constantFrom(1, 1.25, 1.5, 2, 2.625, 3),
  viewport: fc.integer({ min: 200, max: 4000 }),
  count: fc.integer({ min: 1, max: 1000 }),
})

const slot = (cssWidth: number, viewport: number, dpr = 1, count = 1): ImageSlot => ({ cssWidth, viewport, dpr, count })
const bytesOf = (widths: readonly number[], slots: readonly ImageSlot[]): number =>
  slots.reduce((sum, { cssWidth, dpr, count }) => {
    const width = widths.find((candidate) => candidate >= Math.ceil(cssWidth * dpr - 1e-6))!
    return sum + count * width ** 1.7
  }, 0)

describe('clusterSlots', () => {
  test('what is seen in two widths gets these', () => {
    expect(clusterSlots([slot(160, 390, 3, 10), slot(320, 1280, 1, 10)])).toEqual([320, 480])
  })

  test('a window that was dragged does not ask for a file per pixel', () => {
    const dragged = Array.from({ length: 1600 }, (_, index) => slot(320 + index, 320 + index))
    const widths = clusterSlots(dragged)
    expect(widths.at(-1)).toBe(1919)
    expect(widths.length).toBeLessThanOrEqual(6)
  })

  test('a width that hardly anybody sees gets no file of its own, but the widest does', () => {
    expect(clusterSlots([slot(300, 390, 1, 1), slot(600, 800, 1, 5000)])).toEqual([600])
    expect(clusterSlots([slot(600, 800, 1, 5000), slot(1200, 1600, 1, 1)])).toEqual([600, 1200])
  })

  test('laws: ascending, every slot served, no file that saves less than 5 %', () => {
    fc.assert(
      fc.property(fc.array(anySlot, { minLength: 1, maxLength: 12 }), (slots) => {
        const widths = clusterSlots(slots)
        expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b))
        expect(widths.at(-1)).toBe(Math.max(...slots.map(({ cssWidth, dpr }) => Math.ceil(cssWidth * dpr - 1e-6))))
        for (const width of widths.slice(0, -1)) {
          const without = bytesOf(
            widths.filter((other) => other !== width),
            slots,
          )
          expect(bytesOf(widths, slots)).toBeLessThanOrEqual(without * 0.951)
        }
      }),
    )
  })

  test('law: of all sets of as many widths it is the one with the fewest bytes', () => {
    fc.assert(
      fc.property(fc.array(anySlot, { minLength: 1, maxLength: 6 }), (slots) => {
        const widths = clusterSlots(slots)
        const all = [...new Set(slots.map(({ cssWidth, dpr }) => Math.ceil(cssWidth * dpr - 1e-6)))]
        let least = Infinity
        for (let set = 0; set < 2 ** all.length; set++) {
          const chosen = all.filter((_, index) => set & (1 << index)).toSorted((a, b) => a - b)
          if (chosen.length === widths.length && chosen.at(-1) === widths.at(-1)) {
            least = Math.min(least, bytesOf(chosen, slots))
          }
        }
        // Widths within 1 % of each other are one before they are compared.
        expect(bytesOf(widths, slots)).toBeLessThanOrEqual(least * 1.02)
      }),
    )
  })
})

describe('planImageWidths', () => {
  test('says what, how to show it and why', () => {
    const slots = [slot(390, 390, 2, 3), slot(640, 640, 1, 1), slot(640, 1280, 1, 4)]
    expect(planImageWidths({ source: 4000, slots })).toEqual({
      widths: [640, 780],
      sizes: '(max-width: 640px) 100vw, 640px',
      why: 'It was seen 8 times in 3 window widths; up to 780 device pixels wide.',
    })
  })

  test('nothing was seen', () => {
    expect(planImageWidths({ source: 4000, slots: [] })).toBeUndefined()
  })

  test('a source that is too small is said to be', () => {
    expect(planImageWidths({ source: 500, slots: [slot(400, 1280, 2)] })).toEqual({
      widths: [500],
      why: 'It was seen 1 time in 1 window width; up to 800 device pixels wide, and the source has 500.',
    })
  })

  test('laws: ascending, never above the source, every slot is served as well as the source can', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8000 }),
        fc.array(anySlot, { minLength: 1, maxLength: 10 }),
        (source, slots) => {
          const { widths } = planImageWidths({ source, slots })!
          expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b))
          const widest = Math.max(...slots.map(({ cssWidth, dpr }) => Math.ceil(cssWidth * dpr - 1e-6)))
          expect(widths.at(-1)).toBe(Math.min(source, widest))
          expect(widths[0]).toBeGreaterThanOrEqual(1)
        },
      ),
    )
  })
})
