import { pairedShift, type PairedShift } from './paired-shift.ts'

/** `cannot tell`: the interval is too wide to say even that nothing changed; more pairs or a quieter machine would. */
export type ShiftVerdict = 'better' | 'worse' | 'same' | 'cannot tell'

export interface JudgedShift {
  readonly verdict: ShiftVerdict
  /** Null before there are enough pairs. */
  readonly shift: PairedShift | null
}

export interface JudgeShiftOptions {
  /** A shift smaller than this, as a share, is of no interest. Default 0.03. */
  readonly margin?: number
  /** Probability of a wrong `better` or `worse` where nothing changed, over all looks together. Default 0.01. */
  readonly falseAlarms?: number
  /** Times one means to look at the growing list at most: each look takes its part of `falseAlarms`. Default 5. */
  readonly looks?: number
}

/**
 * Judges paired timings of one metric, of which less is better. Every look costs certainty: someone who looks after each
 * pair and stops when it suits finds differences in anything, so the share of false alarms is split among the looks.
 */
export function judgeShift(
  pairs: readonly (readonly [base: number, head: number])[],
  { margin = 0.03, falseAlarms = 0.01, looks = 5 }: JudgeShiftOptions = {},
): JudgedShift {
  const shift = pairedShift(pairs, { confidence: 1 - falseAlarms / looks })
  if (shift === undefined) return { verdict: 'cannot tell', shift: null }
  return { verdict: verdictOf(shift, margin), shift }
}

function verdictOf({ low, high }: PairedShift, margin: number): ShiftVerdict {
  if (low > -margin && high < margin) return 'same'
  if (low > 0) return 'worse'
  return high < 0 ? 'better' : 'cannot tell'
}
