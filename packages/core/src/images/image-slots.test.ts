import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImageProposals } from './image-proposals.ts'
import type { ImageSlot, SlotsByImage } from './image-slots.ts'
import { mergeImageSlots, mostSeenSlots } from './merge-image-slots.ts'
import { readImageSlots } from './read-image-slots.ts'

const anySlot: fc.Arbitrary<ImageSlot> = fc.record({
  cssWidth: fc.integer({ min: 1, max: 4000 }),
  dpr: fc.constantFrom(1, 1.25, 1.5, 2, 2.625, 3),
  viewport: fc.integer({ min: 200, max: 4000 }),
  count: fc.integer({ min: 1, max: 1000 }),
})

const anySlots: fc.Arbitrary<SlotsByImage> = fc.dictionary(
  fc.constantFrom('src/a.jpg', 'src/b.png', '../shared/c.webp', 'constructor'),
  fc.array(anySlot, { minLength: 1, maxLength: 6 }),
)

const none: SlotsByImage = {}

describe('mergeImageSlots', () => {
  test('adds up what is equal', () => {
    const slot = { cssWidth: 160, dpr: 2, viewport: 390, count: 2 }
    const wide = { ...slot, viewport: 800, count: 1 }
    expect(mergeImageSlots({ 'b.jpg': [slot] }, { 'a.jpg': [wide], 'b.jpg': [wide, { ...slot, count: 3 }] })).toEqual({
      'a.jpg': [wide],
      'b.jpg': [{ ...slot, count: 5 }, wide],
    })
  })

  test('laws: the order does not count, nothing is lost, nothing changes by merging with nothing', () => {
    const total = (slots: SlotsByImage): number =>
      Object.values(slots)
        .flat()
        .reduce((sum, { count }) => sum + count, 0)
    fc.assert(
      fc.property(anySlots, anySlots, anySlots, (a, b, c) => {
        const merged = mergeImageSlots(a, mergeImageSlots(b, c))
        expect(JSON.stringify(mergeImageSlots(mergeImageSlots(c, a), b))).toBe(JSON.stringify(merged))
        expect(total(merged)).toBe(total(a) + total(b) + total(c))
        expect(mergeImageSlots(merged, none)).toEqual(merged)
        expect(readImageSlots(JSON.parse(JSON.stringify({ version: 1, images: merged })))).toEqual({
          images: merged,
          warnings: [],
        })
      }),
    )
  })

  test('law: of too many the most seen stay, in their order', () => {
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (slots, most) => {
        const kept = mostSeenSlots(slots, most)
        expect(kept).toHaveLength(Math.min(most, slots.length))
        expect(kept).toEqual(slots.filter((slot) => kept.includes(slot)))
        const lost = slots.filter((slot) => !kept.includes(slot)).map(({ count }) => count)
        if (kept.length > 0)
          expect(Math.max(0, ...lost)).toBeLessThanOrEqual(Math.min(...kept.map(({ count }) => count)))
      }),
    )
  })
})

describe('readImageSlots', () => {
  test.each([
    [null, 'is no object'],
    [[], 'is no object'],
    [{ version: 2, images: {} }, 'version 2'],
    [{ version: 1, images: 7 }, 'holds 7'],
  ])('%j is an empty record and a warning', (json, problem) => {
    const { images, warnings } = readImageSlots(json)
    expect(images).toEqual({})
    expect(warnings).toEqual([expect.stringContaining(problem)])
  })

  test('wrong rows are left out', () => {
    const good = { cssWidth: 160, dpr: 2, viewport: 390, count: 2 }
    const rows = [good, null, { ...good, dpr: '2' }, { ...good, cssWidth: 0.5 }, { ...good, count: -1 }]
    const images = { 'a.jpg': rows, 'b.jpg': {}, '/etc/passwd': [good], [String.raw`c:\d.jpg`]: [good] }
    expect(readImageSlots({ version: 1, images })).toEqual({
      images: { 'a.jpg': [good] },
      warnings: ['The record of image slots has 7 malformed rows, left out.'],
    })
  })

  test('law: anything is read without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, images) => {
        expect(readImageSlots(json).warnings).toHaveLength(1)
        expect(Object.keys(readImageSlots({ version: 1, images }).images)).toEqual([])
        expect(readImageProposals(json).images).toEqual({})
      }),
    )
  })
})

describe('readImageProposals', () => {
  test('keeps what is right and names what is wrong', () => {
    const plan = { widths: [160, 320], why: 'It was seen.' }
    const images = { 'a.jpg': plan, 'b.jpg': { widths: [] }, 'c.jpg': { widths: [1.5] }, 'd.jpg': null }
    const { images: read, warnings } = readImageProposals({ version: 1, images })
    expect(read).toEqual({ 'a.jpg': plan })
    expect(warnings.join()).toMatch(/b\.jpg.*c\.jpg.*d\.jpg/)
  })

  test('an unknown version', () => {
    expect(readImageProposals({ version: 9 }).warnings).toEqual([expect.stringContaining('its version is 9')])
  })
})
