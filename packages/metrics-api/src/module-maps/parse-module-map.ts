import { type ModuleMap, readModuleMap } from '@firstpaint/core/vitals'
import { ModuleMapInvalid } from './module-map-errors.ts'

/** As beacons have it. */
const longestRelease = 100

/** A map of which release it is of. */
export interface NamedModuleMap extends ModuleMap {
  readonly release: string
}

/**
 * @param release Name for a map that has none, or another one.
 * @throws FP_METRICS_MODULE_MAP
 */
export function parseModuleMap(json: unknown, place: string, release?: string): NamedModuleMap {
  const reading = readModuleMap(json)
  if ('wrong' in reading) throw ModuleMapInvalid(place, reading.wrong)
  const name = release ?? reading.map.release
  if (name === null) throw ModuleMapInvalid(place, 'it does not say which release it is of, and nobody else does')
  if (name.length > longestRelease || /\p{Cc}/u.test(name))
    throw ModuleMapInvalid(place, `its release is no name of at most ${longestRelease} characters`)
  return { ...reading.map, release: name }
}
