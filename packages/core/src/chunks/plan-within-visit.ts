import type { ClusterGraph } from './cluster-graph.ts'
import { bundlerVisitBytes, visitBytes } from './first-visit.ts'
import { OrderCheck } from './order-check.ts'
import { planGraph } from './plan-graph.ts'
import type { PlanInput } from './plan-input.ts'

/** By how much the limits for edits are loosened, step by step: those of packages first, for deploys change them less. */
const steps = [
  { packages: 1, app: 1 },
  { packages: 2, app: 1 },
  { packages: 5, app: 1 },
  { packages: 20, app: 1.5 },
  { packages: 40, app: 2 },
  { packages: 60, app: 3 },
  { packages: 100, app: 6 },
]

/**
 * Plans so that edits of packages stay as cheap as first visits allow: small chunks are cheap to replace, but each of them
 * compresses by itself, so that all of them together are more to download the first time. The first step, found by halving,
 * whose plan meets the goal for first visits; the one with the fewest bytes when none does.
 *
 * @returns The graph; its input's options say how far the limits for edits were loosened.
 */
export function planWithinVisit(input: PlanInput): ClusterGraph {
  const { firstVisit } = input.options.goals
  const most = firstVisit * bundlerVisitBytes(input)
  const check = new OrderCheck(input)
  const tried: { readonly graph: ClusterGraph; readonly bytes: number }[] = []
  let best: ClusterGraph | undefined
  let [low, high] = [0, firstVisit >= Number.MAX_VALUE ? 1 : steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const graph = planGraph(loosened(input, steps[middle]!), check)
    const bytes = visitBytes(graph)
    tried.push({ graph, bytes })
    if (bytes <= most) {
      best = graph
      high = middle
    } else low = middle + 1
  }
  return best ?? tried.reduce((least, each) => (each.bytes < least.bytes ? each : least)).graph
}

/** Only the limits: what a larger chunk is worth, against all it costs when it changes, is still for the costs to decide. */
function loosened(input: PlanInput, { packages, app }: (typeof steps)[number]): PlanInput {
  const { options } = input
  const { appEditBytes, packageEditBytes } = options.promises
  const loose = { appEditBytes: appEditBytes * app, packageEditBytes: packageEditBytes * packages }
  return { ...input, options: { ...options, promises: { ...options.promises, ...loose } } }
}
