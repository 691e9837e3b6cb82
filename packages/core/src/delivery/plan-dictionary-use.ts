import { extensionOf } from './content-type.ts'
import type { Caching, DictionaryUse } from './delivery-manifest.ts'
import { pageAddress } from './plan-routes.ts'
import { splitHashedName } from './split-hashed-name.ts'

export interface DictionaryCandidate {
  readonly path: string
  readonly bytes: number
  readonly caching: Caching
}

export interface PlanDictionaryUseOptions {
  readonly files: readonly DictionaryCandidate[]
  /** With both slashes. */
  readonly base: string
  /** The page whose copy stands for all pages. */
  readonly fallback?: string | undefined
  /** Files the pages ask for themselves: browsers are sure to have them. */
  readonly asked: ReadonlySet<string>
  /** Pages are kept by browsers, and so can be dictionaries. */
  readonly pages: boolean
}

/** Below this a delta cannot save what the header costs. */
const smallest = 512

/**
 * Which files browsers keep as dictionaries, and for what. A browser remembers one file per pattern, the last one, and of
 * the patterns that fit a request takes the longest. So each name gets a pattern of its own, with `*` in place of the
 * hash; where several files of a release share one (no names, or the same), only the largest is told, so that it is known
 * which one a browser has.
 *
 * In each folder the largest script, and style sheet, that pages ask for gets the pattern of all others instead: a chunk
 * that is renamed, split off or seen for the first time still finds a dictionary.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9842#section-2.1
 */
export function planDictionaryUse(options: PlanDictionaryUseOptions): ReadonlyMap<string, DictionaryUse> {
  const { files, base, fallback, asked, pages } = options
  const largestFirst = files
    .filter(({ bytes }) => bytes >= smallest)
    .toSorted((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1))
  const uses = new Map<string, DictionaryUse>()
  const taken = new Set<string>()
  const tell = (path: string, match: string, destinations: readonly string[]): void => {
    if (taken.has(match)) return
    taken.add(match)
    uses.set(path, { match, destinations })
  }
  const hashed = largestFirst.filter(
    ({ path, caching }) => caching === 'immutable' && /\.(?:m?js|css|wasm)$/i.test(path),
  )
  // Those the pages ask for first; WebAssembly has nothing in common but by name.
  const scripts = hashed.filter(({ path }) => extensionOf(path) !== 'wasm')
  const sure = scripts.filter(({ path }) => asked.has(path))
  for (const { path } of [...sure, ...scripts]) tell(path, widePattern(base, path), [])
  for (const { path } of hashed) if (!uses.has(path)) tell(path, namePattern(base, path), [])
  if (!pages) return uses
  const whole = fallback ?? 'index.html'
  for (const { path, caching } of largestFirst) {
    if (caching === 'page')
      tell(path, path === whole ? `${base}*` : `${atBase(base, pageAddress(path))}*`, ['document'])
  }
  return uses
}

function namePattern(base: string, path: string): string {
  const { stem, joint, extension } = splitHashedName(path, { named: true })!
  return `${base}${plain(`${stem}${joint}`)}*${extension}`
}

function widePattern(base: string, path: string): string {
  return `${base}${plain(path.slice(0, path.lastIndexOf('/') + 1))}*${splitHashedName(path, { named: true })!.extension}`
}

function atBase(base: string, address: string): string {
  return `${base}${plain(address.slice(1))}`
}

/** What means something in a URL pattern, or is escaped in a URL, is left to the wildcard. */
function plain(path: string): string {
  return path.replace(/[^\w.~/-]+/g, '*').replace(/\*+/g, '*')
}
