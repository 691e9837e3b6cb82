import type { Plugin } from 'vite'
import { splittingOption } from '../adapters/splitting-option.ts'
import { toCodeSplitting } from '../adapters/to-code-splitting.ts'
import { ChunkSession } from '../chunks/chunk-session.ts'
import type { ResolvedChunksOptions } from '../chunks/chunks-options.ts'
import type { Planner } from '../chunks/plan-site.ts'
import { removePlanned } from '../chunks/store-planned.ts'
import type { Context } from '../context.ts'
import { plainly } from '../plainly.ts'
import { stylesheet } from '../stylesheet.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/**
 * Plans the chunks when the module graph is complete, has Rolldown make them, and sees to it that what ships keeps the
 * promises.
 *
 * @param planner Another planner, for tests of what happens to its plans.
 */
export function chunks(context: Context, options: ResolvedChunksOptions, planner?: Planner): Plugin {
  const { build } = context
  let session: ChunkSession | undefined
  /** By which option the app splits its code itself. Known before `buildStart`: Rolldown asks for the output options first. */
  let ownSplitting: string | undefined
  return {
    name: 'firstpaint:chunks',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    async buildStart() {
      session = undefined
      if (!isSiteBuild(build.config)) return
      if (ownSplitting !== undefined) {
        build.config.logger.warn(
          `firstpaint: chunks are not planned: the config has an output.${ownSplitting} of its own.`,
        )
      }
      if (ownSplitting !== undefined || options.strategy === 'vite-default') return removePlanned(build.dir)
      session = new ChunkSession(context, options, planner)
      await plainly(async () => session?.begin())
    },
    outputOptions(outputOptions) {
      ownSplitting = splittingOption(outputOptions)
      // A library's exports forbid groups, with or without a plan.
      if (
        ownSplitting !== undefined ||
        options.strategy === 'vite-default' ||
        !isSiteBuild(this.environment.getTopLevelConfig())
      )
        return null
      const plan = toCodeSplitting({ planned: () => build.planned, idOf: (rawId) => session!.idOf(rawId) })
      return { ...outputOptions, codeSplitting: plan }
    },
    transform: {
      // Here a style sheet is past its preprocessor, and not yet a script.
      filter: { id: stylesheet },
      handler(css, id) {
        session?.seeStyle(id, css)
      },
    },
    async renderStart() {
      await plainly(async () => session?.plan(this))
    },
    renderChunk(_code, _chunk, _options, meta) {
      session?.seeChunks(() => meta.chunks)
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        await plainly(async () => session?.settle(this, bundle))
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const text = build.written ? session?.describe() : undefined
        if (text) build.config.logger.info(text)
      },
    },
  }
}
