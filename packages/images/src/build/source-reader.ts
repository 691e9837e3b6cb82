import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { ImageFacts } from '@firstpaint/core/images'
import type { ImageCache } from '../cache/image-cache.ts'
import type { SourceIndex } from '../cache/source-index.ts'
import { createWeightedLimiter } from '../schedule/weighted-limiter.ts'
import { SourceUnreadable } from './engine-errors.ts'
import type { ImageSource } from './image-source.ts'
import type { ImageTools } from './image-tools.ts'

/** A source and who asked for it. */
export interface AskedSource {
  readonly source: ImageSource
  readonly importedBy?: string
}

/** Looks at sources as little as it can: hashes from the index, facts from the cache. */
export interface SourceReader {
  /** @throws FP_IMAGES_UNREADABLE */
  hash(asked: AskedSource): string
  /** @throws FP_IMAGES_UNREADABLE */
  read(asked: AskedSource): { readonly hash: string; readonly bytes: Uint8Array }
  /** Of the source with this hash. Rejects with what the inspection rejects with. */
  facts(asked: AskedSource, hash: string): Promise<ImageFacts>
  forget(): void
  /** How the source is named in messages, with who asked. */
  nameOf(asked: AskedSource): { readonly file?: string; readonly importedBy?: string }
}

export interface SourceReaderOptions {
  readonly root: string
  readonly index: SourceIndex
  readonly cache: ImageCache
  readonly inspect: ImageTools['inspect']
}

/** A header is read quickly, but with the whole file in memory. */
const INSPECTED_AT_ONCE = 4

export function createSourceReader({ root, index, cache, inspect }: SourceReaderOptions): SourceReader {
  const limiter = createWeightedLimiter(INSPECTED_AT_ONCE)
  const seen = new Map<string, Promise<ImageFacts>>()
  const nameOf: SourceReader['nameOf'] = ({ source, importedBy }) => {
    const file = typeof source === 'string' ? source : source.file
    return { ...(file !== undefined && { file }), ...(importedBy !== undefined && { importedBy }) }
  }
  const fromFile = <T>(path: string, importedBy: string | undefined, get: (path: string) => T): T => {
    try {
      return get(resolve(root, path))
    } catch (error) {
      throw SourceUnreadable.because(error, path, importedBy, (error as Error).message)
    }
  }
  const read: SourceReader['read'] = ({ source, importedBy }) =>
    typeof source === 'string'
      ? fromFile(source, importedBy, index.read)
      : { hash: sha256(source.bytes), bytes: source.bytes }
  const inspectOnce = async (asked: AskedSource, hash: string): Promise<ImageFacts> => {
    const known = await cache.facts(hash)
    if (known !== undefined) return known
    return limiter.run(1, async () => {
      const now = read(asked)
      const facts = await inspect(now.bytes, nameOf(asked))
      await cache.keepFacts(now.hash, facts)
      return facts
    })
  }
  return {
    hash: ({ source, importedBy }) =>
      typeof source === 'string' ? fromFile(source, importedBy, index.hash).hash : sha256(source.bytes),
    read,
    facts: (asked, hash) => {
      const facts = seen.get(hash) ?? inspectOnce(asked, hash)
      seen.set(hash, facts)
      // A message names who asked; the next one may be another.
      facts.catch(() => seen.delete(hash))
      return facts
    },
    forget: () => seen.clear(),
    nameOf,
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
