import type { MessagePort } from 'node:worker_threads'
import type { OptimizedFiles } from '../optimized-files.ts'
import type { EncodeImage, EncodeJob } from './encode-image.ts'
import { packError, type PackedError } from './packed-error.ts'
import { remoteMemo } from './remote-memo.ts'

/** What a worker is sent. */
export interface WorkerTask {
  readonly job: Omit<EncodeJob, 'memo' | 'signal'>
  /** URL of the module whose export `optimizeImage` does the work. */
  readonly encoder: string
  /** Where the memo answers; absent without one. */
  readonly memo?: MessagePort
  /** Any message on it means that the job is to stop. */
  readonly stop: MessagePort
}

export type WorkerResult = { readonly encoded: OptimizedFiles } | { readonly error: PackedError }

/** Entry of a worker thread. Never rejects: a rejection means that the thread died. */
export default async function encodeInWorker({ job, encoder, memo, stop }: WorkerTask): Promise<WorkerResult> {
  const controller = new AbortController()
  stop.once('message', () => controller.abort())
  try {
    const { optimizeImage } = (await import(encoder)) as { readonly optimizeImage: EncodeImage }
    const encoded = await optimizeImage({
      ...job,
      signal: controller.signal,
      ...(memo !== undefined && { memo: remoteMemo(memo) }),
    })
    return { encoded }
  } catch (error) {
    return { error: packError(error) }
  } finally {
    memo?.close()
    stop.close()
  }
}
