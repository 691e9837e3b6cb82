import { describe, expect, test } from 'vitest'
import { aBeacon } from '../vitals/contract/beacon.fixture.ts'
import { beaconEffects, type CounterKind } from './beacon-effects.ts'

function named(beacon: Parameters<typeof beaconEffects>[0], kind: CounterKind): readonly (readonly [string, number])[] {
  return beaconEffects(beacon)
    .events.filter((event) => event.kind === kind)
    .map(({ names, count }) => [names.filter((name) => name !== '').join(' → '), count] as const)
}

describe('what a beacon counts for', () => {
  const plain = { ...aBeacon, sample_rate: 1 }
  const { previous_route: _gone, ...arriving } = plain

  test('a visit begins where nobody came from a page of the site', () => {
    expect(named(arriving, 'visit')).toEqual([['/menu/:slug', 1]])
    expect(named(arriving, 'warm')).toEqual([['/menu/:slug', 1]])
    expect(named(plain, 'visit')).toEqual([])
    expect(named({ ...arriving, navigations: [{ type: 'reload', route: '/' }] }, 'visit')).toEqual([])
  })

  test('changes of route are transitions, with and without a new document', () => {
    expect(named(plain, 'transition')).toEqual([
      ['/ → /menu/:slug', 1],
      ['/menu/:slug → /cart', 1],
    ])
    expect(named(plain, 'view').map(([route]) => route)).toEqual(['/menu/:slug', '/cart'])
  })

  test('a sampled page view stands for several, and its values for themselves', () => {
    expect(named({ ...arriving, sample_rate: 0.25 }, 'visit')).toEqual([['/menu/:slug', 4]])
    const { values } = beaconEffects({ ...arriving, sample_rate: 0.25 })
    expect(values.filter(({ metric }) => metric === 'lcp')).toEqual([
      { route: '/menu/:slug', metric: 'lcp', value: 2400 },
    ])
  })

  test('values belong to the route of their navigation, with the parts of each', () => {
    const { values, device, connection } = beaconEffects(plain)
    expect([device, connection]).toEqual([1, 4])
    expect(values.filter(({ route }) => route === '/cart').map(({ metric }) => metric)).toEqual([
      'inp',
      'inp.input_delay',
      'inp.processing_duration',
      'inp.presentation_delay',
    ])
  })

  test('outside of the sample only errors count', () => {
    const { values, events } = beaconEffects({ ...aBeacon, errors_only: true })
    expect(values).toEqual([])
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(aBeacon.errors ? ['error'] : []))
  })
})
