import { decode } from '@jridgewell/sourcemap-codec'
import { type OwnerChange, sourceOwners } from '@firstpaint/core/lab'

/** A script's stretches by source, and the names of the sources. */
export interface ScriptOwners {
  readonly owners: readonly OwnerChange[]
  readonly sources: readonly (string | null)[]
}

/** The source map of a script of the page, as JSON, or undefined when it has none. */
export type MapOf = (url: string) => Promise<string | undefined>

/**
 * Reads a script's map. A map that cannot be read is as good as none: its script's work belongs to no module, and the
 * counters hold all the same.
 */
export async function scriptOwners(url: string, code: string, mapOf: MapOf): Promise<ScriptOwners> {
  const json = await mapOf(url)
  const map = json === undefined ? undefined : parseMap(json)
  return map === undefined
    ? { owners: sourceOwners(code, []), sources: [] }
    : { owners: sourceOwners(code, decode(map.mappings)), sources: map.sources }
}

function parseMap(json: string): { mappings: string; sources: readonly (string | null)[] } | undefined {
  try {
    const { mappings, sources } = JSON.parse(json) as { mappings?: unknown; sources?: unknown }
    return typeof mappings === 'string' && Array.isArray(sources) ? { mappings, sources } : undefined
  } catch {
    return undefined
  }
}
