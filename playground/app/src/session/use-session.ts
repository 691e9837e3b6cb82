import type { Credentials, Session } from '@bistro/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../api/query-keys.ts'
import { request } from '../api/request.ts'

/** Who is signed in; `user` is null for a guest. */
export function useSession() {
  return useQuery({
    queryKey: queryKeys.session,
    queryFn: ({ signal }) => request<Session>('/session', { signal }),
    staleTime: 5 * 60_000,
  })
}

/** Signs in. Fails with status 401 for a wrong address or password. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>('/session', { method: 'POST', body: credentials }),
    onSuccess: (session) => client.setQueryData(queryKeys.session, session),
  })
}

/** Signs out and forgets what only staff may see. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request<Session>('/session', { method: 'DELETE' }),
    onSuccess: (session) => {
      client.setQueryData(queryKeys.session, session)
      client.removeQueries({ queryKey: queryKeys.kitchen })
      client.removeQueries({ queryKey: ['analytics'] })
    },
  })
}
