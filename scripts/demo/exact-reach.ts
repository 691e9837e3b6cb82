import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppRoute, moduleReach, type ModuleGraph } from '@firstpaint/core/chunks'
import { firstpaint } from '@firstpaint/vite'
import { build } from 'vite'
import { bistroPaths } from './bistro-paths.ts'

/**
 * Which modules each route really needs: from a third build, with Rolldown's merging of small chunks switched off, whose
 * chunks are exact. It is the yardstick both variants are measured with.
 */
export async function exactReach(routes: readonly AppRoute[]): Promise<Map<string, ReadonlySet<string>>> {
  const outDir = await mkdtemp(join(tmpdir(), 'bistro-exact-'))
  const dir = '.firstpaint/exact'
  try {
    await build({
      root: bistroPaths.app,
      configFile: join(bistroPaths.app, 'vite.config.plain.ts'),
      logLevel: 'error',
      plugins: [
        {
          name: 'demo:exact-chunks',
          options: (options) => ({ ...options, experimental: { ...options.experimental, chunkOptimization: false } }),
        },
        firstpaint({
          dir,
          images: false,
          chunks: false,
          stableChunks: false,
          preload: false,
          recover: false,
          report: false,
        }),
      ],
      build: { outDir, emptyOutDir: true, reportCompressedSize: false },
    })
    const graph = JSON.parse(await readFile(join(bistroPaths.app, dir, 'graph.json'), 'utf8')) as ModuleGraph
    const entries = graph.modules.filter((module) => module.entry).map((module) => module.id)
    return new Map(
      routes.map((route) => {
        const reach = moduleReach(graph.chunks, [...entries, ...route.entries])
        // Source maps name a photo by its file, in whatever sizes it was asked for.
        return [route.pattern, new Set([...reach].flatMap((id) => [id, id.replace(/\?.*/, '')]))]
      }),
    )
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
