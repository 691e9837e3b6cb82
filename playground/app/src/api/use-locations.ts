import type { Location } from '@bistro/contract'
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Our restaurants. */
export function useLocations() {
  return useQuery({
    queryKey: queryKeys.locations,
    queryFn: ({ signal }) => request<readonly Location[]>('/locations', { signal }),
  })
}
