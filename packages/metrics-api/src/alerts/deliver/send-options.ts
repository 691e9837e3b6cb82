export interface SendOptions {
  /** The same for every try, so that a receiver knows a repeat. */
  readonly id: string
  /** Ms since 1970. */
  readonly now: number
  /** Address of the dashboard, for links. */
  readonly dashboard: string | undefined
}
