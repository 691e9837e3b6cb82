import { useState } from 'react'
import { ApiProblem, request, type RequestOptions } from '../../api/request.ts'

export interface Change {
  /** Asks the API; resolves to its answer, or to undefined when it did not do so. */
  readonly send: <Answer>(address: string, options: RequestOptions) => Promise<Answer | undefined>
  readonly busy: boolean
  /** Why the last one was refused. */
  readonly problem: string | undefined
}

/** Something somebody changes by a button, and how that went. */
export function useChange(): Change {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  return {
    busy,
    problem,
    async send<Answer>(address: string, options: RequestOptions) {
      setBusy(true)
      setProblem(undefined)
      try {
        return await request<Answer>(address, options)
      } catch (error) {
        setProblem(error instanceof ApiProblem ? error.message : 'The API does not answer.')
        return undefined
      } finally {
        setBusy(false)
      }
    },
  }
}
