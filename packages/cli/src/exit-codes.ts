/** What the exit code of every command means, so that a script can tell a bad site from a bad command line. */
export const exitCodes = {
  /** All is well. */
  fine: 0,
  /** The command did its work and found something broken: a size over its limit, a failed check. */
  problems: 1,
  /** The command could not decide: wrong usage, an unreadable input, or a bug of ours. */
  undecided: 2,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
