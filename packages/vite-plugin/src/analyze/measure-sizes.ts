import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible, type Sizes } from '@firstpaint/core/report'
import type { SizeCache } from './size-cache.ts'

const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

export interface MeasureOptions {
  /** Brotli at quality 11 is slow: leave it out where a build waits. */
  readonly brotli: boolean
  readonly cache: SizeCache
}

/** A file's sizes as a server would send it: gzip level 9, brotli quality 11, never larger than the file itself. */
export async function measureSizes(
  file: { readonly path: string; readonly content: Buffer; readonly hash: string },
  { brotli, cache }: MeasureOptions,
): Promise<Sizes> {
  const raw = file.content.length
  if (!isCompressible(file.path)) return { raw, gzip: raw, brotli: brotli ? raw : null }
  const known = cache.get(file.hash)
  const gzipBytes = known?.gzip ?? (await gzipAsync(file.content, { level: 9 })).length
  const brotliBytes = known?.brotli ?? (brotli ? await brotliBytesOf(file.content) : null)
  cache.set(file.hash, { gzip: gzipBytes, brotli: brotliBytes })
  return {
    raw,
    gzip: Math.min(raw, gzipBytes),
    brotli: brotli && brotliBytes !== null ? Math.min(raw, brotliBytes) : null,
  }
}

async function brotliBytesOf(content: Buffer): Promise<number> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return (await brotliAsync(content, { params })).length
}
