import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'
import { OfflineState } from './offline-state.tsx'

interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data>
  /** Shown until the first answer; keep the shape of what comes. */
  readonly loading: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** The three states of a query: loading, failed with a way to retry, and there. Old data beats an error. */
export function QueryView<Data>({ query, loading, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError && !navigator.onLine) return <OfflineState onRetry={() => void query.refetch()} />
  if (query.isError) return <ErrorState message={query.error.message} onRetry={() => void query.refetch()} />
  return (
    <div aria-busy="true">
      <span className="visually-hidden">Loading…</span>
      {loading}
    </div>
  )
}
