import type { LoggedCommit } from './parse-log.ts'

/** A commit with its files by the names they have today; what is gone or was replaced since is left out. */
export interface FollowedCommit {
  readonly hash: string
  readonly time: number
  readonly changed: readonly string[]
  readonly added: readonly string[]
}

/**
 * Gives each file the name it ended up with, walking from the newest commit to the oldest. A move counts as a change: the
 * module has a new id, so its chunk and its importers are rewritten. What a path held before the file of today was added
 * to it is another file's history and is dropped.
 */
export function createRenameFollower(): (commit: LoggedCommit) => FollowedCommit {
  /** Path at this point of history → path today; null for a file that does not exist today. */
  const today = new Map<string, string | null>()
  const nameOf = (path: string): string | null => today.get(path) ?? (today.has(path) ? null : path)
  return ({ hash, time, files }) => {
    const changed: string[] = []
    const added: string[] = []
    const emptied: string[] = []
    const moved: [path: string, name: string | null][] = []
    for (const { path, kind, from } of files) {
      const name = kind === 'removed' ? null : nameOf(path)
      if (kind === 'removed') {
        // Only when the path was not filled again later: then the later file has its own beginning.
        if (!today.has(path)) emptied.push(path)
        continue
      }
      if (name !== null) (kind === 'added' ? added : changed).push(name)
      if (kind === 'added' || from !== null) emptied.push(path)
      if (from !== null) moved.push([from, name])
    }
    for (const path of emptied) today.set(path, null)
    // After the emptied ones: two files may have swapped their names.
    for (const [path, name] of moved) today.set(path, name)
    return { hash, time, changed, added }
  }
}
