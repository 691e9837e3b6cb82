import { describe, expect, test } from 'vitest'
import type { MetricsOptions } from './metrics-options.ts'
import { resolveMetricsOptions } from './resolve-metrics-options.ts'

describe('options', () => {
  test('have defaults, and are frozen', () => {
    const options = resolveMetricsOptions({ dir: 'x' })
    expect(options).toMatchObject({
      schema: 'firstpaint',
      keys: [],
      tokens: [],
      sync: false,
      maxBody: 65_536,
      bots: 'drop',
    })
    expect(Object.isFrozen(options)).toBe(true)
  })

  test.each<[string, Record<string, unknown>]>([
    ['dir', { dir: '' }],
    ['db', { db: 'mysql://x' }],
    ['schema', { schema: 'a; drop' }],
    ['keys[0].key', { keys: [{ key: 'short' }] }],
    ['keys[0].app', { keys: [{ key: 'long-enough', app: '' }] }],
    ['keys[0].origins', { keys: [{ key: 'long-enough', origins: ['https://a.example/path'] }] }],
    ['keys', { keys: [{ key: 'long-enough' }, { key: 'long-enough' }] }],
    ['tokens', { tokens: ['short-secret'] }],
    ['bots', { bots: 'eat' }],
    ['beaconDays', { beaconDays: 1 }],
    ['maxSpool', { maxSpool: 1.5 }],
    ['sync', { sync: 'yes' }],
    ['perKey.perSecond', { perKey: { perSecond: 0, burst: 1 } }],
    ['perAddress.burst', { perAddress: { perSecond: 1, burst: 0 } }],
    ['countryHeader', { countryHeader: 'a b' }],
    ['moduleMaps', { moduleMaps: '' }],
    ['tokenz', { tokenz: [] }],
  ])('%s: an error names it, and never a secret', (place, wrong) => {
    const resolving = (): unknown => resolveMetricsOptions({ dir: 'x', ...wrong } as MetricsOptions)
    expect(resolving).toThrow(expect.objectContaining({ code: 'FP_METRICS_OPTION', place }))
    expect(resolving).not.toThrow('short-secret')
  })
})
