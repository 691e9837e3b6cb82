import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Job, Queue, QueueEvents } from 'bullmq'
import { createImageEngine, type ImageEngineOptions } from '../build/image-engine.ts'
import type { ImageOrder, ImageOutcome } from '../build/optimize-images.ts'
import { createProgressCounter } from '../build/progress-counter.ts'
import { shelves } from '../cache/image-cache.ts'
import { planSchedule } from '../schedule/plan-schedule.ts'
import type { ImageStore } from '../store/image-store.ts'
import { warnOnConsole, type Warn } from '../store/warn.ts'
import { unpackError } from '../workers/packed-error.ts'
import type { ImageJob, ImageJobResult } from './image-job.ts'
import { connectQueue, type QueuePlace } from './queue-connection.ts'
import { QueueJobFailed, QueueStoreMissing, QueueUnreachable, QueueWithoutWorkers } from './queue-errors.ts'

export interface QueueImageJobsOptions
  extends QueuePlace, Pick<ImageEngineOptions, 'root' | 'manifest' | 'tools' | 'onProgress'> {
  /** The store of all workers. Whoever opened it closes it. */
  readonly store: ImageStore
  /** Aborted, nothing is waited for any more; what is queued will be encoded, and is then in the store. */
  readonly signal?: AbortSignal
  /** Default: standard error. */
  readonly warn?: Warn
}

/** An order that is not in the store. */
interface Missing {
  readonly at: number
  readonly order: ImageOrder
  readonly megapixels: number
}

/** Seconds that Redis keeps a finished job: long enough for all who wait for it. */
const KEPT = 3600

/**
 * Has images made by the workers of a queue, and waits for all of them. What the store has is not queued; what another
 * has queued already is waited for, not queued twice. Sources travel through the store. The outcomes come in the order
 * of the list, and one image that fails keeps no other.
 *
 * Where no worker is connected, FP_IMAGES_QUEUE_NO_WORKER is a warning, and the jobs wait.
 *
 * @throws FP_IMAGES_OPTIONAL_MISSING without bullmq or ioredis; the signal's reason.
 */
export async function queueImageJobs(
  orders: readonly ImageOrder[],
  options: QueueImageJobsOptions,
): Promise<readonly ImageOutcome[]> {
  const { store, signal, onProgress, warn = warnOnConsole, root = '.' } = options
  const { bullmq, queue: name, options: connection } = await connectQueue(options)
  // Looks, and encodes nothing.
  const { onProgress: _, ...rest } = options
  const engine = createImageEngine({ ...rest, workers: 0, warn })
  const progress = createProgressCounter(onProgress)
  const queue = new bullmq.Queue<ImageJob, ImageJobResult>(name, connection)
  const events = new bullmq.QueueEvents(name, connection)
  const tell = (error: Error): void => warn(QueueUnreachable.because(error, error.message))
  queue.on('error', tell)
  events.on('error', tell)

  const outcomes: ImageOutcome[] = []
  const missing: Missing[] = []
  const add = async ({ at, order, megapixels }: Missing): Promise<void> => {
    try {
      const job = await addJob({ queue, store, order, root, key: await engine.key(order.source, order.request) })
      outcomes[at] = { order, image: await resultOf(job, { events, order, ...(signal && { signal }) }) }
      progress.encoded(megapixels)
    } catch (error) {
      signal?.throwIfAborted()
      outcomes[at] = { order, error }
      progress.failed(megapixels)
    }
  }
  try {
    await events.waitUntilReady()
    for (const [at, order] of orders.entries()) {
      progress.asked()
      try {
        const image = await engine.find(order.source, order.request, order)
        if (image === undefined) {
          const { width, height, pages } = await engine.inspect(order.source, order)
          const megapixels = (width * height * pages) / 1e6
          missing.push({ at, order, megapixels })
          progress.missed(megapixels)
        } else {
          outcomes[at] = { order, image }
          progress.cached()
        }
      } catch (error) {
        outcomes[at] = { order, error }
        progress.failed(0)
      }
    }
    if (missing.length > 0 && (await queue.getWorkersCount()) === 0) warn(QueueWithoutWorkers(name, missing.length))
    await Promise.all(planSchedule(missing).map(add))
    return outcomes
  } finally {
    await Promise.all([queue.close(), events.close(), engine.close()])
  }
}

interface AddJob {
  readonly queue: Queue<ImageJob, ImageJobResult>
  readonly store: ImageStore
  readonly order: ImageOrder
  readonly root: string
  readonly key: string
}

async function addJob({ queue, store, order, root, key }: AddJob): Promise<Job<ImageJob, ImageJobResult>> {
  const { source, request, importedBy } = order
  const bytes = typeof source === 'string' ? await readFile(resolve(root, source)) : source.bytes
  const file = typeof source === 'string' ? source : source.file
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (!(await store.has(shelves.sources + hash))) await store.put(shelves.sources + hash, bytes)
  if (!(await store.has(shelves.sources + hash))) throw QueueStoreMissing(file, 'The source')
  return queue.add(
    'image',
    {
      source: hash,
      request,
      ...(file !== undefined && { file }),
      ...(importedBy !== undefined && { importedBy }),
    },
    { deduplication: { id: key }, removeOnComplete: { age: KEPT }, removeOnFail: { age: KEPT } },
  )
}

interface ResultOf {
  readonly events: QueueEvents
  readonly order: ImageOrder
  readonly signal?: AbortSignal
}

async function resultOf(
  job: Job<ImageJob, ImageJobResult>,
  { events, order, signal }: ResultOf,
): Promise<Extract<ImageOutcome, { image: unknown }>['image']> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = (): void => reject(signal!.reason)
  signal?.addEventListener('abort', abort, { once: true })
  let result: ImageJobResult
  try {
    signal?.throwIfAborted()
    result = await Promise.race([job.waitUntilFinished(events), aborted])
  } catch (error) {
    signal?.throwIfAborted()
    const file = typeof order.source === 'string' ? order.source : order.source.file
    throw QueueJobFailed.because(error, file, (error as Error).message)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
  if ('error' in result) throw unpackError(result.error)
  return result.image
}
