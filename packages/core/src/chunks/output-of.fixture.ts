import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import type { ChunkNode } from './module-graph.ts'

/** The output of a bundler that follows the plan to the letter; imports ordered as Rolldown orders them. */
export function outputOf(facts: ChunkFacts, plan: Pick<ChunkPlan, 'chunks'>): ChunkNode[] {
  const order = new Map(facts.modules.map((module) => [module.id, module.order]))
  const first = (name: string): number =>
    Math.min(...plan.chunks.find((chunk) => chunk.name === name)!.modules.map((id) => order.get(id)!))
  return plan.chunks.map(({ name, entry, imports, modules }) => ({
    file: `${name}.js`,
    name,
    entry: false,
    dynamicEntry: false,
    facade: entry,
    imports: imports.toSorted((a, b) => first(a) - first(b)).map((each) => `${each}.js`),
    dynamicImports: [],
    css: [],
    modules,
  }))
}
