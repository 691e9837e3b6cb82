import type { Credentials, Session } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../api/query-keys.ts'
import { request } from '../api/request.ts'

/** Signs in. Fails with status 401 for a wrong address or password. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>('/session', { method: 'POST', body: credentials }),
    onSuccess: (session) => client.setQueryData(queryKeys.session, session),
  })
}
