import { bitsOf } from './bitset.ts'
import type { Cluster } from './cluster.ts'
import { hasOrder } from './has-order.ts'
import { isVolatile } from './heavy-modules.ts'
import { noModule } from './order-check.ts'
import type { Part } from './part.ts'
import { type PlanInput, visitsOf } from './plan-input.ts'

export interface PartAsClusterOptions extends Pick<Cluster, 'id' | 'imports' | 'importers'> {
  /** Parts it may not be merged with. */
  readonly enemies: Iterable<number>
}

/** A part as a chunk of its own, before anything is merged. What it costs, and whether it carries effects, is for the graph to say. */
export function partAsCluster(
  input: PlanInput,
  part: Part,
  { id, imports, importers, enemies }: PartAsClusterOptions,
): Cluster {
  const { index, reach, options, weights } = input
  const modules = part.modules.map((module) => index.modules[module]!)
  const load = reach[part.atom]!.slice()
  const unchanged = modules.map(({ churn }) => Math.log(1 - Math.min(churn, 0.999)))
  const packages = new Map<string, number>()
  modules.forEach((module, at) => {
    if (module.package === null) return
    packages.set(module.package, Math.min(packages.get(module.package) ?? 0, unchanged[at]!))
  })
  return {
    id,
    parts: [id],
    kind: part.kind,
    weight: part.modules.reduce((sum, module) => sum + weights[module]!, 0),
    modules: modules.length,
    volatile: part.modules.some((module) => isVolatile(index, module, options.promises.volatileChurn)),
    effects: part.modules.filter((module) => hasOrder(index, module)),
    carries: false,
    first: part.modules[0] ?? noModule,
    entries: part.entries.length,
    apart: part.apart,
    kept: part.kept,
    uprooted: part.uprooted,
    whole: part.whole,
    enemies: [...enemies],
    logUnchanged:
      modules.reduce((sum, module, at) => sum + (module.package === null ? unchanged[at]! : 0), 0) +
      [...packages.values()].reduce((sum, log) => sum + log, 0),
    packages,
    app: part.modules.some((module) => index.modules[module]!.package === null),
    heavy: part.heavy,
    load,
    visits: visitsOf(bitsOf(load), input),
    imports,
    run: null,
    importers,
    cost: 0,
    version: 0,
  }
}
