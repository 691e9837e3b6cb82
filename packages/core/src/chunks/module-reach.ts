import type { ChunkNode } from './module-graph.ts'

/**
 * The modules a route reaches by static imports from its entry modules, given a build whose chunks are *exact*: one
 * chunk per set of entries that need its modules, as Rolldown makes them with `chunkOptimization` off. In such a build
 * the union over the loaded chunks is the reach itself, tree shaking included, which no walk over import statements gives.
 */
export function moduleReach(exactChunks: readonly ChunkNode[], entryModules: readonly string[]): Set<string> {
  const byFile = new Map(exactChunks.map((chunk) => [chunk.file, chunk]))
  const byModule = new Map(exactChunks.flatMap((chunk) => chunk.modules.map((id) => [id, chunk.file] as const)))
  for (const chunk of exactChunks) if (chunk.facade !== null) byModule.set(chunk.facade, chunk.file)

  const files = new Set(entryModules.map((id) => byModule.get(id)).filter((file) => file !== undefined))
  for (const file of files) for (const next of byFile.get(file)?.imports ?? []) files.add(next)
  return new Set([...files].flatMap((file) => byFile.get(file)?.modules ?? []))
}
