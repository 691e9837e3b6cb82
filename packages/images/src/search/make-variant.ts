import { createHash } from 'node:crypto'
import { type PlannedVariant, scoreTolerance, type WidthTrials } from '@firstpaint/core/images'
import type { SharpEncoding } from '../encode/sharp-output.ts'
import type { MadeVariant } from '../optimized-files.ts'
import type { EncodingTrials } from './encoding-trials.ts'
import { searchEncoder } from './search-encoder.ts'

/** What searches of narrower widths found, by encoder, the latest last: where the next width begins. */
export type SearchHistory = Map<string, readonly WidthTrials[]>

export interface VariantWork {
  readonly planned: PlannedVariant
  readonly target: number
  readonly trials: EncodingTrials
  /** Read and added to. */
  readonly history: SearchHistory
}

interface Finding {
  readonly encoding: SharpEncoding
  readonly bytes: number
  readonly score?: number
  readonly why: string
}

/** Carries out all candidates of a planned variant and keeps the lightest that is good enough. */
export async function makeVariant(work: VariantWork): Promise<MadeVariant> {
  const { planned, target, trials } = work
  const findings = await carryOut(work)
  const passing = findings.filter(({ score }) => score === undefined || score >= target - scoreTolerance.below)
  // Where nothing reaches the target, the best-looking comes nearest to what was asked.
  const best = passing.toSorted((a, b) => a.bytes - b.bytes)[0] ?? findings.toSorted((a, b) => b.score! - a.score!)[0]!
  const bytes = await trials.file(best.encoding)
  return {
    bytes,
    variant: {
      format: planned.format,
      width: planned.width,
      height: planned.height,
      bytes: bytes.length,
      hash: createHash('sha256').update(bytes).digest('hex'),
      ...(best.score !== undefined && { score: best.score }),
      encoding: best.encoding,
      why: best.why,
      encodes: trials.encodes,
    },
  }
}

async function carryOut({ planned, target, trials, history }: VariantWork): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const candidate of planned.candidates) {
    if (candidate.kind === 'search') {
      const { encoder, why } = candidate
      const key = JSON.stringify(encoder)
      const neighbours = history.get(key) ?? []
      const found = await searchEncoder({ encoder, target, width: planned.width, trials, neighbours })
      history.set(key, [...neighbours, { width: planned.width, trials: found.trials }])
      findings.push({ ...found, why: `${why} ${found.why}` })
    } else if (candidate.encoding.format !== 'source') {
      const { encoding, why } = candidate
      if (candidate.kind === 'scored') findings.push({ encoding, why, ...(await trials.score(encoding)) })
      else findings.push({ encoding, why, bytes: (await trials.encode(encoding)).length })
    }
  }
  return findings
}
