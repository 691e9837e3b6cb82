import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beaconApi } from './beacon-api.ts'
import { beaconSchema } from './beacon-schema.ts'
import { aBeacon } from './beacon.fixture.ts'
import type { Beacon } from './beacon.ts'
import type { JsonSchema } from './json-schema.ts'
import { beaconQuotaBytes, beaconRefusals, readBeacon } from './read-beacon.ts'

const read = (given: unknown) => readBeacon(JSON.stringify(given))
const accepted = (given: unknown): { beacon: Beacon; dropped: number } => {
  const reading = read(given)
  if ('refused' in reading) throw new Error(`refused: ${reading.refused}`)
  return reading
}

test('a beacon with something of everything is read as it is', () => {
  expect(accepted(aBeacon)).toEqual({ beacon: aBeacon, dropped: 0 })
})

test.each([
  ['empty', ''],
  ['empty', ' \n'],
  ['too-large', 'x'.repeat(beaconQuotaBytes + 1)],
  ['not-json', '{"version":1'],
  ['not-json', '\0'],
  ['not-an-object', '[]'],
  ['not-an-object', 'null'],
  ['not-an-object', '"x"'],
  ['unknown-version', '{}'],
  ['unknown-version', JSON.stringify({ ...aBeacon, version: 2 })],
  ['bad-id', JSON.stringify({ ...aBeacon, id: 'short' })],
  ['bad-id', JSON.stringify({ ...aBeacon, id: `${aBeacon.id}'--` })],
  ['bad-app', JSON.stringify({ ...aBeacon, app: '' })],
  ['malformed', JSON.stringify({ ...aBeacon, sequence: -1 })],
  ['malformed', JSON.stringify({ ...aBeacon, sample_rate: 0 })],
  ['malformed', JSON.stringify({ ...aBeacon, vitals: {} })],
  ['no-navigation', JSON.stringify({ ...aBeacon, navigations: [{ type: 'teleport', route: '/' }] })],
])('refused: %s', (reason, body) => {
  expect(readBeacon(body)).toEqual({ refused: reason })
})

describe('what is wrong in it', () => {
  test('rows are left out and counted', () => {
    const { beacon, dropped } = accepted({
      ...aBeacon,
      vitals: [...aBeacon.vitals, { name: 'fid', value: 3 }, null, { ...aBeacon.vitals[0], value: '2' }],
      client: { ...aBeacon.client, dpr: -1 },
      marks: 'none',
    })
    expect(beacon.vitals).toEqual(aBeacon.vitals)
    expect(beacon.client).not.toHaveProperty('dpr')
    expect(beacon).not.toHaveProperty('marks')
    expect(dropped).toBe(5)
  })

  test('rows of a navigation that is not there are left out', () => {
    const { beacon, dropped } = accepted({ ...aBeacon, navigations: aBeacon.navigations.slice(0, 1) })
    expect(beacon.vitals.map(({ name }) => name)).toEqual(['lcp', 'cls'])
    expect(beacon.errors).toEqual([])
    expect(dropped).toBe(3)
  })

  test('what is too long is cut, and said to be', () => {
    const { beacon } = accepted({
      ...aBeacon,
      vitals: [],
      errors: Array.from({ length: 40 }, () => ({ kind: 'error', message: 'm'.repeat(600), count: 1 })),
    })
    expect(beacon.truncated).toBe(true)
    expect(beacon.errors).toHaveLength(30)
    expect(beacon.errors?.[0]?.message).toHaveLength(500)
  })

  test('what no database takes is replaced', () => {
    const { beacon } = accepted({ ...aBeacon, app: 'a\0b\ud800' })
    expect(beacon.app).toBe('a�b�')
  })

  test('members that are not in the contract go nowhere, prototypes least of all', () => {
    const reading = readBeacon(
      JSON.stringify(aBeacon).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'),
    )
    expect(reading).toEqual({ beacon: aBeacon, dropped: 0 })
    expect({}).not.toHaveProperty('polluted')
  })
})

/** A beacon with one place of it replaced, removed, doubled or nested. */
const mutated = fc
  .tuple(fc.infiniteStream(fc.nat()), fc.jsonValue({ maxDepth: 3 }), fc.integer({ min: 1, max: 5 }))
  .map(([numbers, value, times]) => {
    const copy = structuredClone(aBeacon) as unknown
    for (let time = 0; time < times; time++) mutate(copy, numbers, structuredClone(value))
    return JSON.stringify(copy)
  })

