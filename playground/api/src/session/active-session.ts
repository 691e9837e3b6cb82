import type { User } from '@bistro/contract'

/** The session behind a request's cookie. */
export interface ActiveSession {
  /** SHA-256 of the cookie. */
  readonly id: string
  /** Null for a guest. */
  readonly user: User | null
}
