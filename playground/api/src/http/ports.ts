import type { Database } from '../database/database.ts'

/** What the server takes from outside, so that a test decides about time and chance. */
export interface Ports {
  readonly db: Database
  readonly clock: () => Date
  /** A fresh UUID, for the id of an order or a review. */
  readonly newId: () => string
  /** An unguessable string, for a session cookie. */
  readonly newToken: () => string
  /** Told about every error that is not the visitor's. */
  readonly reportError: (error: unknown) => void
}
