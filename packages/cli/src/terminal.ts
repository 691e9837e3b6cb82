/** The part of a writable stream that the command line uses. */
export interface OutputStream {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** The world as the command line sees it: handed in, so that tests can hand in another. */
export interface Terminal {
  /** Absolute path that relative arguments start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  /** A person sits at both ends: questions may be asked. */
  readonly canAsk: boolean
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}
