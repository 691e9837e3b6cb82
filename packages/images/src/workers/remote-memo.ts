import type { RememberedTrial, TrialMemo } from '../search/trial-memo.ts'

type Method = keyof TrialMemo

export interface MemoQuestion {
  readonly id: number
  readonly method: Method
  readonly args: readonly unknown[]
}

export interface MemoAnswer {
  readonly id: number
  readonly value?: unknown
}

/**
 * Answers from `memo` what a worker asks. The store stays with the main process: one connection, one warning, and a
 * worker that dies takes nothing with it.
 */
export async function answerMemo(memo: TrialMemo, { id, method, args }: MemoQuestion): Promise<MemoAnswer> {
  try {
    const ask = memo[method] as ((...args: unknown[]) => Promise<unknown>) | undefined
    return { id, value: await ask?.apply(memo, [...args]) }
  } catch {
    // A memo that fails remembers nothing, which costs an encode.
    return { id }
  }
}

export interface RemoteMemo {
  readonly memo: TrialMemo
  readonly hear: (answer: MemoAnswer) => void
}

/** The memo at the other end of `ask`. What was put is stored when the promise resolves. */
export function remoteMemo(send: (question: MemoQuestion) => void): RemoteMemo {
  const open = new Map<number, (value: unknown) => void>()
  let last = 0
  const ask = (method: Method, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      const id = ++last
      open.set(id, resolve)
      send({ id, method, args })
    })
  return {
    memo: {
      get: (key) => ask('get', key) as Promise<RememberedTrial | undefined>,
      put: (key, trial) => ask('put', key, trial) as Promise<undefined>,
      getFile: (key) => ask('getFile', key) as Promise<Uint8Array | undefined>,
      putFile: (key, file) => ask('putFile', key, file) as Promise<undefined>,
    },
    hear: ({ id, value }) => {
      open.get(id)?.(value)
      open.delete(id)
    },
  }
}
