import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

/**
 * One cache for the app. It asks without a network, too: the service worker may know the answer. What the visitor did wrong (4xx) is not asked again; a stumble of the network is, twice.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 60_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
})
