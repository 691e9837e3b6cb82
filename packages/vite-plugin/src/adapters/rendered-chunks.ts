import type { ChunkNode } from '@firstpaint/core/chunks'
import type { Rolldown } from 'vite'
import { toChunkNode } from './from-bundle.ts'

/**
 * The chunks of an output as the bundler made them. Vite later takes those away that held nothing but styles, and nothing in
 * the bundle says which modules they were. Checked with Vite 8.3.8.
 */
export class RenderedChunks {
  #chunks: readonly ChunkNode[] = []
  #isSeen = false

  /** When an output begins. */
  start(): void {
    this.#chunks = []
    this.#isSeen = false
  }

  /** From `renderChunk`, which is called for each chunk and has them all, at a price. */
  see(all: () => Readonly<Record<string, Rolldown.RenderedChunk>>, idOf: (rawId: string) => string): void {
    if (this.#isSeen) return
    this.#isSeen = true
    this.#chunks = Object.values(all()).map((chunk) => toChunkNode(chunk, idOf))
  }

  /** @param left What is left of them at the end of `generateBundle`. */
  without(left: readonly ChunkNode[]): ChunkNode[] {
    const modules = new Set(left.flatMap((chunk) => chunk.modules))
    return this.#chunks.map((chunk) =>
      chunk.modules.length > 0 && !chunk.modules.some((id) => modules.has(id)) ? { ...chunk, dissolved: true } : chunk,
    )
  }
}
