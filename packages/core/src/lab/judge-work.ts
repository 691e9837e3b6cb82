import { diffWork, type Suspect, type WorkCounter, workCounters } from './diff-work.ts'
import type { PageWork } from './page-work.ts'
import type { ShiftVerdict } from './judge-shift.ts'

/** One counter over the runs of both sides. */
export interface CounterVerdict {
  readonly counter: WorkCounter
  readonly verdict: ShiftVerdict
  readonly base: CounterRange
  readonly head: CounterRange
  /** Between the lowest counts of both sides, (head − base) / base; Infinity where the base is 0 and the head is not. */
  readonly share: number
}

export interface CounterRange {
  readonly min: number
  readonly max: number
}

export interface WorkVerdict {
  readonly counters: readonly CounterVerdict[]
  /** Modules that execute more or less, largest change first: of the runs with the least work on both sides. */
  readonly suspects: readonly Suspect[]
}

export interface JudgeWorkOptions {
  /** Runs of each page, at least one; 5 where it has more than one way to load. */
  readonly base: readonly PageWork[]
  readonly head: readonly PageWork[]
  /** A change smaller than this, as a share, is of no interest. Default 0.01. */
  readonly margin?: number
}

/**
 * Judges work that is counted. A page mostly gives one count, but where an answer meets a frame it may have two or three
 * ways to go, each with a count of its own; so a verdict needs all counts of one side beyond all of the other.
 * `same`: the ranges meet, or lie less than the margin apart. `cannot tell`: they meet, yet so wide that a change by the margin could hide
 * in them while their lowest counts differ by more.
 */
export function judgeWork({ base, head, margin = 0.01 }: JudgeWorkOptions): WorkVerdict {
  const counters = workCounters.map((counter) => judgeCounter(counter, { base, head, margin }))
  return { counters, suspects: diffWork(leastWork(base), leastWork(head)).suspects }
}

function judgeCounter(counter: WorkCounter, { base, head, margin }: Required<JudgeWorkOptions>): CounterVerdict {
  const before = rangeOf(base, counter)
  const after = rangeOf(head, counter)
  const share = shareOf(before.min, after.min)
  return { counter, base: before, head: after, share, verdict: verdictOf(before, after, { share, margin }) }
}

function verdictOf(
  base: CounterRange,
  head: CounterRange,
  { share, margin }: { readonly share: number; readonly margin: number },
): ShiftVerdict {
  if (Math.abs(share) <= margin) return 'same'
  if (head.min > base.max) return 'worse'
  return head.max < base.min ? 'better' : 'cannot tell'
}

function rangeOf(runs: readonly PageWork[], counter: WorkCounter): CounterRange {
  const values = runs.map((run) => run[counter])
  return { min: Math.min(...values), max: Math.max(...values) }
}

function shareOf(base: number, head: number): number {
  if (base === head) return 0
  return base === 0 ? Infinity : (head - base) / base
}

function leastWork(runs: readonly PageWork[]): PageWork {
  return runs.reduce((least, run) => (run.executed < least.executed ? run : least))
}
