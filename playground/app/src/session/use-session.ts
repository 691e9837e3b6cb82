import type { Session } from '@bistro/contract'
import { useQuery } from '@tanstack/react-query'
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
