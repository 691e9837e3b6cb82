import { describe, expect, test } from 'vitest'
import type { FieldProfile } from './field-profile.ts'
import { matchProfile } from './match-profile.ts'

const profile = (visits: Readonly<Record<string, number>>): FieldProfile => ({
  version: 1,
  generatedAt: '2026-01-01T00:00:00Z',
  routes: Object.entries(visits).map(([route, count]) => ({ route, visits: count })),
  transitions: [
    { from: '/menu', to: '/dish', count: 8 },
    { from: '/menu', to: '/gone', count: 2 },
  ],
  returningShare: 0.4,
})

describe('matchProfile', () => {
  test('a profile of routes that exist stays as it is', () => {
    const given = profile({ '/menu': 5, '/dish': 5, '/gone': 1 })
    const reading = matchProfile(given, ['/menu', '/dish', '/gone'])
    expect(reading).toEqual({ profile: given, warnings: [] })
  })

  test('leaves out routes that are gone, with a warning that names them', () => {
    const { profile: kept, warnings } = matchProfile(profile({ '/menu': 5, '/dish': 5, '/gone': 1 }), [
      '/menu',
      '/dish',
    ])
    expect(kept?.routes.map(({ route }) => route)).toEqual(['/menu', '/dish'])
    expect(kept?.transitions).toEqual([{ from: '/menu', to: '/dish', count: 8 }])
    expect(kept?.returningShare).toBe(0.4)
    expect(warnings).toEqual([expect.stringContaining('left out: /gone.')])
  })

  test('a profile that is mostly about another app is not used', () => {
    const reading = matchProfile(profile({ '/menu': 1, '/a': 2, '/b': 2, '/c': 2, '/d': 2 }), ['/menu', '/dish'])
    expect(reading.profile).toBeNull()
    expect(reading.warnings).toEqual([expect.stringContaining('/a, /b, /c and 1 more')])
  })
})
