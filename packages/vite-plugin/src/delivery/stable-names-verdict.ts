import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StableNamesFacts } from '@firstpaint/core/delivery'
import * as v from 'valibot'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

/** What was measured last, and what was decided of it. */
export interface StableNamesVerdict extends StableNamesFacts {
  readonly version: 1
  /** The minifier that was measured, with its settings. */
  readonly minifier: string
  /** Characters of the scripts before they were minified: tells when the app has become another. */
  readonly scripts: number
  readonly keep: boolean
}

const bytes = v.pipe(v.number(), v.finite(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const named = v.object({ short: bytes, kept: bytes })
const schema: v.GenericSchema<unknown, StableNamesVerdict> = v.object({
  version: v.literal(1),
  minifier: v.string(),
  scripts: bytes,
  keep: v.boolean(),
  first: named,
  delta: v.optional(named),
  returningShare: share,
  deltaShare: share,
})

/** As far as an app may grow or shrink before it is measured again. */
const likeness = 0.1

/** Where the verdict is kept, below `dir`. */
export const verdictFile = 'cache/stable-names.json'

/** The verdict for a minifier; undefined when there is none, it is of another one, or not as it should be. */
export function readVerdict(dir: string, minifier: string): StableNamesVerdict | undefined {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(readFileSync(join(dir, verdictFile), 'utf8')))
    return success && output.minifier === minifier ? output : undefined
  } catch {
    return undefined
  }
}

export async function writeVerdict(dir: string, verdict: StableNamesVerdict): Promise<void> {
  await writeFileAtomic(join(dir, verdictFile), `${JSON.stringify(verdict, null, 1)}\n`)
}

/** Whether the app is still roughly the one that was measured. */
export function stillHolds({ scripts }: StableNamesVerdict, now: number): boolean {
  return Math.abs(now - scripts) <= scripts * likeness
}
