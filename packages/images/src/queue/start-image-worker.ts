import { availableParallelism } from 'node:os'
import { createImageEngine, type ImageEngine, type ImageEngineOptions } from '../build/image-engine.ts'
import { shelves } from '../cache/image-cache.ts'
import type { ImageStore } from '../store/image-store.ts'
import { warnOnConsole, type Warn } from '../store/warn.ts'
import { packError } from '../workers/packed-error.ts'
import type { ImageJob, ImageJobResult } from './image-job.ts'
import { connectQueue, type QueuePlace } from './queue-connection.ts'
import { QueueStoreMissing, QueueUnreachable } from './queue-errors.ts'

export interface ImageWorkerOptions
  extends QueuePlace, Pick<ImageEngineOptions, 'workers' | 'budget' | 'tools' | 'onProgress'> {
  /** The store of who queues. Whoever opened it closes it. */
  readonly store: ImageStore
  /**
   * Milliseconds after which the jobs of a worker that no longer says it lives go to another. Default 30,000, BullMQ's
   * own. Shorter, and a machine that swaps is taken for dead.
   */
  readonly lockDuration?: number
  /** Default: standard error. */
  readonly warn?: Warn
}

export interface ImageWorker {
  /** Takes no more jobs, finishes those under way. */
  close(): Promise<void>
}

/**
 * Encodes what {@link queueImageJobs} queues, until it is closed; any number of them on any number of machines. One
 * that is killed leaves its jobs to the others, which go on where it stopped, as far as the store has it.
 *
 * @throws FP_IMAGES_OPTIONAL_MISSING without bullmq or ioredis.
 */
export async function startImageWorker(options: ImageWorkerOptions): Promise<ImageWorker> {
  const { store, warn = warnOnConsole, workers = availableParallelism(), lockDuration = 30_000 } = options
  const { bullmq, queue, options: connection } = await connectQueue(options)
  const engine = createImageEngine({ ...options, store, workers, warn })
  const worker = new bullmq.Worker<ImageJob, ImageJobResult>(
    queue,
    async ({ data }) => {
      try {
        return { image: await work(data, { engine, store }) }
      } catch (error) {
        return { error: packError(error) }
      } finally {
        engine.forget()
      }
    },
    // One more than workers, so that none waits for the next source.
    { ...connection, concurrency: Math.max(1, workers) + 1, lockDuration, stalledInterval: lockDuration },
  )
  worker.on('error', (error) => warn(QueueUnreachable.because(error, error.message)))
  await worker.waitUntilReady()
  return {
    close: async () => {
      await worker.close()
      await engine.close()
    },
  }
}

async function work(
  { source, request, file, importedBy }: ImageJob,
  { engine, store }: { readonly engine: ImageEngine; readonly store: ImageStore },
): ReturnType<ImageEngine['optimize']> {
  const bytes = await store.get(shelves.sources + source)
  if (bytes === undefined) throw QueueStoreMissing(file, 'The source')
  const image = await engine.optimize({ bytes, ...(file !== undefined && { file }) }, request, {
    ...(importedBy !== undefined && { importedBy }),
  })
  for (const { hash } of image.variants) {
    if (!(await store.has(shelves.files + hash))) throw QueueStoreMissing(file, 'A variant')
  }
  return image
}
