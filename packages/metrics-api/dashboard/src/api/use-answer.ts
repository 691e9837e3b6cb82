import { useEffect, useRef, useState } from 'react'
import { addressOf, ApiProblem, type Query, request } from './request.ts'
import { writeToken } from './token.ts'

export interface Answered<Answer> {
  readonly data: Answer | undefined
  /** What went wrong last; `data` may still be there from before. */
  readonly problem: string | undefined
  /** Whether what is shown belongs to another address, and the right one is on its way. */
  readonly stale: boolean
  /** Asks now, after something was changed. */
  readonly again: () => void
}

/** The last answers, so that a view that is opened again shows something at once. */
const answers = new Map<string, unknown>()
const mostAnswers = 100

/**
 * An answer of the API, asked for again every so many ms while the page is in view. While the address changes, what was
 * there stays, marked as stale, so that nothing jumps. Without an address nothing is asked.
 */
export function useAnswer<Answer>(path: string | null, query: Query = {}, everyMs = 15_000): Answered<Answer> {
  const address = path === null ? null : addressOf(path, query)
  const [shown, setShown] = useState<{ address: string; data: Answer } | undefined>()
  const [problem, setProblem] = useState<{ address: string; text: string } | undefined>()
  const asking = useRef<() => Promise<void>>(undefined)
  useEffect(() => {
    if (address === null) return
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      clearTimeout(timer)
      try {
        const data = await request<Answer>(address, { signal: leaving.signal })
        remember(address, data)
        setShown({ address, data })
        setProblem(undefined)
      } catch (error) {
        if (leaving.signal.aborted) return
        if (error instanceof ApiProblem && error.status === 401) return writeToken(null)
        const text = error instanceof ApiProblem ? error.message : 'The API does not answer.'
        setProblem({ address, text })
      }
      if (document.visibilityState === 'visible') timer = setTimeout(ask, everyMs)
    }
    const onVisible = (): void => void (document.visibilityState === 'visible' && ask())
    document.addEventListener('visibilitychange', onVisible)
    asking.current = ask
    void ask()
    return () => {
      leaving.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [address, everyMs])
  const known = address === null ? undefined : (answers.get(address) as Answer | undefined)
  const current = shown !== undefined && shown.address === address ? shown.data : known
  return {
    data: current ?? shown?.data,
    problem: problem !== undefined && problem.address === address ? problem.text : undefined,
    stale: current === undefined && shown !== undefined,
    again: () => void asking.current?.(),
  }
}

function remember(address: string, data: unknown): void {
  answers.delete(address)
  answers.set(address, data)
  if (answers.size > mostAnswers) answers.delete(answers.keys().next().value!)
}
