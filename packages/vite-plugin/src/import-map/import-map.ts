/** @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps */
export interface ImportMap {
  readonly imports?: Readonly<Record<string, string>>
  readonly scopes?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly integrity?: Readonly<Record<string, string>>
}

/** Reads an import map; null where a browser would not, either. */
export function readImportMap(json: string): ImportMap | null {
  try {
    const map: unknown = JSON.parse(json)
    return map !== null && typeof map === 'object' && !Array.isArray(map) ? map : null
  } catch {
    return null
  }
}

/** One map that says what all of them say; the first that names a specifier decides, as in browsers with several maps. */
export function mergeImportMaps(maps: readonly ImportMap[]): ImportMap {
  const merged: Record<string, Record<string, unknown>> = {}
  for (const map of maps) {
    for (const [part, entries] of Object.entries(map)) {
      if (entries !== null && typeof entries === 'object') merged[part] = { ...entries, ...merged[part] }
    }
  }
  return merged as ImportMap
}
