import type { Dish } from '@bistro/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** One dish with its options. Fails with status 404 for a dish that is not on the menu. */
export function dishQuery(slug: string) {
  return queryOptions({
    queryKey: queryKeys.dish(slug),
    queryFn: ({ signal }) => request<Dish>(`/dishes/${encodeURIComponent(slug)}`, { signal }),
  })
}

export function useDish(slug: string) {
  return useQuery(dishQuery(slug))
}
