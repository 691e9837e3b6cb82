import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import { warnOnConsole, type Warn } from '../store/warn.ts'
import type { OptimizedFiles } from '../optimized-files.ts'
import type { EncodeImage, EncodeJob } from './encode-image.ts'
import type { WorkerResult, WorkerTask } from './encode-worker.ts'
import { unpackError } from './packed-error.ts'
import { serveMemo } from './remote-memo.ts'
import { WorkerCrashed, WorkersUnavailable } from './worker-errors.ts'

export interface EncodePoolOptions {
  /** Module whose export `optimizeImage` is the {@link EncodeImage}; every worker loads it once. */
  readonly encoder: URL
  /** Worker threads; 0 runs jobs in this thread. */
  readonly workers: number
  /** Default: standard error. */
  readonly warn?: Warn
}

export interface EncodePool {
  readonly encode: EncodeImage
  /** Waits for what is running. */
  close(): Promise<void>
}

/** Milliseconds a worker without work lives on: a dev server should not hold its memory, a build not start it anew. */
const IDLE = 10_000

/** A thread could not be started at all: the machine's limit, or a host that has none. */
const UNAVAILABLE: ReadonlySet<unknown> = new Set([
  'ERR_WORKER_INIT_FAILED',
  'ERR_WORKER_PATH',
  'ERR_WORKER_UNSUPPORTED_OPERATION',
  'EAGAIN',
])

/**
 * Encodes in worker threads, one job each at a time, so that each has one metric and one set of buffers. A thread that
 * dies costs its job a second try, and then FP_IMAGES_WORKER_CRASHED. Where threads are not to be had, jobs run in this
 * one, after a warning.
 *
 * Threads share the process: a native crash of an encoder ends all of it. What was encoded is in the store by then.
 */
export function createEncodePool({ encoder, workers, warn = warnOnConsole }: EncodePoolOptions): EncodePool {
  const entry = new URL(`./encode-worker${extname(import.meta.url)}`, import.meta.url)
  let inline = workers === 0
  let starting: Promise<Piscina<WorkerTask, WorkerResult>> | undefined

  const encodeHere = async (job: EncodeJob): Promise<OptimizedFiles> => {
    const { optimizeImage } = (await import(encoder.href)) as { readonly optimizeImage: EncodeImage }
    return optimizeImage(job)
  }
  const giveUpThreads = (cause: unknown, reason: string): void => {
    if (!inline) warn(WorkersUnavailable.because(cause, reason))
    inline = true
  }
  const encodeThere = async (job: EncodeJob, isSecond = false): Promise<OptimizedFiles> => {
    let result: WorkerResult
    try {
      const pool = await (starting ??= startPool(entry, workers))
      result = await runTask({ pool, job, encoder })
    } catch (error) {
      if (UNAVAILABLE.has((error as NodeJS.ErrnoException).code)) {
        giveUpThreads(error, (error as Error).message)
        return encodeHere(job)
      }
      if (isSecond) throw WorkerCrashed.because(error, job.file, (error as Error).message)
      return encodeThere(job, true)
    }
    if ('error' in result) {
      // The reason cannot go to the thread and back.
      job.signal?.throwIfAborted()
      throw unpackError(result.error)
    }
    return result.encoded
  }
  return {
    encode: async (job) => {
      job.signal?.throwIfAborted()
      if (!inline && !existsSync(fileURLToPath(entry))) giveUpThreads(undefined, `${entry.href} is missing.`)
      return inline ? encodeHere(job) : encodeThere(job)
    },
    close: async () => {
      await (await starting)?.close()
    },
  }
}

/** Loaded when there is work: a warm build has none. */
async function startPool(entry: URL, workers: number): Promise<Piscina<WorkerTask, WorkerResult>> {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: entry.href,
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: IDLE,
    // A worker that waits on an atomic does not hear its ports.
    atomics: 'disabled',
  })
}

interface RunTask {
  readonly pool: Piscina<WorkerTask, WorkerResult>
  readonly job: EncodeJob
  readonly encoder: URL
}

async function runTask({ pool, job: { memo, signal, ...job }, encoder }: RunTask): Promise<WorkerResult> {
  const memoChannel = memo && new MessageChannel()
  const stopChannel = new MessageChannel()
  const stop = (): void => stopChannel.port1.postMessage('stop')
  if (memo && memoChannel) serveMemo(memoChannel.port1, memo)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await pool.run(
      {
        job,
        encoder: encoder.href,
        stop: stopChannel.port2,
        ...(memoChannel && { memo: memoChannel.port2 }),
      },
      { transferList: [stopChannel.port2, ...(memoChannel ? [memoChannel.port2] : [])] },
    )
  } finally {
    signal?.removeEventListener('abort', stop)
    stopChannel.port1.close()
    memoChannel?.port1.close()
  }
}
