import { availableParallelism, totalmem } from 'node:os'
import { resolve } from 'node:path'
import type { ImageFacts, ImageRequest, OptimizedImage } from '@firstpaint/core/images'
import { cacheKey } from '../cache/cache-key.ts'
import { createImageCache } from '../cache/image-cache.ts'
import { PIPELINE_VERSION } from '../cache/pipeline-version.ts'
import { openSourceIndex } from '../cache/source-index.ts'
import { createWeightedLimiter } from '../schedule/weighted-limiter.ts'
import type { ImageStore } from '../store/image-store.ts'
import type { Warn } from '../store/warn.ts'
import { createEncodePool } from '../workers/encode-pool.ts'
import { defaultBudget } from './default-budget.ts'
import { EngineClosed, FileLost } from './engine-errors.ts'
import type { ImageProgress } from './image-progress.ts'
import type { ImageSource } from './image-source.ts'
import { imageTools, type ImageTools } from './image-tools.ts'
import { createProgressCounter } from './progress-counter.ts'
import { createSourceReader, type AskedSource } from './source-reader.ts'

export interface ImageEngineOptions {
  /** Where finished work is kept; see {@link openStore}. Whoever opened it closes it. */
  readonly store: ImageStore
  /** Paths of sources are relative to this. Default: the working directory. */
  readonly root?: string
  /** Manifest of source hashes, one file per project. Without one every source is read once per process. */
  readonly manifest?: string
  /**
   * Worker processes; 0 encodes in this one. Default: one per core.
   */
  readonly workers?: number
  /** Megapixels of sources in flight at once. Default: {@link defaultBudget}. */
  readonly budget?: number
  /** Told at every change. */
  readonly onProgress?: (progress: ImageProgress) => void
  /** Default: standard error. */
  readonly warn?: Warn
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
  /** What encodes. Default: {@link imageTools}. */
  readonly tools?: ImageTools
}

export interface OptimizeOptions {
  /** Where the image is asked for, for messages: `src/home.tsx:12`. */
  readonly importedBy?: string
  /** Aborted before the encoding begins, it is not begun for this asker; once it has, it is carried through. */
  readonly signal?: AbortSignal
}

/** What an engine has done, and what it holds. */
export interface ImageEngineStats extends ImageProgress {
  /** Requests that met the same one, under way or done. */
  readonly joined: number
  /** Keys of all records asked for: {@link collectGarbage} lets them be. */
  readonly keys: ReadonlySet<string>
}

/** Finds or makes images: each source and request once, however often it is asked for. */
export interface ImageEngine {
  /** The {@link cacheKey} of a source as it is now and a request: the same key, the same bytes. */
  key(source: ImageSource, request: ImageRequest, options?: OptimizeOptions): Promise<string>
  /** SHA-256 of a source as it is now, hex. Rejects with FP_IMAGES_UNREADABLE. */
  hash(source: ImageSource, options?: OptimizeOptions): Promise<string>
  /** What a source is, from its header. Rejects as {@link ImageEngine.optimize} does. */
  inspect(source: ImageSource, options?: OptimizeOptions): Promise<ImageFacts>
  /** The record, if nothing has to be done for it; undefined where it has to be encoded. */
  find(source: ImageSource, request: ImageRequest, options?: OptimizeOptions): Promise<OptimizedImage | undefined>
  /**
   * The record of a source and a request, from the store or made now. Its files can then be {@link ImageEngine.read}.
   *
   * @throws FP_IMAGES_UNREADABLE, FP_IMAGES_WORKER_CRASHED, FP_IMAGES_ENGINE_CLOSED, and what the encoder rejects with.
   */
  optimize(source: ImageSource, request: ImageRequest, options?: OptimizeOptions): Promise<OptimizedImage>
  /**
   * A variant's bytes by hash. What has vanished from the store, or was damaged there, is encoded again.
   *
   * @throws FP_IMAGES_FILE_LOST for a hash that is not in the store and of no image this engine was asked for.
   */
  read(hash: string): Promise<Uint8Array>
  stats(): ImageEngineStats
  /**
   * Lets go of what is remembered of finished images, which is a few kilobytes each, and the bytes of sources that were
   * given as such: for who lives long. Their records stay in the store.
   */
  forget(): void
  /** Stops what is under way; what it has encoded so far is in the store. The store stays open. */
  close(): Promise<void>
}

/** One request, as it was asked for. */
interface Order extends AskedSource {
  readonly request: ImageRequest
  readonly signal?: AbortSignal
}

/** Nothing is wrong but the order: its source was saved meanwhile, or who asked first went away. */
class AskAgain extends Error {}

/**
 * An engine for one project. Client and SSR build share one: {@link shareImageEngine}.
 *
 * Warm, a request costs a stat of the source, a hash of its options and the read of one record: nothing is decoded or
 * encoded, and no worker starts.
 */
