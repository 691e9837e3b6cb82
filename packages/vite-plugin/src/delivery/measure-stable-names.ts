import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { type NamedBytes, worthwhileCost } from '@firstpaint/core/delivery'
import { keptNames } from '../adapters/stable-names.ts'
import { mapLimited } from '../files/map-limited.ts'
import { loadDelivery } from './load-delivery.ts'
import { modelEdit } from './model-edit.ts'

const brotli = promisify(brotliCompress)

export interface MeasuredStableNames {
  /** Brotli bytes (quality 11) of all chunks. */
  readonly first: NamedBytes
  /**
   * Bytes of the delta after one edit, on average: larger chunks are edited more often. Undefined when first visits would
   * pay too much anyway, or this Node makes no deltas.
   */
  readonly delta: NamedBytes | undefined
}

type Mangle = true | typeof keptNames

/**
 * What stable names cost a first visit to all chunks, and what they save after an edit ({@link modelEdit}): each chunk is
 * minified both ways, from the code the minifier is given.
 */
export async function measureStableNames(codes: readonly string[]): Promise<MeasuredStableNames> {
  const first = await both(codes, async (code, mangle) => (await brotli(await minified(code, mangle))).length)
  if (first.kept > first.short * (1 + worthwhileCost)) return { first, delta: undefined }
  const { deltaBytes } = await loadDelivery()
  const all = codes.reduce((sum, { length }) => sum + length, 0)
  const delta = await both(codes, async (code, mangle) => {
    const [before, after] = [await minified(code, mangle), await minified(await modelEdit(code), mangle)]
    return (((await deltaBytes(after, before)) ?? Number.NaN) * code.length) / all
  })
  return { first, delta: Number.isNaN(delta.short) ? undefined : delta }
}

async function both(
  codes: readonly string[],
  measure: (code: string, mangle: Mangle) => Promise<number>,
): Promise<NamedBytes> {
  const sum = async (mangle: Mangle): Promise<number> =>
    (await mapLimited(codes, 4, (code) => measure(code, mangle))).reduce((total, bytes) => total + bytes, 0)
  return { short: await sum(true), kept: await sum(keptNames) }
}

async function minified(code: string, mangle: Mangle): Promise<Buffer> {
  const { minify } = await import('vite')
  return Buffer.from((await minify('chunk.js', code, { module: true, compress: true, mangle })).code)
}
