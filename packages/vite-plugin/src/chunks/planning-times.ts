/** What planning takes part by part, in ms; a part that was not needed is 0. */
export interface PlanningTimes {
  /** The nested build that learns the exact graph. */
  pass: number
  /** Routes, history, profile, and whether the graph is the known one. */
  facts: number
  plan: number
  /** Holding the output against the promises. */
  check: number
  /** Building without a plan, to see in which order Vite's own chunks run. */
  order: number
  /** Building again, because the output broke one. */
  rebuild: number
}

/** Runs a part of the planning and adds its time to the account. */
export async function timed<T>(times: PlanningTimes, part: keyof PlanningTimes, run: () => T | Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await run()
  } finally {
    times[part] += performance.now() - started
  }
}
