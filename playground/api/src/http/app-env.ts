import type { ActiveSession } from '../session/active-session.ts'

/** What the middleware leaves for the routes. */
export interface AppEnv {
  Variables: {
    /** Null for a browser that has done nothing to remember yet. */
    session: ActiveSession | null
  }
}
