import type { Analytics } from '@bistro/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Sales of the last 7, 30 or 90 days (staff). */
export function useAnalytics(days: 7 | 30 | 90) {
  return useQuery({
    queryKey: queryKeys.analytics(days),
    queryFn: ({ signal }) => request<Analytics>(`/analytics?days=${days}`, { signal }),
    placeholderData: keepPreviousData,
  })
}
