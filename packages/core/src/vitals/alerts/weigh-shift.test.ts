import { expect, test } from 'vitest'
import { type SlotEvidence, weighShift } from './weigh-shift.ts'

const slot = (at: number, evidence: number, more: Partial<SlotEvidence> = {}): SlotEvidence => ({
  at,
  release: 'r1',
  count: 100,
  evidence,
  ...more,
})

test('evidence is added up since the moment that makes it most', () => {
  const slots = [slot(0, -20), slot(1, 3), slot(2, -4), slot(3, 8), slot(4, 7)]
  expect(weighShift(slots)).toEqual({ verdict: 'bad', since: 3, slots: slots.slice(3), release: 'r1' })
  expect(weighShift(slots.slice(0, 4)).verdict).toBe('fine')
  expect(weighShift(slots.slice(3, 4)).verdict).toBe('unclear')
})

test('a new release needs less, and is named although others are still about', () => {
  const slots = [slot(0, -30), slot(1, 5, { release: 'r2' }), slot(1, -5), slot(2, 5, { release: 'r2' }), slot(2, -6)]
  expect(weighShift(slots, { fresh: ['r2'] })).toMatchObject({ verdict: 'bad', since: 1, release: 'r2' })
  expect(weighShift(slots).verdict).toBe('fine')
})

test('when a release is taken back, its evidence does not keep the alert alive', () => {
  const bad = [slot(0, 8, { release: 'r2' }), slot(1, 8, { release: 'r2' })]
  const back = Array.from({ length: 6 }, (_, at) => slot(2 + at, -4))
  expect(weighShift([...bad, ...back], { fresh: ['r2'] }).verdict).toBe('fine')
})

test('few values decide nothing', () => {
  expect(weighShift([slot(0, 20, { count: 10 })]).verdict).toBe('unclear')
})
