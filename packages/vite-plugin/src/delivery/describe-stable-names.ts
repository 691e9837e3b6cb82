import { planStableNames, type StableNamesFacts } from '@firstpaint/core/delivery'
import { kilobytes } from '../kilobytes.ts'

const reasons = {
  'first-visits': 'more than the 0.5 % that first visits may pay',
  'no-gain': 'which saves nothing on average',
  gain: 'worth it',
} as const

/** What stable names cost and save, in one line for the end of a build. */
export function describeStableNames(facts: StableNamesFacts): string {
  const { first, delta } = facts
  const { cost, expected, reason } = planStableNames(facts)
  return [
    `${kilobytes(first.short)} → ${kilobytes(first.kept)} brotli for all scripts (${cost < 0 ? '' : '+'}${(cost * 100).toFixed(1)} %)`,
    ...(delta ? [`${Math.round(delta.short)} → ${Math.round(delta.kept)} bytes of delta after an edit`] : []),
    ...(expected === undefined ? [] : [`${expected > 0 ? '+' : ''}${Math.round(expected)} bytes for an average visit`]),
    expected === undefined && reason === 'no-gain' ? 'of deltas nothing is known' : reasons[reason],
  ].join(', ')
}
