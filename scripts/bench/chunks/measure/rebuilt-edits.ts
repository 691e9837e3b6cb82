import type { EditLine, NamedEdit } from './choose-edits.ts'
import type { Invalidated } from './invalidated.ts'
import { mean, spread, type Spread } from './statistics.ts'

/** An edit that was planted, built, and compared with the build before. */
export interface RebuiltEdit extends Pick<NamedEdit, 'what'> {
  readonly line: EditLine
  /** Null when the build failed, with the reason in `failed`. */
  readonly cost: Invalidated | null
  readonly failed: string | null
}

/** A seeded single-module edit: what was foretold and what the rebuild showed. */
export interface SampledEdit {
  readonly module: string
  readonly predicted: number
  /** Null when the build failed or the edit did not reach the output. */
  readonly rebuilt: number | null
}

/** How far the predictions can be trusted. */
export interface Agreement {
  readonly edits: number
  /** Edits whose rebuild is within 64 B and 2 % of the prediction. */
  readonly agree: number
  /** Edits that changed nothing of the output: the optimiser dropped them. */
  readonly noEffect: number
  /** Of all sampled edits together: rebuilt bytes over predicted bytes; 1 is perfect. */
  readonly ratio: number
  readonly rebuilt: Spread
}

/** Hashes and the mapped names in a chunk make some bytes of difference; these are allowed. */
const slack = { bytes: 64, share: 0.02 }

export function agreement(sample: readonly SampledEdit[]): Agreement {
  const built = sample.filter((edit): edit is SampledEdit & { rebuilt: number } => edit.rebuilt !== null)
  const sum = (key: 'predicted' | 'rebuilt'): number => built.reduce((total, edit) => total + edit[key], 0)
  return {
    edits: built.length,
    agree: built.filter(
      ({ predicted, rebuilt }) => Math.abs(rebuilt - predicted) <= Math.max(slack.bytes, predicted * slack.share),
    ).length,
    noEffect: sample.length - built.length,
    ratio: sum('predicted') === 0 ? 1 : sum('rebuilt') / sum('predicted'),
    rebuilt: spread(built.map(({ rebuilt }) => rebuilt)),
  }
}

/** By line, the mean of the edits that stand in it; a line of which an edit failed has none. */
export function meanByLine(
  edits: readonly RebuiltEdit[],
  figure: 'meanPerRoute' | 'site' | 'maxRequests' = 'meanPerRoute',
): Map<EditLine, number | null> {
  const lines = Map.groupBy(edits, ({ line }) => line)
  return new Map(
    [...lines].map(([line, members]) => {
      const costs = members.map(({ cost }) => cost).filter((cost) => cost !== null)
      return [line, costs.length < members.length ? null : mean(costs.map((cost) => cost[figure]))]
    }),
  )
}
