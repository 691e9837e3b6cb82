import { posix } from 'node:path'
import { type ChangeHistory, emptyHistory, isShippedSource } from '@firstpaint/core/chunks'
import { findLockfile } from './find-lockfile.ts'
import { findRepository, gitNote, type Repository, toModuleId } from './find-repository.ts'
import { createRenameFollower, type FollowedCommit } from './follow-renames.ts'
import { openHistoryCache } from './history-cache.ts'
import { createLogParser, logFormat } from './parse-log.ts'
import { readDeployTags } from './read-deploy-tags.ts'
import { readLockedHistory } from './read-locked-history.ts'
import { GitFailed, runGit } from './run-git.ts'

export interface ReadChangeHistoryOptions {
  /** Absolute path of the app: Vite's root. */
  readonly root: string
  /** Folders that hold source of the app, relative to the root; default the root itself. Add `../ui` for a neighbour it imports. */
  readonly folders?: readonly string[]
  /** Glob of the tags that mark deploys, such as `v*`; without it, the commits of one day make a deploy. */
  readonly deployTags?: string
  /** The end of the time looked at, ms since the epoch. Default: the time of the checked-out commit, so that one commit gives one history. */
  readonly now?: number
  /** Folder for the cache; without one, git is asked every time. */
  readonly cacheDir?: string
}

export interface AppHistory extends ChangeHistory {
  /** The end of the time looked at, ms since the epoch; null without a repository. */
  readonly now: number | null
}

/** More history than this says little of today, and would cost time at every build. */
const maxCommits = 400
const maxAge = 365 * 86_400_000
const maxLockfileStates = 40

/**
 * Reads from git how an app's files and dependencies changed: the last 400 commits within 12 months, renames followed,
 * and the lockfile as the last 40 of them left it. Never fails for want of a history: then it is empty, with a note.
 */
export async function readChangeHistory(options: ReadChangeHistoryOptions): Promise<AppHistory> {
  const repository = await findRepository(options.root)
  if (typeof repository === 'string') return { ...emptyHistory(repository), now: null }
  const { root, cacheDir, folders = ['.'], deployTags = null } = options
  const now = options.now ?? repository.headTime
  const cache = openHistoryCache(cacheDir, { head: repository.head, root, folders, deployTags, now })
  const known = await cache.read()
  if (known !== undefined) return { ...known, now }
  try {
    const history = await readFromGit(repository, { folders, deployTags, now })
    await cache.write(history)
    return { ...history, now }
  } catch (error) {
    if (error instanceof GitFailed) return { ...emptyHistory(gitNote(error.message)), now }
    throw error
  }
}

interface Scope {
  readonly folders: readonly string[]
  readonly deployTags: string | null
  readonly now: number
}

async function readFromGit(repository: Repository, { folders, deployTags, now }: Scope): Promise<ChangeHistory> {
  const { top, shallow } = repository
  const lockfile = await findLockfile(repository)
  const log = await readLog(
    repository,
    [...folders.map((folder) => inRepository(repository, folder)), lockfile ?? []].flat(),
    now,
  )
  const lockCommits = log.filter((commit) => lockfile !== undefined && touched(commit).includes(lockfile))
  const locked =
    lockfile === undefined
      ? { changes: [], since: null }
      : await readLockedHistory({ top, path: lockfile, commits: lockCommits.slice(0, maxLockfileStates) })
  const commits = log.map((commit) => toChange(repository, commit)).filter((commit) => touched(commit).length > 0)
  return {
    commits,
    lockfile: locked.changes,
    lockfileSince: locked.since,
    deployTimes: deployTags === null ? null : await readDeployTags({ top, pattern: deployTags, now }),
    notes: shallow ? [shallowNote(commits.length)] : [],
  }
}

async function readLog({ top, shallow }: Repository, paths: readonly string[], now: number): Promise<FollowedCommit[]> {
  const args = [
    'log',
    ...logFormat,
    '--no-merges',
    // Moved and edited files are matched among so many at most; beyond, only unedited ones.
    '-l200',
    `--max-count=${maxCommits}`,
    `--since=${new Date(now - maxAge).toISOString()}`,
    `--until=${new Date(now).toISOString()}`,
    '--',
    ...paths,
  ]
  const parser = createLogParser()
  const decoder = new TextDecoder()
  const follow = createRenameFollower()
  const commits = []
  for await (const part of runGit({ cwd: top, args }))
    commits.push(...parser.push(decoder.decode(part, { stream: true })))
  commits.push(...parser.end())
  // Where a shallow clone was cut off, git takes every file for new.
  return commits.filter(({ root }) => !(root && shallow)).map(follow)
}

function inRepository({ prefix }: Repository, folder: string): string {
  return posix.join(prefix, folder).replace(/\/$/, '') || '.'
}

function toChange(repository: Repository, { time, changed, added }: FollowedCommit): ChangeHistory['commits'][number] {
  const ids = (paths: readonly string[]): string[] =>
    paths.map((path) => toModuleId(repository, path)).filter((id) => isShippedSource(id.replace(/^(?:\.\.\/)+/, '')))
  return { time, changed: ids(changed), added: ids(added) }
}

function touched({ changed, added }: Pick<FollowedCommit, 'changed' | 'added'>): readonly string[] {
  return [...changed, ...added]
}

function shallowNote(commits: number): string {
  const rest =
    commits === 0 ? 'how often files change is a guess' : `only ${commits} commits tell how often files change`
  return `the repository is a shallow clone: ${rest}; fetch the whole history (fetch-depth: 0 in GitHub Actions)`
}
