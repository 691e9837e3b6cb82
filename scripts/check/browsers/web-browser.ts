/** A browser of this machine, driven over its own protocol. */
export interface WebBrowser extends AsyncDisposable {
  /** As it tells itself: `Firefox 153.7`. */
  readonly version: string
  /** Opens an address in its one tab; settles when the page has loaded. */
  open(url: string): Promise<void>
  /** The value of an expression in the page, awaited when it is a promise; it must be JSON. */
  evaluate(expression: string): Promise<unknown>
}

/** Why a browser takes no part, in a sentence. */
export class BrowserAbsent extends Error {}
