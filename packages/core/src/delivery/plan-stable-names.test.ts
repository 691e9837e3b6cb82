import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planStableNames, type StableNamesFacts, worthwhileCost } from './plan-stable-names.ts'

const facts = (given: Partial<StableNamesFacts>): StableNamesFacts => ({
  first: { short: 100_000, kept: 100_400 },
  delta: { short: 1500, kept: 300 },
  returningShare: 0.5,
  deltaShare: 0.7,
  ...given,
})

it('keeps names where returning visitors save more than first ones pay', () => {
  const plan = planStableNames(facts({}))
  expect(plan).toMatchObject({ keep: true, reason: 'gain' })
  // 400 bytes more for half of the visits, 1200 less for 35 % of them.
  expect(plan.expected).toBeCloseTo(-220)
  expect(plan.cost).toBeCloseTo(0.004)
})

it('shortens names where hardly anybody comes back, or no browser takes deltas', () => {
  expect(planStableNames(facts({ returningShare: 0.1 }))).toMatchObject({ keep: false, reason: 'no-gain' })
  expect(planStableNames(facts({ deltaShare: 0 }))).toMatchObject({ keep: false, reason: 'no-gain' })
})

it('never asks more than half a percent of first visitors, however much deltas would save', () => {
  const first = { short: 100_000, kept: 100_501 }
  expect(planStableNames(facts({ first, delta: { short: 90_000, kept: 0 } }))).toMatchObject({
    keep: false,
    reason: 'first-visits',
  })
  expect(planStableNames(facts({ first: { short: 100_000, kept: 100_500 } })).reason).toBe('gain')
})

it('keeps nothing for what was not measured, and nothing for nothing', () => {
  expect(planStableNames(facts({ delta: undefined }))).toEqual({
    keep: false,
    reason: 'no-gain',
    cost: expect.any(Number),
  })
  const none = { short: 0, kept: 0 }
  expect(planStableNames(facts({ first: none, delta: none }))).toMatchObject({ keep: false, cost: 0, expected: 0 })
})

it('whatever was measured: kept names cost first visits little and save bytes on average', () => {
  const bytes = fc.record({ short: fc.nat(1_000_000), kept: fc.nat(1_000_000) })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.record({ first: bytes, delta: bytes, returningShare: share, deltaShare: share }), (given) => {
      const { keep, cost, expected } = planStableNames(given)
      if (keep) expect(cost <= worthwhileCost && expected! < 0).toBe(true)
      else expect(cost > worthwhileCost || expected! >= 0).toBe(true)
    }),
  )
})
