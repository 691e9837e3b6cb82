import { expect, test } from 'vitest'
import { planLighthouseConfig } from './plan-lighthouse-config.ts'
import { readBudgets } from './read-budgets.ts'

const budgets = readBudgets(
  JSON.stringify({
    version: 1,
    budgets: [
      { route: '*', js: '180 kB' },
      { route: '*', formFactor: 'desktop', lcp: '2 s' },
    ],
  }),
  'budgets.json',
)

test('what is collected stays, what is asserted comes from the budgets', () => {
  const existing = {
    ci: {
      collect: { startServerCommand: 'npm start', numberOfRuns: 3, settings: { preset: 'desktop', skipAudits: ['x'] } },
      assert: { preset: 'lighthouse:recommended' },
      upload: { target: 'lhci' },
    },
  }
  const { ci } = planLighthouseConfig({ budgets, formFactor: 'mobile', urls: ['http://a/'], existing })
  expect(ci.collect).toEqual({
    startServerCommand: 'npm start',
    numberOfRuns: 3,
    url: ['http://a/'],
    settings: { skipAudits: ['x'] },
  })
  expect(ci.upload).toEqual({ target: 'lhci' })
  expect(ci.assert).toEqual({
    assertMatrix: [
      {
        matchingUrlPattern: '.*',
        assertions: {
          'resource-summary:script:size': ['error', { maxNumericValue: 180_000, aggregationMethod: 'median' }],
        },
      },
    ],
  })
})

test('without a file: five runs; the desktop has its preset and its own limits', () => {
  const { ci } = planLighthouseConfig({ budgets, formFactor: 'desktop', urls: ['http://a/'] })
  expect(ci.collect).toMatchObject({ numberOfRuns: 5, settings: { preset: 'desktop' } })
  expect(ci.assert.assertMatrix[0]?.assertions).toHaveProperty('largest-contentful-paint')
})
