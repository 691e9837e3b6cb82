import type { QueryClient } from '@tanstack/react-query'
import { queryKeys } from '../api/query-keys.ts'
import { request } from '../api/request.ts'

/** Asks for what a guest wants to read without a network, so that the worker has it: on a first visit it came too late to see. */
export async function keepForOffline(client: QueryClient): Promise<void> {
  const [menu, locations] = await Promise.allSettled([request('/menu'), request('/locations')])
  if (menu.status === 'fulfilled') client.setQueryData(queryKeys.menu, menu.value)
  if (locations.status === 'fulfilled') client.setQueryData(queryKeys.locations, locations.value)
}
