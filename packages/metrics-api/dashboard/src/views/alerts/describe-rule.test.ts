import { expect, test } from 'vitest'
import { describeRule } from './describe-rule.ts'

test('a rule in words', () => {
  expect(describeRule({ kind: 'threshold', metric: 'lcp', above: 2500, routes: ['/menu'], devices: ['phone'] })).toBe(
    'p75 of LCP surely above 2.5 s, in /menu, on phone',
  )
  expect(describeRule({ kind: 'threshold', metric: 'cls', above: 0.1 })).toBe(
    'p75 of CLS surely above 0.1, in each route and all together',
  )
  expect(describeRule({ kind: 'threshold', metric: 'fcp', above: 1, routes: ['(all)'] })).toBe(
    'p75 of FCP surely above 1 ms, in all routes together',
  )
  expect(describeRule({ kind: 'regression', metric: 'inp' })).toMatch(/^INP 15 % slower than at the same hours/)
})
