/** Lets jobs run side by side as long as their weights together stay within a budget. */
export interface WeightedLimiter {
  /** Runs a job when there is room; gives what it gives. */
  run<T>(weight: number, job: () => Promise<T>): Promise<T>
}

/**
 * Limits what is in flight by weight: images by megapixels, since memory goes with pixels and not with files. Jobs
 * start strictly in the order they came, so that no large one waits for ever while small ones slip past; one that is
 * heavier than the whole budget runs alone.
 */
export function createWeightedLimiter(budget: number): WeightedLimiter {
  const waiting: { readonly weight: number; readonly start: () => void }[] = []
  let running = 0
  let load = 0
  const admit = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (running > 0 && load + next.weight > budget) return
      waiting.shift()
      running++
      load += next.weight
      next.start()
    }
  }
  return {
    async run(weight, job) {
      await new Promise<void>((start) => {
        waiting.push({ weight, start })
        admit()
      })
      try {
        return await job()
      } finally {
        running--
        // Sums of fractions drift; nothing running weighs nothing.
        load = running === 0 ? 0 : load - weight
        admit()
      }
    },
  }
}
