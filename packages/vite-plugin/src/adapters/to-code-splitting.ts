import type { ChunkPlan } from '@firstpaint/core/chunks'
import type { Rolldown } from 'vite'

type CodeSplitting = Exclude<NonNullable<Rolldown.OutputOptions['codeSplitting']>, boolean>

export interface ToCodeSplittingOptions {
  /** The plan, asked for when Rolldown names chunks: long after the output options are read. Undefined: leave all to Rolldown. */
  readonly plan: () => ChunkPlan | undefined
  readonly idOf: (rawId: string) => string
}

/**
 * Translates a chunk plan into Rolldown's groups. Dependencies must not come along uninvited (the default), or a group
 * drags in what the plan put elsewhere. Checked with Vite 8.3.8 / Rolldown 1.2.19.
 *
 * @see https://rolldown.rs/reference/OutputOptions.codeSplitting
 */
export function toCodeSplitting({ plan, idOf }: ToCodeSplittingOptions): CodeSplitting {
  let names: ReadonlyMap<string, string> | undefined
  let namesOf: ChunkPlan | undefined
  const nameOf = (rawId: string): string | null => {
    const current = plan()
    if (current === undefined) return null
    if (namesOf !== current) {
      namesOf = current
      names = new Map(current.chunks.flatMap((chunk) => chunk.modules.map((id) => [id, chunk.name] as const)))
    }
    return names?.get(idOf(rawId)) ?? null
  }
  return { includeDependenciesRecursively: false, groups: [{ name: nameOf }] }
}
