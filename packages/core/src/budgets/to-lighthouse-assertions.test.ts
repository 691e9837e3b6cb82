import { expect, test } from 'vitest'
import { readBudgets } from './read-budgets.ts'
import { toLighthouseAssertions } from './to-lighthouse-assertions.ts'

const file = (compression: string, ...budgets: unknown[]) =>
  readBudgets(JSON.stringify({ version: 1, compression, budgets }), 'budgets.json')

test('limits become assertions on medians, in one group per route', () => {
  const budgets = file(
    'brotli',
    { route: '*', js: '180 kB', cls: 0.1, calls: { growth: '1 %' } },
    { route: '/menu/:slug', lcp: '2.5 s', level: 'warn' },
    { route: '*', formFactor: 'desktop', performance: 0.95 },
    { audit: 'cls-culprits-insight', minScore: 0.9 },
    { chunk: 'assets/*.js', size: '1 kB' },
  )
  const [everywhere, dish] = toLighthouseAssertions(budgets, 'mobile')
  expect(everywhere).toEqual({
    matchingUrlPattern: '.*',
    assertions: {
      'resource-summary:script:size': ['error', { maxNumericValue: 180_000, aggregationMethod: 'median' }],
      'cumulative-layout-shift': ['error', { maxNumericValue: 0.1, aggregationMethod: 'median' }],
      'cls-culprits-insight': ['error', { minScore: 0.9, aggregationMethod: 'median' }],
    },
  })
  expect(dish?.assertions).toEqual({
    'largest-contentful-paint': ['warn', { maxNumericValue: 2500, aggregationMethod: 'median' }],
  })
  const desktop = toLighthouseAssertions(budgets, 'desktop')
  expect(desktop[0]?.assertions).toHaveProperty('categories:performance')
})

test("a route's pattern fits its addresses and no other", () => {
  const [group] = toLighthouseAssertions(file('brotli', { route: '/a.b/:id', lcp: '1 s' }), 'mobile')
  const pattern = new RegExp(group!.matchingUrlPattern)
  expect(
    ['http://localhost:4180/a.b/7', 'https://x.example/a.b/seven/?q=1#top'].map((url) => pattern.test(url)),
  ).toEqual([true, true])
  expect(
    ['http://localhost/a.b/7/8', 'http://localhost/axb/7', 'http://localhost/a.b/'].some((url) => pattern.test(url)),
  ).toBe(false)
})

test('raw bytes are not what Lighthouse sees', () => {
  expect(toLighthouseAssertions(file('raw', { route: '*', js: '1 kB' }), 'mobile')).toEqual([])
})
