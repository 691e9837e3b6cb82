import { Navigate, Outlet, useLocation } from 'react-router'
import { PageSkeleton } from '../layout/page-skeleton.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { useSession } from './use-session.ts'

/** Lets staff through; sends everybody else to the login page, which brings them back. */
export function RequireStaff() {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session.isPending) return <PageSkeleton />
  if (session.isError) return <ErrorState message={session.error.message} onRetry={() => void session.refetch()} />
  if (session.data.user?.role === 'staff') return <Outlet />
  return <Navigate replace to={`/login?next=${encodeURIComponent(pathname + search)}`} />
}
