import { resolve } from 'node:path'
import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import type { DeliverProgress } from '@firstpaint/delivery'
import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { bundledFiles, type NamingOptions } from '../delivery/bundled-files.ts'
import type { ResolvedDeliveryOptions } from '../delivery/delivery-options.ts'
import { loadDelivery } from '../delivery/load-delivery.ts'
import { deliverySummary } from '../delivery/delivery-summary.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Makes the site on disk ready to be served: encodings, deltas, files of earlier releases, and the manifest hosts read. */
export function delivery({ build }: Context, { choices, summary }: ResolvedDeliveryOptions): Plugin {
  let bundled: readonly string[] | undefined
  let naming: NamingOptions = {}
  return {
    name: 'firstpaint:delivery',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    outputOptions: {
      // Before stable-chunks puts a function in the place of a pattern.
      order: 'pre',
      handler(output) {
        naming = output
        return null
      },
    },
    writeBundle(_output, bundle) {
      bundled = bundledFiles(naming, Object.keys(bundle))
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { config } = build
        const watching = config.build.watch !== null && config.build.watch !== undefined
        if (!build.written || !isSiteBuild(config) || watching) return
        const { deliver } = await loadDelivery()
        const progress = drawProgress(process.stdout)
        const { store, fallback = config.appType === 'mpa' ? false : 'auto' } = choices
        const { manifest } = await deliver(resolve(config.root, config.build.outDir), {
          ...choices,
          dir: build.dir,
          base: sitePath(config.base),
          fallback,
          ...(store !== undefined && { store: /^[a-z\d+.-]+:/i.test(store) ? store : resolve(config.root, store) }),
          ...(bundled && { bundled }),
          onProgress: progress.update,
          onWarning: (warning) =>
            config.logger.warn(isFirstpaintError(warning) ? formatError(warning) : warning.message),
        }).finally(progress.end)
        if (summary) config.logger.info(deliverySummary(manifest))
      },
    },
  }
}

/** `base` may be a path, a URL of a CDN, or nothing for a site that can lie anywhere. */
function sitePath(base: string): string {
  return URL.parse(base, 'https://site.invalid/')?.pathname ?? '/'
}

/** One line on a terminal, drawn over and over; nothing elsewhere. */
function drawProgress(stream: NodeJS.WriteStream): { update(progress: DeliverProgress): void; end(): void } {
  const live = stream.isTTY && !process.env['CI']
  return {
    update: ({ done, total }) => void (live && stream.write(`\r\u001B[2Kdelivery ${done}/${total}`)),
    end: () => void (live && stream.write('\r\u001B[2K')),
  }
}
