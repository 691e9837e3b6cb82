import { beaconVersion } from '../beacon-version.ts'
import { navigationTypes } from '../navigation-types.ts'
import { vitalRatings } from '../rate-vital.ts'
import { vitalNames } from '../vital-names.ts'
import { attributionField } from './attribution-field.ts'
import type {
  Beacon,
  BeaconClient,
  BeaconError,
  BeaconLcpFinding,
  BeaconMark,
  BeaconNavigation,
  BeaconScript,
  BeaconServerTiming,
  BeaconSlot,
  BeaconVital,
} from './beacon.ts'
import { duration, pixels, selector, time, url } from './common-fields.ts'
import type { Field } from './field.ts'
import { list, record } from './record-field.ts'
import { flag, identifier, number, oneOf, share, text } from './value-fields.ts'

/** What may be in one page view; see the limits of {@link beaconField}. */
const mostNavigations = 50
const navigation = number({ max: mostNavigations - 1, whole: true })
const count = number({ min: 1, max: 1e6, whole: true })

const client: Field<BeaconClient> = record<BeaconClient>(
  {
    form_factor: oneOf(['phone', 'tablet', 'desktop']),
    effective_connection: oneOf(['slow-2g', '2g', '3g', '4g']),
    viewport_width: pixels,
    viewport_height: pixels,
    dpr: number({ min: 0.1, max: 8 }),
    warm_cache: flag,
  },
  [],
)

const navigationRow: Field<BeaconNavigation> = record<BeaconNavigation>(
  { type: oneOf(navigationTypes), route: text(300), start: time },
  ['type', 'route'],
)

const vital: Field<BeaconVital> = record<BeaconVital>(
  {
    name: oneOf(vitalNames),
    value: duration,
    delta: number({ min: -duration.schema.maximum!, max: duration.schema.maximum! }),
    id: identifier(/^[\w.-]{1,64}$/),
    rating: oneOf(vitalRatings),
    navigation,
    attribution: attributionField,
  },
  ['name', 'value', 'id', 'rating'],
)

const serverTiming: Field<BeaconServerTiming> = record<BeaconServerTiming>(
  { name: text(100), duration, description: text(200) },
  ['name', 'duration'],
)

const slot: Field<BeaconSlot> = record<BeaconSlot>({ src: url, css_width: pixels, navigation }, ['src', 'css_width'])

const script: Field<BeaconScript> = record<BeaconScript>(
  {
    url,
    char_position: number({ max: 2 ** 31, whole: true }),
    function_name: text(200),
    invoker: selector,
    invoker_type: text(50),
    duration,
    navigation,
  },
  ['url', 'duration'],
)

const error: Field<BeaconError> = record<BeaconError>(
  {
    kind: oneOf(['error', 'unhandledrejection', 'resource', 'chunk']),
    message: text(500),
    type: text(100),
    source: url,
    line: number({ max: 2 ** 31, whole: true }),
    column: number({ max: 2 ** 31, whole: true }),
    stack: text(2000),
    count,
    at: time,
    navigation,
  },
  ['kind', 'message', 'count'],
)

const mark: Field<BeaconMark> = record<BeaconMark>({ name: text(100), at: time, duration, navigation }, ['name', 'at'])

const lcpFinding: Field<BeaconLcpFinding> = record<BeaconLcpFinding>(
  {
    reason: oneOf(['lazy', 'low-priority', 'oversized', 'unsized', 'not-preloaded']),
    target: selector,
    url,
    navigation,
  },
  ['reason'],
)

export const idField: Field<string> = identifier(/^[\w-]{8,64}$/)
export const appField: Field<string> = text(100)

/** The whole contract. Its limits hold what a page of a hundred routes can tell; what is beyond them is cut. */
export const beaconField: Field<Beacon> = record<Beacon>(
  {
    version: {
      schema: { const: beaconVersion },
      read: (given) => (given === beaconVersion ? beaconVersion : undefined),
    },
    id: idField,
    sequence: number({ max: 1e6, whole: true }),
    app: appField,
    release: text(100),
    environment: text(50),
    sample_rate: share,
    errors_only: flag,
    age: number({ max: 90 * 24 * 3600 * 1000 }),
    truncated: flag,
    previous_route: text(300),
    client,
    navigations: list(navigationRow, mostNavigations),
    // Five of each navigation.
    vitals: list(vital, 5 * mostNavigations),
    server_timing: list(serverTiming, 30),
    slots: list(slot, 100),
    scripts: list(script, 30),
    errors: list(error, 30),
    marks: list(mark, 100),
    lcp_guard: list(lcpFinding, 20),
  },
  ['version', 'id', 'sequence', 'app', 'sample_rate', 'navigations', 'vitals'],
)
