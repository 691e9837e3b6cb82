import type { ModuleWork, PageWork } from './page-work.ts'

export type WorkCounter = Exclude<keyof PageWork, 'modules'>

export const workCounters: readonly WorkCounter[] = [
  'calls',
  'executed',
  'styledElements',
  'layoutObjects',
  'domNodes',
  'requests',
  'transferred',
]

export interface CounterChange {
  readonly counter: WorkCounter
  readonly base: number
  readonly head: number
  /** (head − base) / base; Infinity where the base is 0 and the head is not. */
  readonly share: number
}

/** A module whose work changed, and how much of the page's change that is. */
export interface Suspect {
  readonly id: string | null
  readonly base: number
  readonly head: number
  /** Its part of all modules' changes, counted without sign, 0–1. */
  readonly blame: number
}

export interface WorkDiff {
  /** Every counter that is not the same, in the order of {@link workCounters}. */
  readonly changes: readonly CounterChange[]
  /** Modules that execute more or less than before, largest change first. */
  readonly suspects: readonly Suspect[]
}

/** What became more and less between two measurements of the same page, and which modules did it. */
export function diffWork(base: PageWork, head: PageWork): WorkDiff {
  const changes = workCounters
    .filter((counter) => base[counter] !== head[counter])
    .map((counter) => ({
      counter,
      base: base[counter],
      head: head[counter],
      share: base[counter] === 0 ? Infinity : (head[counter] - base[counter]) / base[counter],
    }))
  return { changes, suspects: suspectsOf(base.modules, head.modules) }
}

function suspectsOf(base: readonly ModuleWork[], head: readonly ModuleWork[]): Suspect[] {
  const before = new Map(base.map(({ id, executed }) => [id, executed]))
  const after = new Map(head.map(({ id, executed }) => [id, executed]))
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, base: before.get(id) ?? 0, head: after.get(id) ?? 0 }))
    .filter((one) => one.base !== one.head)
  const all = changed.reduce((sum, one) => sum + Math.abs(one.head - one.base), 0)
  return changed
    .map((one) => ({ ...one, blame: Math.abs(one.head - one.base) / all }))
    .toSorted((a, b) => b.blame - a.blame || String(a.id).localeCompare(String(b.id), 'en'))
}
