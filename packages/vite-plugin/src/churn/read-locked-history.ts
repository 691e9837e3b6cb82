import type { LockfileChange } from '@firstpaint/core/chunks'
import { diffLockedVersions, type LockedVersions, readLockedVersions } from '@firstpaint/core/chunks'
import { posix } from 'node:path'
import { runGit } from './run-git.ts'

export interface ReadLockedHistoryOptions {
  /** Absolute path of the repository. */
  readonly top: string
  /** Path of the lockfile in it. */
  readonly path: string
  /** Commits that touched it, newest first. */
  readonly commits: readonly { readonly hash: string; readonly time: number }[]
}

export interface LockedHistory {
  readonly changes: readonly LockfileChange[]
  /** Time of the oldest state read; null when there is none. */
  readonly since: number | null
}

/** Large lockfiles make long reading; the newest states tell most. Bytes, all states together. */
const maxBytes = 24_000_000

/** Reads a lockfile as each of the commits left it, and what each brought over the one before. */
export async function readLockedHistory({ top, path, commits }: ReadLockedHistoryOptions): Promise<LockedHistory> {
  const input = commits.map(({ hash }) => `${hash}:${path}\n`).join('')
  const states: { time: number; versions: LockedVersions }[] = []
  let bytes = 0
  let index = 0
  if (input === '') return { changes: [], since: null }
  for await (const text of blobs(runGit({ cwd: top, args: ['cat-file', '--batch'], input }))) {
    const { time } = commits[index++]!
    if (text === null) continue
    states.push({ time, versions: readLockedVersions(posix.basename(path), text) })
    bytes += text.length
    if (bytes > maxBytes) break
  }
  const changes = states
    .slice(0, -1)
    .map(({ time, versions }, newer) => ({ time, ...diffLockedVersions(states[newer + 1]!.versions, versions) }))
  return { changes, since: states.at(-1)?.time ?? null }
}

/**
 * Splits what `git cat-file --batch` prints: `<hash> blob <size>`, the content, a line break; null for a missing one.
 *
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
async function* blobs(parts: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  let held: Buffer[] = []
  let size = 0
  let needed = 1
  for await (const part of parts) {
    held.push(part)
    size += part.length
    if (size < needed) continue
    let rest = Buffer.concat(held)
    for (;;) {
      const end = rest.indexOf(10)
      if (end === -1) break
      const header = rest.toString('latin1', 0, end)
      const length = header.endsWith(' missing') ? -1 : Number(header.split(' ')[2])
      needed = end + 1 + length + 1
      if (rest.length < needed) break
      yield length === -1 ? null : rest.toString('utf8', end + 1, end + 1 + length)
      rest = rest.subarray(needed)
      needed = 1
    }
    held = [rest]
    size = rest.length
  }
}
