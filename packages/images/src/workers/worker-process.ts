import { fork, type ChildProcess } from 'node:child_process'
import type { EncodeJob } from './encode-image.ts'
import type { FromWorker, ToWorker, WorkerResult } from './encode-worker.ts'
import { answerMemo } from './remote-memo.ts'
import { workerEnvironment } from './worker-environment.ts'

/** A process that encodes, one job at a time. */
export interface WorkerProcess {
  /** Rejects when the process ends before the job does. */
  readonly run: (job: EncodeJob, encoder: URL) => Promise<WorkerResult>
  readonly end: () => void
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>
}

/** Neither the process nor the wait for its answer between jobs keeps the caller alive. */
export function startWorkerProcess(entry: URL): WorkerProcess {
  const child = fork(entry, {
    env: workerEnvironment(process.env),
    // Ours may name a port to debug on, or a loader: the worker needs neither. Its garbage is few large buffers, and a
    // small nursery is looked through more often.
    execArgv: ['--max-semi-space-size=4'],
    serialization: 'advanced',
    // What an encoder prints must not get between the lines of a command that prints JSON.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let fail: ((error: Error) => void) | undefined
  const ended = new Promise<void>((resolve) => {
    const gone = (error: Error): void => {
      fail?.(error)
      resolve()
    }
    child.once('error', gone)
    child.once('exit', (code, signal) => gone(new Error(`The process ended with ${signal ?? `code ${code}`}.`)))
  })
  hold(child, false)
  return {
    run: async ({ memo, signal, ...job }, encoder) => {
      const stop = (): void => tell(child, { kind: 'stop' })
      const hear = (message: FromWorker): void => {
        if (message.kind === 'question' && memo) {
          void answerMemo(memo, message).then((answer) => tell(child, { kind: 'answer', ...answer }))
        }
      }
      hold(child, true)
      child.on('message', hear)
      signal?.addEventListener('abort', stop, { once: true })
      try {
        return await new Promise<WorkerResult>((resolve, reject) => {
          fail = reject
          child.on('message', (message: FromWorker) => message.kind === 'result' && resolve(message.result))
          tell(child, { kind: 'job', job, encoder: encoder.href, hasMemo: memo !== undefined })
        })
      } finally {
        fail = undefined
        signal?.removeEventListener('abort', stop)
        child.removeAllListeners('message')
        hold(child, false)
      }
    },
    end: () => {
      // Who waits for its end must live to see it.
      child.ref()
      child.kill()
    },
    ended,
  }
}

/** A process that is gone is told nothing; that it is gone is heard of otherwise. */
function tell(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message, () => undefined)
}

function hold(child: ChildProcess, busy: boolean): void {
  if (busy) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
