import type { ChunkFacts } from './chunk-facts.ts'
import { outputNetwork } from './chunk-network.ts'
import { loadExcess } from './load-excess.ts'
import type { ModuleGraph } from './module-graph.ts'
import { planInput } from './plan-input.ts'
import { resolvePlanOptions } from './plan-options.ts'

/** A chunk that a page loads at once although part of it is wanted later, if ever. */
export interface PulledChunk {
  /** The page's entry module. */
  readonly page: string
  /** Name of the chunk, as the config or the bundler gave it. */
  readonly chunk: string
  /** Compressed bytes of it that the page does not need. */
  readonly bytes: number
}

/** Smaller surpluses are not worth a word. */
const leastBytes = 500

/** Lazy code that a real output's chunks pull into the first page, heaviest first. */
export function pulledIntoPages(facts: ChunkFacts, output: Pick<ModuleGraph, 'chunks'>): PulledChunk[] {
  const input = planInput(facts, resolvePlanOptions())
  return loadExcess(input, outputNetwork(input, output.chunks))
    .filter(({ point }) => input.points[point]!.kind === 'page')
    .flatMap(({ point, chunks }) =>
      chunks.map(({ chunk, bytes }) => ({
        page: input.points[point]!.name,
        chunk: output.chunks[chunk]!.name,
        bytes: Math.round(bytes),
      })),
    )
    .filter(({ bytes }) => bytes >= leastBytes)
    .toSorted((a, b) => b.bytes - a.bytes || (a.chunk < b.chunk ? -1 : 1))
}
