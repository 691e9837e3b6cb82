import type { Session } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../api/query-keys.ts'
import { request } from '../api/request.ts'

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
