import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { onToken, readToken } from './api/token.ts'
import { Dashboard } from './dashboard.tsx'
import { Login } from './login.tsx'
import { useSession } from './use-session.ts'

/** Asks for a token where the API wants one, else shows the dashboard. */
export function App(): ReactNode {
  const token = useSyncExternalStore(onToken, readToken)
  const session = useSession(token)
  useEffect(() => {
    if (session.state === 'in')
      void import('./report-own-vitals.ts').then(({ reportOwnVitals }) => reportOwnVitals(session.session))
  }, [session])
  if (session.state === 'asking') return null
  if (session.state === 'in') return <Dashboard canLeave={token !== null} />
  return <Login problem={session.problem} />
}
