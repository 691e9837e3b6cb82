/** What a page is told about its worker. */
export interface WorkerEvents {
  /** The first worker of this app is installed. Once in a browser's life, unless its storage is cleared. */
  installed: undefined
  /** Everything this release's pages need is stored: the app works offline from now on. Once a page, if at all. */
  offlineReady: undefined
  /** A newer release is complete and waits to be accepted. Fires again for a release that is newer still. */
  updateReady: undefined
  /** A newer release serves pages from now on. This page keeps its own until it is loaded anew. */
  updated: undefined
  /** Registering, checking or installing failed. The page works on as it did; the next check tries again. */
  error: Error
}

export type WorkerEventType = keyof WorkerEvents

/** What holds now. The object is replaced, never changed. */
export interface WorkerStatus {
  readonly supported: boolean
  /** Everything this page's release needs is stored. */
  readonly offlineReady: boolean
  /** There is a newer release than this page's: complete, and one `accept()` away. */
  readonly updateReady: boolean
  /** The last failure; gone with the next success. */
  readonly error: Error | undefined
}
