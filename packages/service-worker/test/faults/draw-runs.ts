import type { FaultCase } from './fault-run.ts'
import { Random } from './random.ts'
import type { RunSettings } from './run-fault.ts'

/** Draws runs from a seed: every fault as often as any other, the rest by chance. */
export function drawRuns({
  faults,
  runs,
  seed,
}: {
  readonly faults: readonly FaultCase[]
  readonly runs: number
  readonly seed: number
}): readonly RunSettings[] {
  const random = new Random(seed)
  return Array.from({ length: runs }, (_run, at) => ({
    fault: faults[at % faults.length]!,
    mode: random.pick(['quiet', 'prompt'] as const),
    tabs: 1 + random.integer(3),
    offline: random.integer(2) === 0,
    seed: random.integer(2 ** 31),
  }))
}
