import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WasmHeap } from './wasm-heap.ts'

const memory = (maximum = 100): WebAssembly.Memory => new WebAssembly.Memory({ initial: 0, maximum })

describe('WasmHeap', () => {
  it('hands out blocks inside the memory that do not overlap, and takes all of them back', () => {
    const step = fc.record({ bytes: fc.integer({ min: 1, max: 200_000 }), release: fc.boolean(), which: fc.nat() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const room = memory(1000)
        const heap = new WasmHeap(room)
        const blocks: { start: number; end: number }[] = []
        for (const { bytes, release, which } of steps) {
          if (release && blocks.length > 0) {
            heap.release(blocks.splice(which % blocks.length, 1)[0]!.start)
            continue
          }
          const start = heap.allocate(bytes)
          expect(start % 16).toBe(0)
          expect(start + bytes).toBeLessThanOrEqual(room.buffer.byteLength)
          for (const other of blocks) expect(start + bytes <= other.start || other.end <= start).toBe(true)
          blocks.push({ start, end: start + bytes })
        }
        for (const { start } of blocks) heap.release(start)
        const size = room.buffer.byteLength
        // Everything is one gap again, or the whole memory would not fit without growing.
        if (size > 0) expect(heap.allocate(size)).toBe(0)
        expect(room.buffer.byteLength).toBe(size)
      }),
    )
  })

  it('uses what was freed again, and does nothing when freed twice', () => {
    const room = memory()
    const heap = new WasmHeap(room)
    for (let round = 0; round < 500; round++) {
      const [one, other] = [heap.allocate(100_000), heap.allocate(50_000)]
      heap.release(one)
      heap.release(other)
      heap.release(one)
    }
    expect(room.buffer.byteLength).toBeLessThan(300_000)
  })

  it('says by name when there is no room', () => {
    const heap = new WasmHeap(memory(2))
    expect(() => heap.allocate(200_000)).toThrow(expect.objectContaining({ code: 'FP_IMAGES_METRIC_MEMORY' }))
    expect(heap.allocate(100_000)).toBe(0)
  })
})
