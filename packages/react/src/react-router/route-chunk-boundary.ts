import { createElement, type ReactElement } from 'react'
import { useLocation, useNavigate, useRouteError } from 'react-router'
import { isChunkError } from '../chunk/is-chunk-error.ts'
import type { ChunkBoundaryProps } from '../chunk-boundary/chunk-boundary.ts'
import { ChunkFallback } from '../chunk-boundary/chunk-fallback.ts'

/**
 * `ChunkBoundary` as the `ErrorBoundary` of a route: React Router's own catches what its routes throw. "Try again" goes to
 * the same address once more, in place of the entry in the history. Other errors go on to the boundary of the parent route.
 *
 * @example { path: '/', Component: Layout, ErrorBoundary: RouteChunkBoundary, children }
 */
export function RouteChunkBoundary({ fallback = ChunkFallback }: Pick<ChunkBoundaryProps, 'fallback'>): ReactElement {
  const error = useRouteError()
  const here = useLocation()
  const navigate = useNavigate()
  if (!isChunkError(error)) throw error
  return createElement(fallback, {
    error,
    retry: async () => navigate(here, { replace: true, state: here.state }),
  })
}
