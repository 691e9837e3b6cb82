import type { OptimizedFiles } from '../optimized-files.ts'
import type { EncodeImage, EncodeJob } from './encode-image.ts'
import { packError, type PackedError } from './packed-error.ts'
import { remoteMemo, type MemoAnswer, type MemoQuestion } from './remote-memo.ts'

/** What a worker process is told. */
export type ToWorker =
  | {
      readonly kind: 'job'
      readonly job: Omit<EncodeJob, 'memo' | 'signal'>
      /** URL of the module whose export `optimizeImage` does the work. */
      readonly encoder: string
      readonly hasMemo: boolean
    }
  | { readonly kind: 'stop' }
  | ({ readonly kind: 'answer' } & MemoAnswer)

/** What it says. */
export type FromWorker =
  | ({ readonly kind: 'question' } & MemoQuestion)
  | { readonly kind: 'result'; readonly result: WorkerResult }

export type WorkerResult = { readonly encoded: OptimizedFiles } | { readonly error: PackedError }

// Entry of a worker process: one job at a time, until whoever started it is gone.
const memo = remoteMemo((question) => say({ kind: 'question', ...question }))
let stopping = new AbortController()

process.on('message', (message: ToWorker) => {
  if (message.kind === 'answer') memo.hear(message)
  else if (message.kind === 'stop') stopping.abort()
  else void work(message).then((result) => say({ kind: 'result', result }))
})
process.on('disconnect', () => process.exit())
// Ctrl-C reaches the whole group: the other end says what is to become of the job.
process.on('SIGINT', () => undefined)

async function work({ job, encoder, hasMemo }: Extract<ToWorker, { kind: 'job' }>): Promise<WorkerResult> {
  stopping = new AbortController()
  const { signal } = stopping
  try {
    const { optimizeImage } = (await import(encoder)) as { readonly optimizeImage: EncodeImage }
    return { encoded: await optimizeImage({ ...job, signal, ...(hasMemo && { memo: memo.memo }) }) }
  } catch (error) {
    return { error: packError(error) }
  }
}

function say(message: FromWorker): void {
  process.send!(message)
}
