import type { Dish } from '@bistro/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** The query behind `useDish`, also for fetching a dish on a press. */
export function dishQuery(slug: string) {
  return queryOptions({
    queryKey: queryKeys.dish(slug),
    queryFn: ({ signal }) => request<Dish>(`/dishes/${encodeURIComponent(slug)}`, { signal }),
  })
}

/** One dish with its options. Fails with status 404 for a dish that is not on the menu. */
export function useDish(slug: string) {
  return useQuery(dishQuery(slug))
}