export function createImageEngine(options: ImageEngineOptions): ImageEngine {
  const { store, manifest, tools = imageTools, warn, now, onProgress, workers = availableParallelism() } = options
  const root = resolve(options.root ?? '.')
  const cache = createImageCache({ store })
  const index = openSourceIndex({ root, ...(manifest !== undefined && { file: manifest }), ...(now && { now }) })
  const sources = createSourceReader({ root, index, cache, inspect: tools.inspect })
  const pool = createEncodePool({ encoder: tools.encoder, workers, ...(warn && { warn }) })
  const limiter = createWeightedLimiter(options.budget ?? defaultBudget({ memory: memoryOfMachine(), workers }))
  const progress = createProgressCounter(onProgress)
  const closing = new AbortController()
  /** By key: under way or done. */
  const flights = new Map<string, Promise<OptimizedImage>>()
  /** Keys of those that are under way. */
  const underway = new Set<string>()
  /** By hash of a file: whose it is, to make it again. */
  const origins = new Map<string, Order>()
  const mending = new Map<string, Promise<unknown>>()
  /** Files that the store did not take. */
  const unstored = new Map<string, Uint8Array>()
  let joined = 0
  let versions: Promise<Readonly<Record<string, string>>> | undefined

  const keyOf = async (order: Order, source: string): Promise<string> => {
    const encoders = await (versions ??= tools.versions())
    return cacheKey({ source, request: order.request, encoders, pipeline: PIPELINE_VERSION, metric: tools.metric })
  }

  const encode = async (order: Order, hash: string): Promise<OptimizedImage> => {
    let megapixels = 0
    progress.asked()
    try {
      const facts = await sources.facts(order, hash)
      megapixels = (facts.width * facts.height * facts.pages) / 1e6
      progress.missed(megapixels)
      return await limiter.run(megapixels, async () => {
        const image = await encodeNow(order, hash)
        progress.encoded(megapixels)
        return remember(order, image)
      })
    } catch (error) {
      if (error instanceof AskAgain) progress.withdrawn(megapixels)
      else progress.failed(megapixels)
      throw error
    }
  }

  const encodeNow = async (order: Order, hash: string): Promise<OptimizedImage> => {
    closing.signal.throwIfAborted()
    if (order.signal?.aborted) throw new AskAgain()
    // Read only now: what waits must not hold its bytes.
    const current = sources.read(order)
    if (current.hash !== hash) throw new AskAgain()
    const encoded = await pool.encode({
      bytes: current.bytes,
      request: order.request,
      memo: cache.trials({ encoders: await versions, metric: tools.metric, pipeline: PIPELINE_VERSION, hash }),
      signal: closing.signal,
      ...sources.nameOf(order),
    })
    for (const lost of await cache.keep(await keyOf(order, hash), encoded)) {
      unstored.set(lost, encoded.files.get(lost)!)
    }
    return encoded.image
  }

  const remember = (order: Order, image: OptimizedImage): OptimizedImage => {
    for (const { hash } of image.variants) origins.set(hash, order)
    return image
  }

  /** Looks in the store; undefined where there is nothing. */
  const look = async (order: Order, key: string): Promise<OptimizedImage | undefined> => {
    const image = await cache.record(key)
    if (image === undefined) return undefined
    progress.asked()
    progress.cached()
    return remember(order, image)
  }

  const optimize = async (order: Order): Promise<OptimizedImage> => {
    if (closing.signal.aborted) throw EngineClosed()
    const hash = sources.hash(order)
    const key = await keyOf(order, hash)
    const known = flights.get(key)
    const flight = known ?? look(order, key).then((found) => found ?? encode(order, hash))
    if (known === undefined) {
      flights.set(key, flight)
      underway.add(key)
    } else joined++
    try {
      return await flight
    } catch (error) {
      // What failed may be asked for again, when it has been mended.
      if (flights.get(key) === flight) flights.delete(key)
      if (!(error instanceof AskAgain)) throw error
      order.signal?.throwIfAborted()
      return optimize(order)
    } finally {
      if (known === undefined) underway.delete(key)
    }
  }

  const mend = async (hash: string): Promise<void> => {
    const order = origins.get(hash)
    if (order === undefined) throw FileLost(hash)
    const source = sources.hash(order)
    const key = await keyOf(order, source)
    const work = mending.get(key) ?? encode(order, source).finally(() => mending.delete(key))
    mending.set(key, work)
    await work
  }

  return {
    key: async (source, request, asked) => {
      const order = { source, request, ...asked }
      return keyOf(order, sources.hash(order))
    },
    hash: async (source, asked) => sources.hash({ source, ...asked }),
    inspect: async (source, asked) => sources.facts({ source, ...asked }, sources.hash({ source, ...asked })),
    find: async (source, request, asked) => {
      const order = { source, request, ...asked }
      const key = await keyOf(order, sources.hash(order))
      const known = flights.get(key)
      if (known !== undefined) return known
      const image = await look(order, key)
      if (image !== undefined) flights.set(key, Promise.resolve(image))
      return image
    },
    optimize: (source, request, asked) => optimize({ source, request, ...asked }),
    read: async (hash) => {
      const stored = unstored.get(hash) ?? (await cache.file(hash))
      if (stored !== undefined) return stored
      await mend(hash)
      const mended = unstored.get(hash) ?? (await cache.file(hash))
      if (mended === undefined) throw FileLost(hash)
      return mended
    },
    stats: () => ({ ...progress.snapshot(), joined, keys: new Set(flights.keys()) }),
    forget: () => {
      for (const key of flights.keys()) if (!underway.has(key)) flights.delete(key)
      origins.clear()
      unstored.clear()
      sources.forget()
    },
    close: async () => {
      closing.abort(EngineClosed())
      await Promise.allSettled(flights.values())
      await pool.close()
      index.save()
    },
  }
}

/** Bytes; of the container, where there is one with a limit. */
function memoryOfMachine(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}
