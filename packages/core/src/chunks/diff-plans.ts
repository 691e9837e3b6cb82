import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan, PlannedChunk } from './chunk-plan.ts'
import { planLoads } from './plan-loads.ts'

/** What putting one plan in the place of another comes to, for the same app. All bytes compressed. */
export interface PlanDiff {
  /** Chunks whose content stays as it is, and keeps its place in caches. */
  readonly same: number
  /** Names of chunks with other content under a name that was there before. */
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Bytes a returning visitor who has everything downloads again, once, per route; weighted by visits. */
  readonly onceBytes: number
  /** Cost per visit that is saved from then on, in bytes and their equivalents; below zero it costs more. */
  readonly gainPerVisit: number
  /** Visits after which it has paid for itself; null when it never does. */
  readonly paysAfter: number | null
}

/** Compares two plans of one app. A chunk is the same when its name and its modules are. */
export function diffPlans(facts: ChunkFacts, before: ChunkPlan, after: ChunkPlan): PlanDiff {
  const old = new Map(before.chunks.map((chunk) => [chunk.name, chunk]))
  const isSame = (chunk: PlannedChunk): boolean => old.get(chunk.name)?.modules.join('\n') === chunk.modules.join('\n')
  const fresh = new Set(after.chunks.filter((chunk) => !isSame(chunk)).map(({ name }) => name))
  const left = new Set(after.chunks.map(({ name }) => name))
  const visits = new Map(facts.routes.map((route) => [route.route, route.visits]))
  const all = [...visits.values()].reduce((sum, own) => sum + own, 0)
  const routes = planLoads(facts, after).filter(({ kind }) => kind === 'route')
  const onceBytes = routes.reduce((sum, { name, loads }) => {
    const share = all === 0 ? 1 / routes.length : visits.get(name)! / all
    return sum + share * loads.reduce((bytes, load) => bytes + (fresh.has(load.chunk) ? load.bytes : 0), 0)
  }, 0)
  const gainPerVisit = before.cost.after.total - after.cost.after.total
  return {
    same: after.chunks.length - fresh.size,
    changed: [...fresh].filter((name) => old.has(name)),
    added: [...fresh].filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !left.has(name)),
    onceBytes: Math.round(onceBytes),
    gainPerVisit: Math.round(gainPerVisit),
    paysAfter: onceBytes === 0 ? 0 : gainPerVisit > 0 ? Math.ceil(onceBytes / gainPerVisit) : null,
  }
}
