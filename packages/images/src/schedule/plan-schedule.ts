/** A job as the schedule sees it. */
export interface ScheduledJob {
  /** Pixels to decode and encode, in millions. */
  readonly megapixels: number
}

/**
 * The order in which jobs start: largest first, so that no large one is left to run alone at the end while the other
 * cores wait. Equal ones keep their order.
 *
 * @see https://en.wikipedia.org/wiki/Longest-processing-time-first_scheduling
 */
export function planSchedule<Job extends ScheduledJob>(jobs: readonly Job[]): readonly Job[] {
  return jobs.toSorted((a, b) => b.megapixels - a.megapixels)
}
