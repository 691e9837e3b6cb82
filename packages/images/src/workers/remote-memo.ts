import type { MessagePort } from 'node:worker_threads'
import type { RememberedTrial, TrialMemo } from '../search/trial-memo.ts'

type Method = keyof TrialMemo

interface Question {
  readonly id: number
  readonly method: Method
  readonly args: readonly unknown[]
}

interface Answer {
  readonly id: number
  readonly value?: unknown
}

/**
 * Answers from `memo` what is asked at the other end of a port. The store stays with the main thread: one connection,
 * one warning, and a worker that dies takes nothing with it.
 */
export function serveMemo(port: MessagePort, memo: TrialMemo): void {
  port.on('message', (question: Question) => void answer(port, memo, question))
}

async function answer(port: MessagePort, memo: TrialMemo, { id, method, args }: Question): Promise<void> {
  let value: unknown
  try {
    const ask = memo[method] as ((...args: unknown[]) => Promise<unknown>) | undefined
    value = await ask?.apply(memo, [...args])
  } catch {
    // A memo that fails remembers nothing, which costs an encode.
  }
  port.postMessage({ id, value } satisfies Answer)
}

/** The memo at the other end of a port. What was put is stored when the promise resolves. */
export function remoteMemo(port: MessagePort): TrialMemo {
  const open = new Map<number, (value: unknown) => void>()
  let last = 0
  port.on('message', ({ id, value }: Answer) => {
    open.get(id)?.(value)
    open.delete(id)
  })
  const ask = (method: Method, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      const id = ++last
      open.set(id, resolve)
      port.postMessage({ id, method, args } satisfies Question)
    })
  return {
    get: (key) => ask('get', key) as Promise<RememberedTrial | undefined>,
    put: (key, trial) => ask('put', key, trial) as Promise<undefined>,
    getFile: (key) => ask('getFile', key) as Promise<Uint8Array | undefined>,
    putFile: (key, file) => ask('putFile', key, file) as Promise<undefined>,
  }
}
