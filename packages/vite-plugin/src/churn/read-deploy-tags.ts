import { gitText } from './run-git.ts'

export interface ReadDeployTagsOptions {
  /** Absolute path of the repository. */
  readonly top: string
  /** Glob as `git tag --list` takes it. */
  readonly pattern: string
  /** ms since the epoch */
  readonly now: number
}

/** Times of the tagged deploys until now, ms since the epoch, oldest first; null when no tag matches. */
export async function readDeployTags({ top, pattern, now }: ReadDeployTagsOptions): Promise<number[] | null> {
  const args = ['tag', '--list', '--format=%(creatordate:unix)', '--sort=creatordate', pattern]
  const times = (await gitText({ cwd: top, args }))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Number(line) * 1000)
  const past = [...new Set(times)].filter((time) => time <= now)
  return past.length === 0 ? null : past
}
