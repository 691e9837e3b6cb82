import { join } from 'node:path'
import type { ModuleGraph } from '@firstpaint/core/chunks'
import type { SiteReport } from '@firstpaint/core/report'
import type { Plugin } from 'vite'
import { fromBundle } from '../adapters/from-bundle.ts'
import type { Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Writes the whole module graph with its sizes to `<dir>/graph.json`: what chunk planning and `--explain` start from. */
export function moduleGraph({ build }: Context): Plugin {
  return {
    name: 'firstpaint:module-graph',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        build.bundle = build.rebuilt ?? fromBundle({ source: this, bundle, root: build.config.root })
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (build.bundle === undefined || !build.written || !isSiteBuild(build.config)) return
        const graph = withOutputBytes(build.bundle, await build.report())
        await writeFileAtomic(join(build.dir, 'graph.json'), `${JSON.stringify(graph, null, 1)}\n`)
      },
    },
  }
}

function withOutputBytes(graph: ModuleGraph, report: SiteReport): ModuleGraph {
  const bytes = new Map<string, number>()
  for (const file of report.files) {
    for (const module of file.modules) bytes.set(module.id, (bytes.get(module.id) ?? 0) + module.bytes)
  }
  const modules = graph.modules.map((module) => ({
    ...module,
    outputBytes: bytes.get(module.id) ?? (module.renderedBytes === 0 ? 0 : null),
  }))
  return { ...graph, modules }
}
