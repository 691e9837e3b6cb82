import { join } from 'node:path'
import type { ChunkPlan } from '@firstpaint/core/chunks'
import type { Plugin } from 'vite'
import { toCodeSplitting } from '../adapters/to-code-splitting.ts'
import { exactPass, type ExactPass } from '../chunks/exact-pass.ts'
import { gatherChunkFacts } from '../chunks/gather-chunk-facts.ts'
import { lockfileName } from '../chunks/lockfile-on-disk.ts'
import { planWithLockfile } from '../chunks/plan-with-lockfile.ts'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Plans the chunks from an exact pass over the app, and has Rolldown make them. */
export function chunks({ build }: Context): Plugin {
  let plan: ChunkPlan | undefined
  let pass: ExactPass | undefined
  return {
    name: 'firstpaint:chunks',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    async buildStart() {
      plan = undefined
      if (!isSiteBuild(build.config)) return
      const started = performance.now()
      pass = await exactPass(build.config)
      const passed = performance.now()
      const { facts } = await gatherChunkFacts({
        graph: pass.graph,
        root: build.config.root,
        cacheDir: join(build.dir, 'cache'),
      })
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
      if (options.codeSplitting !== undefined) return null
      return { ...options, codeSplitting: toCodeSplitting({ plan: () => plan, idOf: (rawId) => pass!.idOf(rawId) }) }
    },
  }
}
