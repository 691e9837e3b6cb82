/** What decides whether a build's chunks can be named through an import map. */
export interface StableChunksFacts {
  /** The user's own `build.chunkImportMap`, if set. */
  readonly userChoice: boolean | undefined
  readonly library: boolean
  readonly ssr: boolean
  /** `experimental.renderBuiltUrl` gives scripts URLs that are only known in the browser. */
  readonly runtimeUrls: boolean
  readonly legacyPlugin: boolean
  /** `build.target`, as a list. */
  readonly targets: readonly string[]
}

export interface StableChunksPlan {
  readonly on: boolean
  /** Why, in a sentence for the person who reads the build's output; null when there is nothing to tell. */
  readonly notice: string | null
}

/**
 * First versions with import maps and `import.meta.resolve`, which Vite's preload helper uses with them.
 * @see https://developer.mozilla.org/docs/Web/JavaScript/Reference/Operators/import.meta/resolve#browser_compatibility
 */
const firstVersions: Readonly<Record<string, number>> = {
  chrome: 105,
  edge: 105,
  firefox: 106,
  safari: 16.4,
  ios: 16.4,
  opera: 91,
}

/** Decides on the import map; in doubt it stays off, for a page that does not start is worse than a cold cache. */
export function planStableChunks(facts: StableChunksFacts): StableChunksPlan {
  if (facts.userChoice !== undefined) return { on: facts.userChoice, notice: null }
  if (facts.library || facts.ssr) return off(null)
  if (facts.runtimeUrls) return off('experimental.renderBuiltUrl gives URLs that are only known in the browser')
  if (facts.legacyPlugin) return off('@vitejs/plugin-legacy serves browsers without import maps')
  const old = facts.targets.find(isTooOld)
  if (old !== undefined) return off(`build.target includes ${old}, which has no import maps`)
  return { on: true, notice: null }
}

function off(reason: string | null): StableChunksPlan {
  return { on: false, notice: reason && `stableChunks is off: ${reason}.` }
}

function isTooOld(target: string): boolean {
  const [, browser = '', version = ''] = /^([a-z]+)(\d+(?:\.\d+)?)/.exec(target) ?? []
  const first = firstVersions[browser]
  return first !== undefined && Number(version) < first
}
