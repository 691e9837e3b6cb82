/** What happens, before the reporter is there and later: an error's event, or a route the app tells of. */
export type Early = Event | EarlyRoute

export interface EarlyRoute {
  readonly route: string
  /** Since the start of the page, in ms. */
  readonly at: number
}
