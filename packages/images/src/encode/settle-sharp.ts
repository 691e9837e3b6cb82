import sharp from 'sharp'

let settled = false

/**
 * Sets what sharp otherwise takes from the machine, once per process. libaom splits a picture among its threads, so the
 * number of them changes the bytes of an AVIF: with one, every machine writes the same file, and several images at once
 * keep the cores busy. libvips' cache of operations never sees the same pixels twice here and only holds memory.
 *
 * @see https://sharp.pixelplumbing.com/api-utility/#concurrency
 */
export function settleSharp(): void {
  if (settled) return
  sharp.concurrency(1)
  sharp.cache(false)
  settled = true
}
