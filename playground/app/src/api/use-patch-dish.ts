import type { Dish, DishPatch } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Changes the fields sent of one dish (staff). */
export function usePatchDish(slug: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (patch: DishPatch) =>
      request<Dish>(`/dishes/${encodeURIComponent(slug)}`, { method: 'PATCH', body: patch }),
    onSuccess: async (dish) => {
      client.setQueryData(queryKeys.dish(slug), dish)
      await client.invalidateQueries({ queryKey: queryKeys.menu })
    },
  })
}
