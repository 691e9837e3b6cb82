import type { Pixels } from './quality-metric.ts'
import { ssimulacra2Curved, ssimulacra2Scales, sumsPerChannel } from './ssimulacra2-curve.ts'
import { createSsimulacra2Module, type Ssimulacra2Module } from './ssimulacra2-module.ts'
import { ssimulacra2Plan } from './ssimulacra2-plan.ts'
import { WasmHeap } from './wasm-heap.ts'

const SUMS = ssimulacra2Scales * 3 * sumsPerChannel

/** The pixel work of SSIMULACRA2 and its memory: pictures go in, pointers and scores come out. */
export class Ssimulacra2Engine {
  readonly #module: Ssimulacra2Module
  readonly #heap: WasmHeap
  /** 256 floats: linear light by sRGB byte. */
  readonly #table: number
  readonly #sums: number

  constructor() {
    this.#module = createSsimulacra2Module()
    this.#heap = new WasmHeap(this.#module.memory)
    this.#table = this.#heap.allocate(256 * 4)
    this.#sums = this.#heap.allocate(SUMS * 8)
    new Float32Array(this.#module.memory.buffer, this.#table, 256).set(linearLight())
  }

  /** Makes a reference ready, on a grey of 0–255 where it has alpha. The pointer is {@link Ssimulacra2Engine.release}d. */
  prepare(picture: Pixels, background: number): number {
    const { width, height } = picture
    const reference = this.#heap.allocate(this.#module.referenceBytes(width, height, ssimulacra2Plan) >>> 0)
    try {
      this.#withPicture(picture, background, (rgb, work) =>
        this.#module.prepare(rgb, width, height, ssimulacra2Plan, this.#table, reference, work),
      )
    } catch (error) {
      this.#heap.release(reference)
      throw error
    }
    return reference
  }

  /** The score of a picture, which has the reference's size. */
  compare(reference: number, picture: Pixels, background: number): number {
    const { width, height } = picture
    this.#withPicture(picture, background, (rgb, work) =>
      this.#module.compare(reference, rgb, width, height, ssimulacra2Plan, this.#table, work, this.#sums),
    )
    return ssimulacra2Curved(new Float64Array(this.#module.memory.buffer, this.#sums, SUMS), picture)
  }

  /** Of the WebAssembly memory, in use or not. */
  get memoryBytes(): number {
    return this.#module.memory.buffer.byteLength
  }

  release(reference: number): void {
    this.#heap.release(reference)
  }

  /** Copies the picture in as RGB, and has room to work in beside it, for as long as `use` takes. */
  #withPicture(picture: Pixels, background: number, use: (rgb: number, work: number) => void): void {
    const { data, width, height, channels } = picture
    const rgb = this.#heap.allocate(data.length)
    try {
      const work = this.#heap.allocate(this.#module.workBytes(width, height) >>> 0)
      try {
        new Uint8Array(this.#module.memory.buffer, rgb, data.length).set(data)
        if (channels === 4) this.#module.flatten(rgb, width * height, background, rgb)
        use(rgb, work)
      } finally {
        this.#heap.release(work)
      }
    } finally {
      this.#heap.release(rgb)
    }
  }
}

/** {@link https://www.w3.org/TR/css-color-4/#color-conversion-code} */
function linearLight(): readonly number[] {
  return Array.from({ length: 256 }, (_, byte) => {
    const value = byte / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}
