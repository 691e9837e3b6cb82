import { isChunkError, type ChunkFallbackProps } from 'firstpaint/react'
import { RouteChunkBoundary } from 'firstpaint/react-router'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ErrorState } from '../ui/error-state.tsx'
import { OfflineState } from '../ui/offline-state.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'

/** Where a page that threw ends up; header and footer stay. A chunk that will not load is the usual cause. */
export function RouteError() {
  const error = useRouteError()
  useDocumentTitle('Something broke')
  if (!navigator.onLine) {
    return (
      <div className="page">
        <OfflineState onRetry={() => window.location.reload()} />
      </div>
    )
  }
  if (isChunkError(error)) return <RouteChunkBoundary fallback={PageMissing} />
  const message = isRouteErrorResponse(error)
    ? `${error.status} ${error.statusText}`
    : error instanceof Error
      ? error.message
      : 'An unknown error'
  return (
    <div className="page">
      <ErrorState title="A plate was dropped" message={message} onRetry={() => window.location.reload()} />
    </div>
  )
}

/** The code of a page did not come, however often it was asked for. */
function PageMissing({ retry }: ChunkFallbackProps) {
  return (
    <div className="page">
      <ErrorState
        title="A plate was dropped"
        message="This page did not load. The connection may be down for a moment."
        onRetry={() => void retry()}
      />
    </div>
  )
}
