import type { ChunkFacts, ChunkPlan, PlannedChunk } from '@firstpaint/core/chunks'
import type { Rolldown } from 'vite'

type CodeSplitting = Exclude<NonNullable<Rolldown.OutputOptions['codeSplitting']>, boolean>

export interface ToCodeSplittingOptions {
  /** The plan, asked for when Rolldown names chunks: long after the output options are read. Undefined: leave all to Rolldown. */
  readonly planned: () => { readonly facts: ChunkFacts; readonly plan: ChunkPlan } | undefined
  readonly idOf: (rawId: string) => string
}

/**
 * Translates a chunk plan into Rolldown's groups. Dependencies must not come along uninvited (the default), or a group
 * drags in what the plan put elsewhere. Checked with Vite 8.3.8 / Rolldown 1.2.19.
 *
 * @see https://rolldown.rs/reference/OutputOptions.codeSplitting
 */
export function toCodeSplitting({ planned, idOf }: ToCodeSplittingOptions): CodeSplitting {
  let names: ReadonlyMap<string, string> | undefined
  let namesOf: ChunkPlan | undefined
  const nameOf = (rawId: string): string | null => {
    const current = planned()
    if (current === undefined) return null
    if (namesOf !== current.plan) {
      namesOf = current.plan
      names = groupNames(current.facts, current.plan)
    }
    return names?.get(idOf(rawId)) ?? null
  }
  return { includeDependenciesRecursively: false, groups: [{ name: nameOf, debugName: 'firstpaint' }] }
}

/**
 * The group of each module. A planned chunk of an entry with code of its own reach only is left to Rolldown, which makes the
 * same one by itself from what no group takes: in a group, it would wrap the entry's exports in an object and load its
 * runtime for that.
 */
function groupNames({ atoms }: ChunkFacts, { chunks }: ChunkPlan): ReadonlyMap<string, string> {
  const ofEntry = new Map(atoms.flatMap(({ entry, modules }) => modules.map((id) => [id, entry] as const)))
  const isLeft = ({ entry, modules }: PlannedChunk): boolean =>
    entry !== null && modules.every((id) => ofEntry.get(id) === entry)
  return new Map(
    chunks.filter((chunk) => !isLeft(chunk)).flatMap(({ name, modules }) => modules.map((id) => [id, name] as const)),
  )
}
