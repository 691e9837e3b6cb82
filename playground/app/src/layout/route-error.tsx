import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ErrorState } from '../ui/error-state.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'

/** Where a page that threw ends up; header and footer stay. A chunk that will not load is the usual cause. */
export function RouteError() {
  const error = useRouteError()
  useDocumentTitle('Something broke')
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
