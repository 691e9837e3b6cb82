import { ssimulacra2Wasm } from './ssimulacra2-wasm.ts'
import type { GrowableMemory } from './wasm-heap.ts'

/** What `assembly/index.ts` exports, and described there. Pointers and sizes are unsigned 32-bit numbers. */
export interface Ssimulacra2Module {
  readonly memory: GrowableMemory
  prepare(
    rgb: number,
    width: number,
    height: number,
    plan: number,
    table: number,
    reference: number,
    work: number,
  ): void
  compare(
    reference: number,
    rgb: number,
    width: number,
    height: number,
    plan: number,
    table: number,
    work: number,
    sums: number,
  ): void
  flatten(rgba: number, pixels: number, background: number, rgb: number): void
  referenceBytes(width: number, height: number, plan: number): number
  workBytes(width: number, height: number): number
}

interface WebAssemblyNamespace {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** A new instance with memory of its own. Compiling takes a few milliseconds. */
export function createSsimulacra2Module(): Ssimulacra2Module {
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyNamespace }).WebAssembly
  const module = new Module(Buffer.from(ssimulacra2Wasm, 'base64'))
  return new Instance(module).exports as Ssimulacra2Module
}
