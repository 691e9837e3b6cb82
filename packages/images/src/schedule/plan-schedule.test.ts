import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planSchedule, type ScheduledJob } from './plan-schedule.ts'

const jobs = fc.array(fc.record({ megapixels: fc.double({ min: 0, max: 100, noNaN: true }) }))

test('every job once, largest first', () => {
  fc.assert(
    fc.property(jobs, (list) => {
      const order = planSchedule(list)
      expect(new Set(order)).toEqual(new Set(list))
      expect(order).toHaveLength(list.length)
      for (let at = 1; at < order.length; at++) {
        expect(order[at]!.megapixels).toBeLessThanOrEqual(order[at - 1]!.megapixels)
      }
    }),
  )
})

test('never takes a third longer than the best order could (Graham 1969)', () => {
  const timeOn = (cores: number, list: readonly ScheduledJob[]): number => {
    const busy = Array.from({ length: cores }, () => 0)
    for (const { megapixels } of list) busy[busy.indexOf(Math.min(...busy))]! += megapixels
    return Math.max(...busy)
  }
  fc.assert(
    fc.property(fc.array(fc.record({ megapixels: fc.integer({ min: 1, max: 50 }) }), { minLength: 1 }), (list) => {
      const total = list.reduce((sum, { megapixels }) => sum + megapixels, 0)
      const limit = Math.max(total / 2, ...list.map(({ megapixels }) => megapixels))
      expect(timeOn(2, planSchedule(list))).toBeLessThanOrEqual(limit * (4 / 3))
    }),
  )
})
