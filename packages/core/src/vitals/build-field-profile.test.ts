import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFieldProfile } from '../chunks/read-field-profile.ts'
import { buildFieldProfile, type FieldCounts } from './build-field-profile.ts'

const generatedAt = '2026-11-21T00:00:00.000Z'
const options = { generatedAt }

const counts: FieldCounts = {
  routes: [
    { route: '/menu/:slug', views: 300, entries: 60, warmEntries: 30 },
    { route: '/', views: 100, entries: 90, warmEntries: 20 },
    { route: '/orders/ann', views: 2, entries: 1, warmEntries: 1 },
  ],
  transitions: [
    { from: '/menu/:slug', to: '/cart', count: 40 },
    { from: '/', to: '/menu/:slug', count: 70 },
    { from: '/', to: '/orders/ann', count: 1 },
  ],
  slots: [
    { image: 'src/hero.jpg', cssWidth: 400, dpr: 2, viewport: 412, count: 50 },
    { image: 'src/hero.jpg', cssWidth: 640, dpr: 1, viewport: 1280, count: 30 },
    { image: 'src/a.jpg', cssWidth: 100, dpr: 1, viewport: 1280, count: 1 },
  ],
}

test('routes, ways and image widths, sorted, without what was seen a few times', () => {
  expect(buildFieldProfile(counts, options)).toEqual({
    version: 1,
    generatedAt,
    routes: [
      { route: '/', visits: 90 },
      { route: '/menu/:slug', visits: 60 },
    ],
    transitions: [
      { from: '/', to: '/menu/:slug', count: 70 },
      { from: '/menu/:slug', to: '/cart', count: 40 },
    ],
    returningShare: 0.333,
    routesPerVisit: 2.667,
    slots: {
      'src/hero.jpg': [
        { cssWidth: 400, dpr: 2, viewport: 412, count: 50 },
        { cssWidth: 640, dpr: 1, viewport: 1280, count: 30 },
      ],
    },
  })
})

test('the planners read it without a warning, and the order of the counts does not matter', () => {
  const shuffled = (seed: number): FieldCounts => ({
    routes: counts.routes.toSorted((a, b) => ((a.views * seed) % 7) - ((b.views * seed) % 7)),
    transitions: counts.transitions.toSorted((a, b) => ((a.count * seed) % 5) - ((b.count * seed) % 5)),
    slots: counts.slots.toSorted((a, b) => ((a.count * seed) % 3) - ((b.count * seed) % 3)),
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const profile = buildFieldProfile(shuffled(seed), options)
      expect(JSON.stringify(profile)).toBe(JSON.stringify(buildFieldProfile(counts, options)))
      expect(readFieldProfile(profile, { now: Date.parse(generatedAt) })).toEqual({ profile, warnings: [] })
    }),
    { numRuns: 50 },
  )
})

test('of nothing there is an empty profile', () => {
  expect(buildFieldProfile({ routes: [], transitions: [], slots: [] }, options)).toEqual({
    version: 1,
    generatedAt,
    routes: [],
    transitions: [],
  })
})
