import { useEffect, useState } from 'react'
import type { Session } from './api/answers.ts'
import { ApiProblem, request } from './api/request.ts'

export type SessionState =
  | { readonly state: 'asking' }
  | { readonly state: 'in'; readonly session: Session }
  | { readonly state: 'out'; readonly problem: string | undefined }

/** Whether the API lets this token read. */
export function useSession(token: string | null): SessionState {
  const [session, setSession] = useState<SessionState>({ state: 'asking' })
  useEffect(() => {
    const leaving = new AbortController()
    request<Session>('v1/session', { signal: leaving.signal }).then(
      (found) => setSession({ state: 'in', session: found }),
      (error: unknown) => {
        if (leaving.signal.aborted) return
        const refused = error instanceof ApiProblem && error.status === 401
        const problem = refused
          ? token === null
            ? undefined
            : 'The API does not know this token.'
          : 'The API does not answer. Try again in a moment.'
        setSession({ state: 'out', problem })
      },
    )
    return () => leaving.abort()
  }, [token])
  return session
}
