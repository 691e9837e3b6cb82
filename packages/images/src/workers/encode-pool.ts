import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { warnOnConsole, type Warn } from '../store/warn.ts'
import type { OptimizedFiles } from '../optimized-files.ts'
import type { EncodeImage, EncodeJob } from './encode-image.ts'
import type { WorkerResult } from './encode-worker.ts'
import { unpackError } from './packed-error.ts'
import { WorkerCrashed, WorkersUnavailable } from './worker-errors.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts'

export interface EncodePoolOptions {
  /** Module whose export `optimizeImage` is the {@link EncodeImage}; every worker loads it once. */
  readonly encoder: URL
  /** Worker processes; 0 runs jobs in this one. */
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

/** A process could not be started at all: the machine's limit, or a host that has none. */
const UNAVAILABLE: ReadonlySet<unknown> = new Set(['EAGAIN', 'EACCES', 'EPERM', 'ENOSYS', 'ENOENT', 'ENOMEM'])

/**
 * Encodes in worker processes, one job each at a time, so that each has one metric and one set of buffers. Processes and
 * not threads: the memory encoders leave behind is given back, and a native crash ends one job and not the build. It
 * costs that job a second try, and then FP_IMAGES_WORKER_CRASHED. Where processes are not to be had, jobs run in this
 * one, after a warning.
 */
export function createEncodePool({ encoder, workers, warn = warnOnConsole }: EncodePoolOptions): EncodePool {
  const entry = new URL(`./encode-worker${extname(import.meta.url)}`, import.meta.url)
  const all = new Set<WorkerProcess>()
  const idle: { readonly worker: WorkerProcess; readonly timer: NodeJS.Timeout }[] = []
  const waiting: (() => void)[] = []
  const running = new Set<Promise<unknown>>()
  let inline = workers === 0
  let busy = 0

  const start = (): WorkerProcess => {
    const worker = startWorkerProcess(entry)
    all.add(worker)
    void forget(worker)
    return worker
  }
  const forget = async (worker: WorkerProcess): Promise<void> => {
    await worker.ended
    all.delete(worker)
    const place = idle.findIndex((each) => each.worker === worker)
    if (place !== -1) clearTimeout(idle.splice(place, 1)[0]!.timer)
  }
  const take = async (): Promise<WorkerProcess> => {
    if (busy >= workers) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy++
    const rested = idle.pop()
    clearTimeout(rested?.timer)
    return rested?.worker ?? start()
  }
  const giveBack = (worker: WorkerProcess): void => {
    if (all.has(worker)) idle.push({ worker, timer: setTimeout(worker.end, IDLE).unref() })
    // Whoever waits takes over the place of who leaves.
    const next = waiting.shift()
    if (next) next()
    else busy--
  }

  const encodeHere = async (job: EncodeJob): Promise<OptimizedFiles> => {
    const { optimizeImage } = (await import(encoder.href)) as { readonly optimizeImage: EncodeImage }
    return optimizeImage(job)
  }
  const giveUpProcesses = (cause: unknown, reason: string): void => {
    if (!inline) warn(WorkersUnavailable.because(cause, reason))
    inline = true
  }
  const encodeThere = async (job: EncodeJob, isSecond = false): Promise<OptimizedFiles> => {
    const worker = await take()
    let result: WorkerResult
    try {
      job.signal?.throwIfAborted()
      result = await worker.run(job, encoder)
    } catch (error) {
      job.signal?.throwIfAborted()
      if (UNAVAILABLE.has((error as NodeJS.ErrnoException).code)) {
        giveUpProcesses(error, (error as Error).message)
        return encodeHere(job)
      }
      if (isSecond) throw WorkerCrashed.because(error, job.file, (error as Error).message)
      return encodeThere(job, true)
    } finally {
      giveBack(worker)
    }
    if ('error' in result) {
      // The reason cannot go to the process and back.
      job.signal?.throwIfAborted()
      throw unpackError(result.error)
    }
    return result.encoded
  }
  const track = async (work: Promise<OptimizedFiles>): Promise<OptimizedFiles> => {
    running.add(work)
    try {
      return await work
    } finally {
      running.delete(work)
    }
  }
  return {
    encode: async (job) => {
      job.signal?.throwIfAborted()
      if (!inline && !existsSync(fileURLToPath(entry))) giveUpProcesses(undefined, `${entry.href} is missing.`)
      return inline ? encodeHere(job) : track(encodeThere(job))
    },
    close: async () => {
      await Promise.allSettled(running)
      for (const { timer } of idle) clearTimeout(timer)
      const ended = [...all].map((worker) => worker.ended)
      for (const worker of all) worker.end()
      await Promise.all(ended)
    },
  }
}
