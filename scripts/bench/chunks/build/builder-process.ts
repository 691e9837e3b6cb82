import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BuildJob, BuildOutcome } from './build-job.ts'

/** Builds in another process, one after another, in the app's own folder: plugins look at the working directory. */
export interface BuilderProcess {
  /** Rejects with the build's message when it fails. */
  build(job: BuildJob): Promise<BuildOutcome>
  close(): void
}

/** After so many builds a new process takes over: bundlers and their plugins keep memory. */
const buildsPerProcess = 25

export interface BuilderProcessOptions {
  /** Absolute path of the app. */
  readonly root: string
  /** A JSON file for sizes that are known already. */
  readonly sizes: string
}

export function startBuilder({ root, sizes }: BuilderProcessOptions): BuilderProcess {
  let child: ChildProcess | undefined
  let done = 0
  const close = (): void => {
    if (child?.connected) child.disconnect()
    child = undefined
    done = 0
  }
  const start = async (): Promise<ChildProcess> => {
    const started = fork(join(import.meta.dirname, 'builder.ts'), [sizes], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      // What plugins print is not ours to show.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    await answerOf(started)
    return started
  }
  return {
    async build(job) {
      if (done >= buildsPerProcess) close()
      child ??= await start()
      done++
      const answered = answerOf(child)
      child.send(job)
      try {
        const answer = (await answered) as { outcome: BuildOutcome } | { error: string }
        if ('error' in answer) throw new Error(answer.error)
        return answer.outcome
      } catch (error) {
        // After a failure nobody knows what plugins hold on to.
        close()
        throw error
      }
    },
    close,
  }
}

/** The next message; rejects when the process ends before it. */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const settled = new AbortController()
  const { signal } = settled
  const ended = once(child, 'exit', { signal }).then(([code, by]) => {
    throw new Error(`The builder ended (${by ?? `exit code ${code}`}).`)
  })
  // Once the answer is there, the wait for an end is called off: no failure of anything.
  ended.catch(() => {})
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [unknown]
    return message
  } finally {
    settled.abort()
  }
}
