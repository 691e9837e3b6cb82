/** What one encode gave. */
export interface RememberedTrial {
  /** By the quality metric, −∞–100. */
  readonly score: number
  readonly bytes: number
}

/**
 * Remembers encodes by what they were made of, so that another target, or a search cut off half-way, does not make them
 * again. It changes how long a search takes, never what it finds.
 */
export interface TrialMemo {
  get(key: string): Promise<RememberedTrial | undefined>
  put(key: string, trial: RememberedTrial): Promise<void>
  /** The file a trial gave, if it was kept. Absent where a memo holds numbers only. */
  getFile?(key: string): Promise<Uint8Array | undefined>
  /** Keeps the file of a trial that was accepted: a run cut off later need not encode it again. */
  putFile?(key: string, file: Uint8Array): Promise<void>
}
