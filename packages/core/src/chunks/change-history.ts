/** What a repository tells about the past of an app. Paths are module ids: relative to the project root, with `/`, as they are called now. */
export interface ChangeHistory {
  readonly commits: readonly CommitChange[]
  /** Each step from one locked state of the dependencies to the next. */
  readonly lockfile: readonly LockfileChange[]
  /** Since when the lockfile's history is known, ms since the epoch; null when it is not. */
  readonly lockfileSince: number | null
  /** Times of deploys, ms since the epoch, when the repository marks them (with tags); null when nobody knows. */
  readonly deployTimes: readonly number[] | null
  /** Why there is less than there could be, in sentences for people. */
  readonly notes: readonly string[]
}

export interface CommitChange {
  /** When it was committed, ms since the epoch. */
  readonly time: number
  /** Ids of files whose content it changed. */
  readonly changed: readonly string[]
  /** Ids of files it added: before, there was nothing that could have changed. */
  readonly added: readonly string[]
}

export interface LockfileChange {
  readonly time: number
  /** Names of packages that got a version they did not have before. */
  readonly changed: readonly string[]
  readonly added: readonly string[]
}

/** The history of an app nobody recorded. */
export function emptyHistory(...notes: readonly string[]): ChangeHistory {
  return { commits: [], lockfile: [], lockfileSince: null, deployTimes: null, notes }
}
