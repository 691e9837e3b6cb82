import { MetricMemory } from './metric-errors.ts'

/** The part of WebAssembly.Memory that is used; TypeScript declares the whole only together with the DOM. */
export interface GrowableMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

const PAGE = 65_536
/** Of every block, so that a SIMD vector never lies across two cache lines. */
const ALIGNMENT = 64

/**
 * Hands out blocks of a WebAssembly memory and takes them back: first fit, neighbours joined. The memory grows when no
 * gap is large enough, and is never given back to the system: what is freed is used again.
 */
export class WasmHeap {
  readonly #memory: GrowableMemory
  /** Gaps by place, none touching the next; the last one ends where the memory does, or there is none there. */
  readonly #gaps: { start: number; end: number }[] = []
  readonly #sizes = new Map<number, number>()

  constructor(memory: GrowableMemory) {
    this.#memory = memory
    if (memory.buffer.byteLength > 0) this.#gaps.push({ start: 0, end: memory.buffer.byteLength })
  }

  /** @throws FP_IMAGES_METRIC_MEMORY when the memory cannot grow any more. */
  allocate(bytes: number): number {
    const size = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    const gap = this.#gaps.find(({ start, end }) => end - start >= size) ?? this.#grow(size)
    const { start } = gap
    gap.start += size
    if (gap.start === gap.end) this.#gaps.splice(this.#gaps.indexOf(gap), 1)
    this.#sizes.set(start, size)
    return start
  }

  /** A pointer that is not a block's is not looked at: freeing twice does nothing. */
  release(pointer: number): void {
    const size = this.#sizes.get(pointer)
    if (size === undefined) return
    this.#sizes.delete(pointer)
    const after = this.#gaps.findIndex(({ start }) => start > pointer)
    const place = after === -1 ? this.#gaps.length : after
    this.#gaps.splice(place, 0, { start: pointer, end: pointer + size })
    this.#join(place)
    if (place > 0) this.#join(place - 1)
  }

  #grow(size: number): { start: number; end: number } {
    const end = this.#memory.buffer.byteLength
    const last = this.#gaps.at(-1)
    const gap = last?.end === end ? last : { start: end, end }
    const pages = Math.ceil((size - (gap.end - gap.start)) / PAGE)
    try {
      this.#memory.grow(pages)
    } catch (cause) {
      throw MetricMemory.because(cause, size)
    }
    if (gap !== last) this.#gaps.push(gap)
    gap.end = end + pages * PAGE
    return gap
  }

  /** Makes one gap of the one at `place` and the next where they touch. */
  #join(place: number): void {
    const gap = this.#gaps[place]
    const next = this.#gaps[place + 1]
    if (gap === undefined || next === undefined || gap.end !== next.start) return
    gap.end = next.end
    this.#gaps.splice(place + 1, 1)
  }
}
