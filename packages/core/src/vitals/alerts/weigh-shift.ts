import type { Sketch } from '../sketch/sketch.ts'

/** What the values of a few minutes, of one release, say about a shift. */
export interface SlotEvidence {
  /** Begin, ms since 1970. */
  readonly at: number
  /** '' for none. */
  readonly release: string
  readonly count: number
  /** Sum of `scoreSketch`. */
  readonly evidence: number
  /** The values, for the message; of several groups together there are none. */
  readonly sketch?: Sketch
}

export interface ShiftWeight {
  /** `unclear`: neither surely shifted nor surely not; what was said stays. */
  readonly verdict: 'bad' | 'fine' | 'unclear'
  /** Where the shift most likely began, ms since 1970. */
  readonly since: number
  /** What there is since then, of the release to blame where it is a new one. */
  readonly slots: readonly SlotEvidence[]
  /** The release to blame: a new one that brought it, else the one most of the values are of. */
  readonly release: string
}

export interface WeighShiftOptions {
  /** Releases that began within the slots. */
  readonly fresh?: readonly string[]
  readonly minimumCount?: number
}

/**
 * Evidence above which a shift at any moment is told. Each group is looked at for ever, so by chance alone it is passed
 * about once in e^limit / (values a week × a tenth) weeks: `pnpm bench alerts` counts it.
 */
const anyMoment = 14
/**
 * Above which a new release is to blame. Changes come with releases, and each begins once: by chance one in e^limit of
 * them passes it, however long and often one looks (Ville's inequality), so less evidence is enough.
 */
const newRelease = 8
/** Values by which it is said that all is as before. */
const recently = 600

/**
 * Whether the last hours show a shift, and since when: the sum of evidence since the moment that makes it largest (a
 * cumulative sum test, which of all tests with as few false alarms finds a shift soonest), and the same of each new release
 * by itself. All is well when the latest values together speak against a shift.
 *
 * @see https://doi.org/10.1214/aos/1176350164
 */
export function weighShift(slots: readonly SlotEvidence[], options: WeighShiftOptions = {}): ShiftWeight {
  const { fresh = [], minimumCount = 30 } = options
  let [start, running, from] = [0, 0, 0]
  for (const [index, { evidence }] of slots.entries()) {
    if (running <= 0) [running, from] = [0, index]
    running += evidence
    if (running > 0) start = from
  }
  const best = Math.max(0, running)
  const since = best > 0 ? slots.slice(start) : []
  const blamed = newReleaseToBlame(slots, fresh, minimumCount)
  const told = blamed ?? (best >= anyMoment && countOf(since) >= minimumCount ? since : undefined)
  const shown = told ?? since
  const isBack = told ? isOver(told, slots) : latestOf(slots).evidence <= 0
  return {
    verdict: isBack ? 'fine' : told ? 'bad' : 'unclear',
    since: shown[0]?.at ?? slots.at(-1)?.at ?? 0,
    slots: shown,
    release: mostOf(shown),
  }
}

function newReleaseToBlame(
  slots: readonly SlotEvidence[],
  fresh: readonly string[],
  minimumCount: number,
): readonly SlotEvidence[] | undefined {
  let most = newRelease
  let found: readonly SlotEvidence[] | undefined
  for (const release of fresh) {
    const own = slots.filter((slot) => slot.release === release)
    const sum = own.reduce((total, { evidence }) => total + evidence, 0)
    if (sum < most || countOf(own) < minimumCount) continue
    most = sum
    found = own
  }
  return found
}

/** Whether what was found is gone. While a release is rolled out, the others say nothing about it; after it they do. */
function isOver(told: readonly SlotEvidence[], slots: readonly SlotEvidence[]): boolean {
  const after = latestOf(slots.filter(({ at }) => at >= told[0]!.at))
  const own = latestOf(told.filter(({ at }) => at >= after.from))
  return own.count * 5 >= after.count ? own.evidence <= 0 : after.evidence <= 0
}

interface Latest {
  readonly from: number
  readonly count: number
  readonly evidence: number
}

/** The evidence of the latest values, and since when they are. */
function latestOf(slots: readonly SlotEvidence[]): Latest {
  let [from, count, evidence] = [0, 0, 0]
  for (let index = slots.length - 1; index >= 0 && count < recently; index--) {
    const slot = slots[index]!
    from = slot.at
    count += slot.count
    evidence += slot.evidence
  }
  return { from, count, evidence }
}

/** Values in some slots. */
export function countOf(slots: readonly SlotEvidence[]): number {
  return slots.reduce((sum, { count }) => sum + count, 0)
}

function mostOf(slots: readonly SlotEvidence[]): string {
  const counts = new Map<string, number>()
  for (const { release, count } of slots) counts.set(release, (counts.get(release) ?? 0) + count)
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? ''
}
