import type { Menu } from '@bistro/contract'
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** The whole menu, by section. */
export function useMenu() {
  return useQuery({ queryKey: queryKeys.menu, queryFn: ({ signal }) => request<Menu>('/menu', { signal }) })
}
