import { weightOfChunk } from './compressed-size.ts'
import type { FactsIndex } from './index-facts.ts'

/** Per module: compressed bytes it adds to an endless window; what the sizes of plans are made of. */
export function moduleWeights({ facts, modules, atomModules }: FactsIndex): Float64Array {
  const weights = new Float64Array(modules.length)
  for (const members of atomModules) {
    const measured = members.reduce((sum, module) => sum + modules[module]!.compressedBytes, 0)
    const factor = measured === 0 ? 0 : weightOfChunk(measured, facts.compression) / measured
    for (const module of members) weights[module] = modules[module]!.compressedBytes * factor
  }
  return weights
}
