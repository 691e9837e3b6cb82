import type { ClusterGraph } from './cluster-graph.ts'
import { bundlerVisitBytes, visitBytes } from './first-visit.ts'
import { shortfall } from './meet-goals.ts'
import { type MergedParts, mergedParts } from './merged-parts.ts'
import { OrderCheck } from './order-check.ts'
import type { PlanInput } from './plan-input.ts'
import { repackedParts } from './repacked-parts.ts'

/** By how much the limits for edits are loosened, step by step: those of packages first and furthest, for most deploys change none. */
const steps = [
  { packages: 1, app: 1 },
  { packages: 5, app: 1 },
  { packages: 100, app: 1.5 },
  { packages: 1000, app: 2 },
  { packages: 1000, app: 6 },
  { packages: 1000, app: 20 },
]

/** Share of the bytes that one step saves, roughly: by how many steps to go on. */
const savedByStep = 0.01
/** Apps of so many modules get one plan, at this step, for their owners wait, too. */
const manyModules = 8000
const stepOfMany = 2

/**
 * Plans so that edits stay as cheap as first visits allow: small chunks are cheap to replace, but each of them compresses by
 * itself, so that all of them together are more to download the first time. Goes through the steps until a plan meets the
 * goal for first visits, faster where it is far from it; the plan with the fewest bytes when none does.
 *
 * @returns The graph; its input's options say how far the limits for edits were loosened.
 */
export function planWithinVisit(input: PlanInput): ClusterGraph {
  const { firstVisit } = input.options.goals
  const check = new OrderCheck(input)
  if (input.index.modules.length > manyModules) {
    const step = firstVisit >= Number.MAX_VALUE ? 0 : stepOfMany
    return mergedParts(loosened(input, steps[step]!), check, { packFirst: true }).graph
  }
  const merged = withinVisit(input, check, firstVisit * bundlerVisitBytes(input))
  const repacked = repackedParts(merged, check)
  return isBetter(repacked, merged.graph) ? repacked : merged.graph
}

function withinVisit(input: PlanInput, check: OrderCheck, most: number): MergedParts {
  const tried: { readonly merged: MergedParts; readonly bytes: number }[] = []
  const meets = (step: number): boolean => {
    const merged = mergedParts(loosened(input, steps[step]!), check)
    tried.push({ merged, bytes: visitBytes(merged.graph) })
    return tried.at(-1)!.bytes <= most
  }
  // Hardly an app can have the first step, and those that can are small.
  let step = most >= Number.MAX_VALUE ? 0 : 1
  while (!meets(step) && step < steps.length - 1) {
    const ahead = Math.round((tried.at(-1)!.bytes / most - 1) / savedByStep)
    step = Math.min(step + Math.min(Math.max(ahead, 1), 3), steps.length - 1)
  }
  const { merged, bytes } = tried.at(-1)!
  if (bytes <= most) return step === 1 && meets(0) ? tried.at(-1)!.merged : merged
  return tried.reduce((least, each) => (each.bytes < least.bytes ? each : least)).merged
}

function isBetter(graph: ClusterGraph, than: ClusterGraph): boolean {
  const [ours, theirs] = [shortfall(graph), shortfall(than)]
  return ours === theirs ? graph.totalCost < than.totalCost : ours < theirs
}

/** Only the limits: what a larger chunk is worth, against all it costs when it changes, is still for the costs to decide. */
function loosened(input: PlanInput, { packages, app }: (typeof steps)[number]): PlanInput {
  const { options } = input
  const { appEditBytes, packageEditBytes } = options.promises
  const loose = { appEditBytes: appEditBytes * app, packageEditBytes: packageEditBytes * packages }
  return { ...input, options: { ...options, promises: { ...options.promises, ...loose } } }
}
