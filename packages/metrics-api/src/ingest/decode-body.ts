import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

const decoders = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), br: promisify(brotliDecompress) } as const

/**
 * Decodes a body by its `Content-Encoding`, up to `most` bytes of what it says: a few hundred bytes may stand for gigabytes.
 *
 * @returns Undefined for an encoding that is not known; rejects with `ERR_BUFFER_TOO_LARGE` above `most`
 */
export function decodeBody(encoding: string, body: Buffer, most: number): Promise<Buffer> | undefined {
  const name = encoding.trim().toLowerCase()
  if (name === 'identity' || name === '') return Promise.resolve(body)
  // Not by `in`: a name such as `constructor` comes from outside.
  const decode = Object.hasOwn(decoders, name) ? decoders[name as keyof typeof decoders] : undefined
  return decode?.(body, { maxOutputLength: most })
}
