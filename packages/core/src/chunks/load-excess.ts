import { hasBit } from './bitset.ts'
import type { ChunkNetwork } from './chunk-network.ts'
import type { PlanInput } from './plan-input.ts'

/** What a load point loads beyond its need. */
export interface LoadExcess {
  readonly point: number
  /** Weights of the modules that it needs, and of those that it loads beside them, in compressed bytes. */
  readonly needed: number
  readonly over: number
  /** Chunks that hold what is not needed, with those bytes; heaviest first. */
  readonly chunks: readonly { readonly chunk: number; readonly bytes: number }[]
}

/** Per load point: bytes of modules that it loads and nothing there reaches. */
export function loadExcess({ index, points, reach, weights }: PlanInput, network: ChunkNetwork): LoadExcess[] {
  const atomWeights = index.atomModules.map((modules) => sum(modules.map((module) => weights[module]!)))
  return points.map((_, point) => {
    const isNeeded = (module: number): boolean => hasBit(reach[index.atomOf[module]!]!, point)
    const chunks = [...network.loadedAt(point)].map((chunk) => ({
      chunk,
      bytes: sum(
        network.chunks[chunk]!.modules.filter((module) => !isNeeded(module)).map((module) => weights[module]!),
      ),
    }))
    return {
      point,
      needed: sum(atomWeights.filter((__, atom) => hasBit(reach[atom]!, point))),
      over: sum(chunks.map(({ bytes }) => bytes)),
      chunks: chunks.filter(({ bytes }) => bytes > 0).toSorted((a, b) => b.bytes - a.bytes || a.chunk - b.chunk),
    }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
