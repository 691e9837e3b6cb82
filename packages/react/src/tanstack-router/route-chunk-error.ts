import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { createElement, type ReactElement } from 'react'
import { isChunkError } from '../chunk/is-chunk-error.ts'
import { ChunkFallback } from '../chunk-boundary/chunk-fallback.ts'

/**
 * `ChunkBoundary` as a route's `errorComponent`, or the router's `defaultErrorComponent`. Other errors go on to the parent
 * route's.
 */
export function RouteChunkError({ error }: ErrorComponentProps): ReactElement {
  const router = useRouter()
  if (!isChunkError(error)) throw error
  return createElement(ChunkFallback, { error, retry: () => router.invalidate() })
}
