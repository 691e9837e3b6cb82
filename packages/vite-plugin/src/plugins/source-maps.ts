import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/**
 * Sizes per module are read off source maps, so a build needs them even when the deploy does not. Where the config asks
 * for none, maps are made without a comment in the scripts, taken out of the site and kept in `<dir>/maps`.
 */
export function sourceMaps({ build }: Context): Plugin {
  let keepAside = false
  return {
    name: 'firstpaint:source-maps',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    config(config) {
      if (config.build?.sourcemap || config.build?.lib || config.build?.ssr) return {}
      keepAside = true
      return { build: { sourcemap: 'hidden' } }
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!keepAside || !isSiteBuild(build.config)) return
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type !== 'asset' || !file.endsWith('.map')) continue
          build.maps.set(file, output.source)
          delete bundle[file]
        }
      },
    },
    async writeBundle() {
      if (!isSiteBuild(build.config)) return
      await rm(build.mapsDir, { recursive: true, force: true })
      await Promise.all([...build.maps].map(([file, map]) => writeFileAtomic(join(build.mapsDir, file), map)))
    },
  }
}
