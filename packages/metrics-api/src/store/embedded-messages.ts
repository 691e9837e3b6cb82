export interface EmbeddedPlace {
  readonly dataDir: string
  /** Checked before: it stands in SQL as it is. */
  readonly schema: string
}

/** To the thread: bytes of the Postgres protocol, or the end. */
export type EmbeddedOrder = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'close' }

/** From the thread, one for each order and one to begin with. */
export type EmbeddedAnswer =
  | { readonly kind: 'open' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly message: string }
