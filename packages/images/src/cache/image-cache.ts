import { createHash } from 'node:crypto'
import type { ImageFacts, OptimizedImage } from '@firstpaint/core/images'
import type { RememberedTrial, TrialMemo } from '../search/trial-memo.ts'
import type { ImageStore } from '../store/image-store.ts'
import type { OptimizedFiles } from '../optimized-files.ts'
import { canonicalJson } from './canonical-json.ts'
import { PIPELINE_VERSION } from './pipeline-version.ts'

/** What is kept of finished and of half-finished work, in terms of images. */
export interface ImageCache {
  /** The record under a {@link cacheKey}. Where it is, its files were written before it. */
  record(key: string): Promise<OptimizedImage | undefined>
  /** A variant's bytes by their hash. */
  file(hash: string): Promise<Uint8Array | undefined>
  /** Keeps files first, then the record that names them. Hashes of files that the store did not take. */
  keep(key: string, encoded: OptimizedFiles): Promise<readonly string[]>
  /** What is known of a source by its hash. */
  facts(source: string): Promise<ImageFacts | undefined>
  keepFacts(source: string, facts: ImageFacts): Promise<void>
  /** The memo for everything that has `scope` in common: source, encoder versions, metric. */
  trials(scope: object): TrialMemo
}

/** Where each kind of value lies; garbage collection tells them apart by it. */
export const shelves: Readonly<Record<'records' | 'files' | 'trials' | 'facts' | 'sources', string>> = {
  records: 'records/',
  files: 'files/',
  trials: 'trials/',
  facts: 'facts/',
  sources: 'sources/',
}

export function createImageCache({ store }: { readonly store: ImageStore }): ImageCache {
  const touched = new Set<string>()
  /** Files of trials that were kept here: their record need not write them again. */
  const written = new Set<string>()
  /** Use is noted once per process and key: that is often enough for an age in days. */
  const noteUse = async (key: string): Promise<void> => {
    if (touched.has(key)) return
    touched.add(key)
    await store.touch?.(key)
  }
  const readJson = async <T>(key: string): Promise<T | undefined> => {
    const value = await store.get(key)
    if (value === undefined) return undefined
    await noteUse(key)
    return parse<T>(value)
  }
  const writeJson = (key: string, value: object): Promise<void> => store.put(key, Buffer.from(JSON.stringify(value)))

  return {
    record: (key) => readJson<OptimizedImage>(shelves.records + key),
    file: (hash) => store.get(shelves.files + hash),
    keep: async (key, { image, files }) => {
      const lost: string[] = []
      for (const [hash, bytes] of files) {
        if (!written.has(hash)) await store.put(shelves.files + hash, bytes)
        if (!(await store.has(shelves.files + hash))) lost.push(hash)
      }
      // A record whose files are missing would be a promise nobody keeps.
      if (lost.length === 0) await writeJson(shelves.records + key, image)
      return lost
    },
    facts: (source) => readJson<ImageFacts>(factsKey(source)),
    keepFacts: (source, facts) => writeJson(factsKey(source), facts),
    trials: (scope) => {
      const nameOf = (key: string): string =>
        shelves.trials + createHash('sha256').update(canonicalJson(scope)).update('\0').update(key).digest('hex')
      return {
        get: (key) => readJson<RememberedTrial>(nameOf(key)),
        put: (key, trial) => writeJson(nameOf(key), trial),
        getFile: async (key) => {
          const kept = await readJson<KeptFile>(`${nameOf(key)}-file`)
          return kept && store.get(shelves.files + kept.hash)
        },
        // Under its hash, where its record will look for it: it is stored once.
        putFile: async (key, file) => {
          const hash = createHash('sha256').update(file).digest('hex')
          await store.put(shelves.files + hash, file)
          written.add(hash)
          await writeJson(`${nameOf(key)}-file`, { hash } satisfies KeptFile)
        },
      }
    },
  }
}

/** Where the file of a trial lies. */
interface KeptFile {
  readonly hash: string
}

/** Another pipeline may see more in the same header. */
function factsKey(source: string): string {
  return `${shelves.facts}${source}-${PIPELINE_VERSION}`
}

/** The store vouches for the bytes, not for who wrote them. */
function parse<T>(value: Uint8Array): T | undefined {
  try {
    return JSON.parse(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString()) as T
  } catch {
    return undefined
  }
}
