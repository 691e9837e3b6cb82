export interface TimeTicksOptions {
  /** Ms since 1970, at the begin of an hour or day. */
  readonly first: number
  readonly last: number
  readonly every: 'hour' | 'day'
  /** As many as there is room for. */
  readonly most: number
}

const hourMs = 3600 * 1000
const dayMs = 24 * hourMs
/** Steps of hours people count by; of days, any. */
const hourSteps = [1, 2, 3, 6, 12, 24, 48, 72, 96, 168].map((hours) => hours * hourMs)

/** Times that are named below an axis, evenly apart: of days counted back from the last, of hours at round ones. */
export function timeTicks({ first, last, every, most }: TimeTicksOptions): readonly number[] {
  if (every === 'day') {
    const step = Math.max(1, Math.ceil((last - first) / dayMs / most)) * dayMs
    return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => last - index * step).toReversed()
  }
  const step = hourSteps.find((each) => (last - first) / each <= most) ?? hourSteps.at(-1)!
  const begin = Math.ceil(first / step) * step
  return Array.from({ length: Math.max(0, Math.floor((last - begin) / step) + 1) }, (_, index) => begin + index * step)
}
