import { beaconVersion } from '../beacon-version.ts'
import { beaconField } from './beacon-fields.ts'
import type { JsonSchema } from './json-schema.ts'

/** JSON Schema of a beacon as it must be sent, for other senders. What is read is more forgiving: see `readBeacon`. */
export const beaconSchema: JsonSchema & { readonly $schema: string; readonly $id: string; readonly title: string } = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:firstpaint:beacon:${beaconVersion}`,
  title: `Firstpaint beacon, version ${beaconVersion}`,
  ...beaconField.schema,
}
