import { join } from 'node:path'
import { type ChunkFacts, type ChunkPlan, verifyChunks } from '@firstpaint/core/chunks'
import type { Plugin } from 'vite'
import { fromBundle } from '../adapters/from-bundle.ts'
import { toCodeSplitting } from '../adapters/to-code-splitting.ts'
import { exactPass, type ExactPass } from '../chunks/exact-pass.ts'
import { gatherChunkFacts } from '../chunks/gather-chunk-facts.ts'
import { lockfileName } from '../chunks/lockfile-on-disk.ts'
import { planWithLockfile } from '../chunks/plan-with-lockfile.ts'
import type { Context } from '../context.ts'
import { ChunksBroken } from '../errors.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Plans the chunks from an exact pass over the app, and has Rolldown make them. */
export function chunks({ build }: Context): Plugin {
  let plan: ChunkPlan | undefined
  let pass: ExactPass | undefined
  let facts: ChunkFacts | undefined
  /** The app splits its code itself. Known before `buildStart`: Rolldown asks for the output options first. */
  let ownSplitting = false
  return {
    name: 'firstpaint:chunks',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    async buildStart() {
      plan = undefined
      if (!isSiteBuild(build.config)) return
      if (ownSplitting) {
        build.config.logger.warn('firstpaint: chunks are not planned: the config has a codeSplitting of its own.')
        return
      }
      const started = performance.now()
      pass = await exactPass(build.config)
      const passed = performance.now()
      const gatheredFacts = await gatherChunkFacts({
        graph: pass.graph,
        root: build.config.root,
        cacheDir: join(build.dir, 'cache'),
      })
      facts = gatheredFacts.facts
      const gathered = performance.now()
      const planned = await planWithLockfile(facts, join(build.config.root, lockfileName))
      plan = planned.plan
      for (const note of planned.notes) build.config.logger.warn(`firstpaint: ${note}`)
      await writeFileAtomic(join(build.dir, 'chunk-plan.json'), `${JSON.stringify(plan, null, 1)}\n`)
      const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(2)} s`
      build.config.logger.info(
        `firstpaint: ${plan.chunks.length} chunks planned (pass ${seconds(started, passed)}, facts ${seconds(passed, gathered)}, plan ${seconds(gathered, performance.now())})`,
      )
    },
    outputOptions(options) {
      ownSplitting = options.codeSplitting !== undefined
      if (ownSplitting) return null
      return { ...options, codeSplitting: toCodeSplitting({ plan: () => plan, idOf: (rawId) => pass!.idOf(rawId) }) }
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (plan === undefined || facts === undefined) return
        const { chunks: output } = fromBundle({ source: this, bundle, root: build.config.root })
        const fatal = verifyChunks({ facts, plan, output }).filter((violation) => violation.fatal)
        if (fatal.length > 0) throw ChunksBroken(fatal[0]!.message, fatal.length)
      },
    },
  }
}
