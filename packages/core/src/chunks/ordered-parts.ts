import { hasOrder } from './has-order.ts'
import { noModule, type OrderedChunk, type OrderedChunks } from './order-check.ts'
import type { Part } from './part.ts'
import { partImports } from './part-imports.ts'
import type { PlanInput } from './plan-input.ts'
import { inImportOrder } from './run-order.ts'

/** Parts as far as the order of side effects and styles is concerned, each a chunk of its own. */
export function orderedParts(input: PlanInput, parts: readonly Part[]): OrderedChunks {
  const { imports, importers, startsAt } = partImports(input, parts)
  const effects = parts.map(({ modules }) => modules.filter((module) => hasOrder(input.index, module)))
  const carrying = new Set(effects.flatMap((own, part) => (own.length > 0 ? [part] : [])))
  for (const part of carrying) for (const importer of importers[part]!) carrying.add(importer)
  const firstOf = (part: number): number => parts[part]!.modules[0] ?? noModule
  const chunks = parts.map((_, part): OrderedChunk | null =>
    carrying.has(part) ? null : { imports: [], effects: effects[part]! },
  )
  return {
    chunkAt: (part) =>
      (chunks[part] ??= {
        imports: inImportOrder(
          [...imports[part]!].filter((other) => carrying.has(other)),
          firstOf,
        ),
        effects: effects[part]!,
      }),
    startsAt: (point) => startsAt[point]!,
  }
}
