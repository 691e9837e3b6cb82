import type { Order } from '@bistro/contract'
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** The open orders, oldest first, asked for again every five seconds (staff). */
export function useKitchen() {
  return useQuery({
    queryKey: queryKeys.kitchen,
    queryFn: ({ signal }) => request<readonly Order[]>('/kitchen', { signal }),
    refetchInterval: 5000,
  })
}