function mutate(root: unknown, numbers: Iterator<number>, value: unknown): void {
  const roll = (below: number): number => Number(numbers.next().value) % below
  let at = root as Record<string, unknown>
  for (;;) {
    const keys = Object.keys(at)
    if (keys.length === 0) return
    const key = keys[roll(keys.length)]!
    const inner = at[key]
    if (typeof inner === 'object' && inner !== null && roll(3) > 0) {
      at = inner as Record<string, unknown>
      continue
    }
    const how = roll(4)
    if (how === 0) delete at[key]
    else
      at[key] =
        how === 1
          ? value
          : how === 2
            ? [inner, structuredClone(inner)]
            : [1e308, -1, '', 'x'.repeat(5000), {}, null][roll(6)]
    return
  }
}

const torn = fc.tuple(fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 20 })).map(([from, length, put]) => {
  const body = JSON.stringify(aBeacon)
  const start = from % body.length
  return body.slice(0, start) + put + body.slice(start + (length % 200))
})

test('whatever comes, it is refused with a reason or read into what the schema allows', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.oneof(mutated, torn, fc.json(), fc.string({ unit: 'binary', maxLength: 200 })), (body) => {
      const reading = readBeacon(body)
      seen.add('refused' in reading ? reading.refused : 'read')
      if ('refused' in reading) return beaconRefusals.includes(reading.refused)
      expect(violations(beaconSchema, reading.beacon)).toEqual([])
      // What was read is read again as it is.
      expect(readBeacon(JSON.stringify(reading.beacon))).toEqual({ beacon: reading.beacon, dropped: 0 })
      return true
    }),
    { numRuns: 12_000 },
  )
  // The property was not true of refusals alone.
  expect([...seen]).toEqual(expect.arrayContaining(['read', 'not-json', 'not-an-object', 'unknown-version']))
}, 60_000)

test('brackets ten thousands deep are no trouble', () => {
  expect(readBeacon('['.repeat(60_000))).toEqual({ refused: 'not-json' })
  expect(readBeacon('['.repeat(30_000) + ']'.repeat(30_000))).toEqual({ refused: 'not-an-object' })
})

test('the API document says how beacons are sent and what may be answered', () => {
  const { requestBody, responses } = beaconApi.paths['/v1/beacons']!['post']!
  expect(requestBody.content['text/plain']?.schema).toBe(beaconSchema)
  expect(Object.keys(responses)).toEqual(['204', '400', '403', '413', '429', '503'])
  expect(JSON.parse(JSON.stringify(beaconApi))).toEqual(beaconApi)
})

/** As much of a JSON Schema validator as the contract's schema needs. */
function violations(schema: JsonSchema, value: unknown, path = '$'): string[] {
  const wrong = (what: string): string[] => [`${path}: ${what}`]
  if (schema.const !== undefined) return value === schema.const ? [] : wrong('const')
  if (schema.enum && !schema.enum.includes(value as string)) return wrong('enum')
  switch (schema.type) {
    case 'object': {
      const members = Object.entries(value as object)
      const missing = (schema.required ?? []).filter((key) => !members.some(([name]) => name === key))
      return [
        ...missing.flatMap((key) => wrong(`${key} is missing`)),
        ...members.flatMap(([key, member]) =>
          schema.properties?.[key]
            ? violations(schema.properties[key], member, `${path}.${key}`)
            : wrong(`${key} is unknown`),
        ),
      ]
    }
    case 'array': {
      const rows = value as unknown[]
      if (rows.length > schema.maxItems!) return wrong('maxItems')
      return rows.flatMap((row, index) => violations(schema.items!, row, `${path}[${index}]`))
    }
    case 'string': {
      if (typeof value !== 'string') return wrong('type')
      if (value.length > (schema.maxLength ?? Infinity) || value.length < (schema.minLength ?? 0))
        return wrong('length')
      return schema.pattern === undefined || new RegExp(schema.pattern).test(value) ? [] : wrong('pattern')
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('type')
    default: {
      if (typeof value !== 'number' || (schema.type === 'integer' && !Number.isInteger(value))) return wrong('type')
      const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema
      return value >= minimum && value <= maximum && value > exclusiveMinimum ? [] : wrong('limits')
    }
  }
}
