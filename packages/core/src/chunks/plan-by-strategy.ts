import type { ChunkFacts, ModuleFacts } from './chunk-facts.ts'
import type { ChunkPlan, StrategyName } from './chunk-plan.ts'
import { planChunks } from './plan-chunks.ts'
import { type ChunkGroup, planFromGroups } from './plan-from-groups.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'

/** Minified bytes from which a package gets a chunk of its own under `granular`, as in Next.js' configuration of webpack. */
const ownChunkBytes = 160_000

/**
 * The plan a well-known way of chunking would make, for comparison with ours:
 *
 * - `auto`: what `planChunks` finds.
 * - `vite-default`: the exact chunks, one per set of entries. (Vite merges some small ones of them into entries.)
 * - `vendor`: all packages in one chunk, the app's code as by default.
 * - `granular`: React in one chunk, each package beyond 160 KB in its own, other packages as by default but apart from app code.
 *
 * @see https://web.dev/articles/granular-chunking-nextjs
 */
export function planByStrategy(facts: ChunkFacts, strategy: StrategyName, options: PlanOptions = {}): ChunkPlan {
  if (strategy === 'auto') return planChunks(facts, options)
  const { framework } = resolvePlanOptions(options)
  const atomOf = new Map(facts.atoms.flatMap(({ id, modules }) => modules.map((module) => [module, id] as const)))
  const packageBytes = new Map<string, number>()
  for (const { package: name, bytes } of facts.modules) {
    if (name !== null) packageBytes.set(name, (packageBytes.get(name) ?? 0) + bytes)
  }
  const keyOf: Record<Exclude<StrategyName, 'auto'>, (module: ModuleFacts, atom: string) => string> = {
    'vite-default': (_, atom) => `Modules that the same entries need, as the bundler groups them (${atom}).`,
    vendor: ({ package: name }, atom) =>
      name === null ? `Modules that the same entries need, as the bundler groups them (${atom}).` : 'All packages.',
    granular: ({ package: name }, atom) => {
      if (name === null) return `App code that the same entries need (${atom}).`
      if (framework.includes(name)) return 'The framework.'
      return packageBytes.get(name)! >= ownChunkBytes
        ? `The large package ${name}.`
        : `Packages that the same entries need (${atom}).`
    },
  }
  const groups = Map.groupBy(
    facts.modules.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    (module) => (module.fixed ? "The bundler's own helpers." : keyOf[strategy](module, atomOf.get(module.id)!)),
  )
  return planFromGroups({
    ...options,
    facts,
    strategy,
    groups: [...groups].map(([reason, modules]): ChunkGroup => ({
      name: reason === 'All packages.' ? 'vendor' : null,
      modules: modules.map(({ id }) => id),
      reason,
    })),
  })
}
