import { resolve } from 'node:path'
import { formatError } from '@firstpaint/core/errors'
import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { buildOwnWorker } from '../service-worker/build-own-worker.ts'
import { makeServiceWorker } from '../service-worker/make-service-worker.ts'
import { BaseElsewhere } from '../service-worker/service-worker-errors.ts'
import type { ResolvedServiceWorkerOptions } from '../service-worker/service-worker-options.ts'
import { summarizeServiceWorker } from '../service-worker/summarize-service-worker.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Gives the site on disk a service worker, and its pages the lines that register it. */
export function serviceWorker({ build, options }: Context, worker: ResolvedServiceWorkerOptions): Plugin {
  return {
    name: 'firstpaint:service-worker',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { config } = build
        const watching = config.build.watch !== null && config.build.watch !== undefined
        if (!build.written || !isSiteBuild(config) || watching) return
        if (/^(?:[a-z]+:)?\/\//i.test(config.base)) {
          config.logger.warn(formatError(BaseElsewhere(config.base)))
          return
        }
        const made = await makeServiceWorker({
          dist: resolve(config.root, config.build.outDir),
          dir: build.dir,
          base: config.base.startsWith('/') ? config.base : '/',
          options: worker,
          root: config.root,
          profile: options.chunks ? options.chunks.profile : null,
          ...(worker.source !== undefined && { code: await buildOwnWorker(config, worker.source) }),
        })
        // The chunk planner has told them already.
        for (const warning of options.chunks ? [] : made.warnings) config.logger.warn(warning)
        if (worker.summary) config.logger.info(summarizeServiceWorker(made))
      },
    },
  }
}
