import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { ContentEncoding, PlannedEncoding } from '@firstpaint/core/delivery'

const { constants } = zlib
const brotli = promisify(zlib.brotliCompress)
const unbrotli = promisify(zlib.brotliDecompress)
const zstd = promisify(zlib.zstdCompress)
const unzstd = promisify(zlib.zstdDecompress)
const gzip = promisify(zlib.gzip)
const gunzip = promisify(zlib.gunzip)

/**
 * Compresses on the threads of zlib, which leave the main thread free.
 *
 * Zstd is told the size beforehand: without, it sets up for large files, and level 19 takes eight times as long on scripts.
 * Gzip's larger memory level makes scripts larger, so that is left at 8.
 */
export async function encodeFile(bytes: Uint8Array, { encoding, level }: PlannedEncoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(bytes, { params: brotliParams(level, bytes.length) })
    case 'zstd':
      return zstd(bytes, { params: zstdParams(level), pledgedSrcSize: bytes.length })
    case 'gzip':
      return gzip(bytes, { level, memLevel: 8 })
  }
}

export async function decodeFile(bytes: Uint8Array, encoding: ContentEncoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return unbrotli(bytes)
    case 'zstd':
      return unzstd(bytes)
    case 'gzip':
      return gunzip(bytes)
  }
}

/** A window of 16 MB, brotli's largest that every browser takes. @see https://www.rfc-editor.org/rfc/rfc7932#section-9.1 */
export function brotliParams(level: number, size: number): Record<number, number> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  }
}

/** Windows stay within the 8 MB every browser takes: level 19 has them. @see https://www.rfc-editor.org/rfc/rfc9659 */
export function zstdParams(level: number): Record<number, number> {
  return { [constants.ZSTD_c_compressionLevel]: level }
}
