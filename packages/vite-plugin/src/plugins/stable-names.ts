import { audiencePriors, compressionPriors } from '@firstpaint/core/chunks'
import { planStableNames, type StableNamesFacts } from '@firstpaint/core/delivery'
import type { Plugin } from 'vite'
import { minifierOf, withStableNames } from '../adapters/stable-names.ts'
import type { Context } from '../context.ts'
import type { StableNamesMode } from '../delivery/delivery-options.ts'
import { describeStableNames } from '../delivery/describe-stable-names.ts'
import { measureStableNames } from '../delivery/measure-stable-names.ts'
import { readVerdict, stillHolds, type StableNamesVerdict, writeVerdict } from '../delivery/stable-names-verdict.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

export interface StableNamesOptions {
  readonly mode: Exclude<StableNamesMode, false>
  /** Whether figures are printed that nobody asked for. */
  readonly summary: boolean
}

/**
 * Keeps top-level names for the sake of deltas where that is worth it. What it costs can only be measured on the finished
 * chunks, so a build decides by what an earlier one of the app has measured, and measures for the next one.
 */
export function stableNames({ build }: Context, { mode, summary }: StableNamesOptions): Plugin {
  const codes = new Map<string, string>()
  let minifier: string | undefined
  let verdict: StableNamesVerdict | undefined
  let inUse = false
  return {
    name: 'firstpaint:stable-names',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    buildStart() {
      codes.clear()
    },
    outputOptions(options) {
      const stable = withStableNames(options)
      minifier = stable && minifierOf(options)
      verdict = minifier === undefined ? undefined : readVerdict(build.dir, minifier)
      inUse = stable !== undefined && (mode === true || (mode === 'auto' && verdict?.keep === true))
      return inUse && stable ? stable : null
    },
    renderChunk: {
      order: 'post',
      handler(code, chunk) {
        codes.set(chunk.fileName, code)
        return null
      },
    },
    async writeBundle() {
      const { logger } = build.config
      const { watch } = build.config.build
      // Nothing is delivered while watching, so there is nothing to decide for.
      if (!isSiteBuild(build.config) || (watch !== null && watch !== undefined) || codes.size === 0) return
      if (minifier === undefined) {
        if (mode !== 'auto')
          logger.warn(
            "firstpaint: 'delivery.dictionaryStableNames' does nothing, for Oxc does not shorten names in this build.",
          )
        return
      }
      const texts = [...codes.values()]
      codes.clear()
      const scripts = texts.reduce((sum, { length }) => sum + length, 0)
      if (mode !== 'auto' || !verdict || !stillHolds(verdict, scripts)) {
        const facts: StableNamesFacts = { ...(await measureStableNames(texts)), ...audienceOf(build) }
        verdict = { version: 1, minifier, scripts, keep: planStableNames(facts).keep, ...facts }
        await writeVerdict(build.dir, verdict)
      }
      const next =
        mode === 'auto' && verdict.keep !== inUse ? `, ${verdict.keep ? '' : 'not '}from the next build on` : ''
      if (summary || mode !== 'auto')
        logger.info(`stable names: ${describeStableNames(verdict)}; ${inUse ? 'in use' : 'not in use'}${next}`)
    },
  }
}

function audienceOf({ planned }: Context['build']): Pick<StableNamesFacts, 'returningShare' | 'deltaShare'> {
  const { returningShare } = planned?.facts.audience ?? audiencePriors
  const { deltaShare } = planned?.facts.compression ?? compressionPriors
  return { returningShare, deltaShare }
}
