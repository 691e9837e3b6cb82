import { type Beacon, type BeaconRefusal, beaconVersion } from '@firstpaint/core/vitals'

/** Kept out of the way of a request: everything else of a beacon is read behind the spool. */
export type EnvelopeReading = { readonly app: string } | { readonly refused: BeaconRefusal }

/**
 * Whether a body has what decides that it is a beacon, and whose. The contract's own reader looks at every value, which
 * takes as long as the whole rest of a request; here a sender only learns that it sends nonsense.
 */
export function checkEnvelope(body: string): EnvelopeReading {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { refused: body.trim() === '' ? 'empty' : 'not-json' }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { refused: 'not-an-object' }
  const { version, id, app, sequence, sample_rate, navigations, vitals } = json as { [Key in keyof Beacon]?: unknown }
  if (version !== beaconVersion) return { refused: 'unknown-version' }
  if (typeof id !== 'string' || id.length < 8 || id.length > 64) return { refused: 'bad-id' }
  if (typeof app !== 'string' || app === '') return { refused: 'bad-app' }
  if (typeof sequence !== 'number' || typeof sample_rate !== 'number') return { refused: 'malformed' }
  if (!Array.isArray(navigations) || !Array.isArray(vitals)) return { refused: 'malformed' }
  return navigations.length === 0 ? { refused: 'no-navigation' } : { app }
}
