import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import type { ContentEncoding, FileBody } from '@firstpaint/core/delivery'
import { weightOf } from './one-write.ts'
import { SiteChanged } from './serve-errors.ts'

export interface FileStoreOptions {
  /** Bytes of files kept in memory. */
  readonly memory: number
  /** Files larger than this are always streamed, in bytes. */
  readonly largest: number
}

/** Enough for the disk to keep up with a fast line, little enough for a thousand slow ones. */
const chunkBytes = 128 * 1024
/** Encoders at work at once; each holds its file in memory. */
const mostEncoders = 2

/**
 * The bytes of a site: small files from memory, the longest unused ones going first, large ones as streams.
 *
 * What is asked for often is read once. Memory is bounded by `memory` plus what is being read or encoded.
 */
export class FileStore {
  readonly #dist: string
  readonly #options: FileStoreOptions
  /** In the order of use, the longest unused first. */
  readonly #kept = new Map<string, Buffer>()
  readonly #pending = new Map<string, Promise<Buffer>>()
  #bytes = 0
  #encoding = 0

  constructor(dist: string, options: FileStoreOptions) {
    this.#dist = dist
    this.#options = options
  }

  /** Bytes in memory; small files count twice, for the text they are sent as. */
  get bytes(): number {
    return this.#bytes
  }

  /** What is in memory, at once; undefined when it has to be read. */
  peek({ path, compress }: FileBody): Buffer | undefined {
    const key = keyOf(path, compress)
    const found = this.#kept.get(key)
    if (found === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found
  }

  /**
   * Whole bytes of a small file, a stream of a large one or of a part.
   *
   * @throws FP_SERVE_SITE_CHANGED when the file is gone or has another size than the manifest says
   */
  async read(body: FileBody): Promise<Buffer | Readable> {
    const { bytes, range, compress } = body
    if (compress === undefined && bytes > this.#options.largest) return this.#stream(body)
    const whole = this.peek(body) ?? (await this.#load(body))
    return range === undefined || compress !== undefined ? whole : whole.subarray(range.first, range.last + 1)
  }

  /** Whether an encoder is free, or the work is done or under way. */
  canEncode({ path, compress }: FileBody): boolean {
    const key = keyOf(path, compress)
    return this.#encoding < mostEncoders || this.#kept.has(key) || this.#pending.has(key)
  }

  clear(): void {
    this.#kept.clear()
    this.#bytes = 0
  }

  /** One read for all who ask at the same time. */
  #load({ path, bytes, compress }: FileBody): Promise<Buffer> {
    const key = keyOf(path, compress)
    const pending = this.#pending.get(key)
    if (pending !== undefined) return pending
    const loading = this.#fetch(path, bytes, compress)
      .then((content) => this.#keep(key, content))
      .finally(() => this.#pending.delete(key))
    this.#pending.set(key, loading)
    return loading
  }

  async #fetch(path: string, bytes: number, compress: ContentEncoding | undefined): Promise<Buffer> {
    const content = await readFile(join(this.#dist, path)).catch((error: unknown) => {
      throw SiteChanged.because(error, path, bytes, 'none')
    })
    if (content.length !== bytes) throw SiteChanged(path, bytes, String(content.length))
    if (compress === undefined) return content
    this.#encoding += 1
    try {
      return await encoders[compress](content)
    } finally {
      this.#encoding -= 1
    }
  }

  #keep(key: string, content: Buffer): Buffer {
    if (weightOf(content) > this.#options.memory) return content
    this.#kept.set(key, content)
    this.#bytes += weightOf(content)
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= this.#options.memory) break
      this.#kept.delete(oldest)
      this.#bytes -= weightOf(old)
    }
    return content
  }

  async #stream({ path, bytes, range }: FileBody): Promise<Readable> {
    const handle = await open(join(this.#dist, path)).catch((error: unknown) => {
      throw SiteChanged.because(error, path, bytes, 'none')
    })
    const { size } = await handle.stat()
    if (size !== bytes) {
      await handle.close()
      throw SiteChanged(path, bytes, String(size))
    }
    // The stream closes the handle, however it ends.
    return createReadStream('', {
      fd: handle,
      highWaterMark: chunkBytes,
      ...(range && { start: range.first, end: range.last }),
    })
  }
}

function keyOf(path: string, compress: ContentEncoding | undefined): string {
  return compress === undefined ? path : `${path}\0${compress}`
}

/** Levels for work done while somebody waits: most of the saving for a tenth of the time of the best ones. */
const encoders: Readonly<Record<ContentEncoding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content) => promisify(gzip)(content, { level: 6 }),
  zstd: (content) => promisify(zstdCompress)(content, { params: { [constants.ZSTD_c_compressionLevel]: 6 } }),
}
