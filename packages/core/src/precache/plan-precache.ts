import { isServiceWorker } from '../delivery/is-service-worker.ts'
import type { ExplainedPrecachePlan, LeftOutFile, PrecacheEntry } from './precache-plan.ts'
import type { PrecacheFacts, PrecacheFile } from './precache-facts.ts'
import { precacheUnits, type PrecacheUnit } from './precache-units.ts'

export interface PlanPrecacheOptions {
  /** Bytes to fetch ahead at most, decoded. Default 2,000,000: what a phone has in seconds, and no quota minds. */
  readonly budget?: number
  /** The same with Save-Data and on slow connections. Default a quarter of `budget`. */
  readonly leanBudget?: number
  /** Paths that are fetched ahead right after the shell, in this order. Default none. */
  readonly include?: readonly string[]
  /** Paths the worker leaves alone. Default none. */
  readonly exclude?: readonly string[]
}

/**
 * Decides which files the worker fetches before anybody asks: the shell first, then what the routes need, most visited
 * first, until the budget is full. What is of use together only, such as the scripts of one route, is fetched together or
 * not at all. A larger budget fetches all that a smaller one does.
 *
 * Pure: same facts and options, same plan, byte for byte.
 *
 * @param facts Paths that are not in `files` are passed over.
 */
export function planPrecache(facts: PrecacheFacts, options: PlanPrecacheOptions = {}): ExplainedPrecachePlan {
  const { budget = 2_000_000, include = [], exclude = [] } = options
  const leanBudget = Math.min(budget, options.leanBudget ?? Math.floor(budget / 4))
  const leftOut = leftOutFiles(facts.files, new Set(exclude))
  const kept = new Map(facts.files.filter(({ path }) => !leftOut.has(path)).map((file) => [file.path, file]))
  const shell = facts.shell.map((path) => ({ files: [path], reason: shellReason(kept.get(path)) }))
  const asked = include.map((path) => ({ files: [path], reason: 'Named in the options.' }))
  const plan: FillPlan = { kept, ahead: new Map(), bytes: 0, over: new Map() }
  fill(plan, { units: shell, when: 'install', budget, leanBudget })
  // A shell that does not fit is of no use in parts, and nothing works without it: no other file takes its place.
  const complete = facts.shell.every((path) => !kept.has(path) || plan.ahead.has(path))
  const others = [...asked, ...precacheUnits(facts)]
  fill(plan, { units: others, when: 'idle', budget: complete ? budget : -1, leanBudget })
  return {
    version: 1,
    release: facts.release,
    budget,
    leanBudget,
    entries: [...plan.ahead.values(), ...onUse(plan)],
    leftOut: [...leftOut.values()].toSorted((a, b) => compare(a.file, b.file)),
  }
}

interface FillPlan {
  readonly kept: ReadonlyMap<string, PrecacheFile>
  readonly ahead: Map<string, PrecacheEntry>
  /** Of what is ahead. */
  bytes: number
  /** Files that found no place, with the reason they were wanted for. */
  readonly over: Map<string, string>
}

interface Filling {
  readonly units: readonly PrecacheUnit[]
  readonly when: 'install' | 'idle'
  readonly budget: number
  readonly leanBudget: number
}

/** Stops at the first unit without a place: what comes later is wanted less, and must not be there in its stead. */
function fill(plan: FillPlan, { units, when, budget, leanBudget }: Filling): void {
  let full = false
  for (const { files, reason } of units) {
    const missing = [...new Set(files)].flatMap((path) => (plan.ahead.has(path) ? [] : (plan.kept.get(path) ?? [])))
    const bytes = missing.reduce((sum, file) => sum + file.bytes, 0)
    full ||= plan.bytes + bytes > budget
    if (full) {
      for (const { path } of missing) if (!plan.over.has(path)) plan.over.set(path, reason)
      continue
    }
    plan.bytes += bytes
    // Without the shell nothing works: there is no smaller variant of it.
    const lean = when === 'install' || plan.bytes <= leanBudget
    for (const file of missing) plan.ahead.set(file.path, { ...entryOf(file), when, lean, reason })
  }
}

function onUse({ kept, ahead, over }: FillPlan): PrecacheEntry[] {
  return [...kept.values()]
    .filter(({ path }) => !ahead.has(path))
    .toSorted((a, b) => compare(a.path, b.path))
    .map((file) => {
      const wanted = over.get(file.path)
      const reason = wanted === undefined ? 'Nothing needs it ahead of use.' : `${wanted} Beyond the budget.`
      return { ...entryOf(file), when: 'use', lean: false, reason }
    })
}

function entryOf({ path, bytes, kind, integrity }: PrecacheFile): Pick<PrecacheEntry, 'file' | 'bytes' | 'integrity'> {
  return { file: path, bytes, ...(integrity !== undefined && kind !== 'html' && { integrity }) }
}

function shellReason(file: PrecacheFile | undefined): string {
  return file?.kind === 'html' ? 'The page that answers navigations.' : 'Part of the shell: every page needs it.'
}

/** Names hosts read at a deploy, and crawlers at any time. */
const unasked =
  /(?:^|\/)(?:_headers|_redirects|_routes\.json|_worker\.js|robots\.txt|sitemap[^/]*\.xml|CNAME)$|\.(?:br|zst|gz)$/

function leftOutFiles(files: readonly PrecacheFile[], exclude: ReadonlySet<string>): Map<string, LeftOutFile> {
  return new Map(
    files.flatMap(({ path, bytes, kind }) => {
      const reason = exclude.has(path)
        ? 'Excluded by the options.'
        : isServiceWorker(path)
          ? 'The worker itself is never cached.'
          : kind === 'map'
            ? 'Source maps are for developers.'
            : kind === 'media'
              ? 'Sound and film are left to the media recipe, which answers ranges.'
              : unasked.test(path)
                ? 'Pages do not ask for it.'
                : undefined
      return reason === undefined ? [] : [[path, { file: path, bytes, reason }] as const]
    }),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
