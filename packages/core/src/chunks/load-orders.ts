import type { LoadPoint } from './load-points.ts'
import type { ChunkNode } from './module-graph.ts'
import { runOrder } from './run-order.ts'
import { isStyleModule } from './style-module.ts'

/** What a browser runs at a load point, and which style sheets come in which order: ids of modules. */
export interface LoadOrder {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * Follows an output the way a browser loads it: imported chunks run first, each once. Style sheets come in the same order,
 * except those of chunks that held nothing else: Vite takes these away and gives their styles to who imported them, behind
 * their own. Checked with Vite 8.3.8: `collectPreloadDependencies`, `getCssFilesForChunk` and the end of its CSS plugin.
 *
 * @param output As the bundler made it, before Vite takes chunks away; modules and imports in their order in the file.
 */
export function loadOrders(points: readonly LoadPoint[], output: readonly ChunkNode[]): LoadOrder[] {
  const at = new Map(output.map(({ file }, chunk) => [file, chunk]))
  const imports = output.map((chunk) => chunk.imports.flatMap((file) => at.get(file) ?? []))
  const chunkOf = new Map<string, number>()
  output.forEach(({ modules }, chunk) => modules.forEach((id) => chunkOf.set(id, chunk)))
  output.forEach(({ facade }, chunk) => facade !== null && chunkOf.set(facade, chunk))
  const isDissolved = (chunk: number): boolean => output[chunk]!.dissolved === true
  const stylesOf = (chunk: number): string[] => output[chunk]!.modules.filter(isStyleModule)
  return points.map(({ starts }) => {
    const scripts: string[] = []
    const styles = new Set<string>()
    runOrder(
      {
        chunkAt: (chunk) => ({ imports: imports[chunk]!.filter((each) => !isDissolved(each)) }),
        starts: starts.map((start) => chunkOf.get(start)).filter((chunk) => chunk !== undefined),
      },
      (chunk) => {
        scripts.push(...output[chunk]!.modules.filter((id) => !isStyleModule(id)))
        for (const from of [chunk, ...imports[chunk]!.filter(isDissolved)]) {
          for (const id of stylesOf(from)) styles.add(id)
        }
      },
    )
    return { scripts, styles: [...styles] }
  })
}
