import type { BeaconEndpoint } from '../ingest/beacon-endpoint.ts'
import type { Spool } from '../spool/spool.ts'
import type { SpoolWriter } from '../writer/spool-writer.ts'

/** The parts of a running API that tell how it is. */
export interface ApiState {
  readonly spool: Spool
  readonly writer: SpoolWriter
  readonly beacons: BeaconEndpoint
}
