import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { mapSite } from '../analyze/map-site.ts'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/**
 * Writes which stretch of which script comes from which module to `<dir>/module-map.json`, for the metrics API: with it,
 * what held up an interaction has the name of a module. It stays out of the site. Without source maps there is none.
 */
export function moduleMap({ build }: Context): Plugin {
  const chunks = new Map<string, string>()
  let pages: readonly string[] = []
  return {
    name: 'firstpaint:module-map',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        chunks.clear()
        pages = Object.keys(bundle).filter((file) => file.endsWith('.html'))
        for (const [file, output] of Object.entries(bundle))
          if (output.type === 'chunk') chunks.set(file, output.name || file)
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { config } = build
        // While watching nothing is deployed, so nobody reports.
        const watching = config.build.watch !== null && config.build.watch !== undefined
        if (!build.written || !isSiteBuild(config) || watching) return
        const dist = resolve(config.root, config.build.outDir)
        const map = await mapSite({ dist, root: config.root, mapsFolder: build.mapsDir, chunks, pages })
        const file = join(build.dir, 'module-map.json')
        // One of an earlier build would name wrong modules.
        if (map === undefined) await rm(file, { force: true })
        else await writeFileAtomic(file, `${JSON.stringify(map)}\n`)
      },
    },
  }
}
