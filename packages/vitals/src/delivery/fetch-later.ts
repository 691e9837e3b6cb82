/** @see https://whatpr.org/fetch/1647.html#fetch-later-method */
export interface FetchLaterResult {
  /** Whether the request has been sent. */
  readonly activated: boolean
}

type FetchLater = (url: string, init: RequestInit & { readonly activateAfter?: number | undefined }) => FetchLaterResult

/** Chromium's, from 135 on; elsewhere undefined. */
export const fetchLaterOf = (scope: object): FetchLater | undefined =>
  (scope as { readonly fetchLater?: FetchLater }).fetchLater
