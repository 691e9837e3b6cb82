import type { Cost } from './cost-model.ts'

/** What a change of the plan does to the cost per visit, part by part; below zero is cheaper. */
export function costChange(before: Cost, after: Cost): Cost {
  return {
    firstBytes: after.firstBytes - before.firstBytes,
    againBytes: after.againBytes - before.againBytes,
    requests: after.requests - before.requests,
    mapBytes: after.mapBytes - before.mapBytes,
    total: after.total - before.total,
  }
}
