import { standaloneFactor } from './compressed-size.ts'
import type { FactsIndex } from './index-facts.ts'

/** The modules' compressed bytes as if each stood in a chunk alone; what sizes of plans are made of. */
export function standaloneWeights({ facts, modules, atomModules }: FactsIndex): Float64Array {
  const weights = new Float64Array(modules.length)
  for (const members of atomModules) {
    const measured = members.reduce((sum, module) => sum + modules[module]!.compressedBytes, 0)
    const factor = standaloneFactor(measured, facts.compression)
    for (const module of members) weights[module] = modules[module]!.compressedBytes * factor
  }
  return weights
}
