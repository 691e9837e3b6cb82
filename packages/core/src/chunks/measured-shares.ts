import type { ChunkNode, ModuleNode } from './module-graph.ts'

export interface MeasuredShare {
  readonly bytes: number
  readonly compressedBytes: number
}

/** Minified size against rendered size, and compressed against minified, where an adapter measured neither: medians of four apps. */
const minifyRatio = 0.45
const compressRatio = 0.33

/**
 * Splits each chunk's measured sizes over its modules: by the bytes source maps give them, else by what they rendered to.
 * Compressed sizes are shares too, so that the modules of a chunk add up to the chunk.
 */
export function measuredShares(
  chunks: readonly ChunkNode[],
  modules: ReadonlyMap<string, ModuleNode>,
): Map<string, MeasuredShare> {
  const shares = new Map<string, MeasuredShare>()
  for (const chunk of chunks) {
    const weights = chunk.modules.map((id) => {
      const node = modules.get(id)
      // A stylesheet's output bytes lie in a CSS file, not in the chunk.
      if (node === undefined || node.renderedBytes === 0) return 0
      return node.outputBytes ?? node.renderedBytes * minifyRatio
    })
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const bytes = chunk.bytes ?? total
    const compressed = chunk.compressedBytes ?? bytes * compressRatio
    chunk.modules.forEach((id, index) => {
      const share = total === 0 ? 0 : weights[index]! / total
      shares.set(id, { bytes: Math.round(bytes * share), compressedBytes: Math.round(compressed * share * 100) / 100 })
    })
  }
  return shares
}
