import { existsSync, realpathSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runCommand } from '../../../run-command.ts'
import { ScriptError } from '../../../script-error.ts'

export interface Commit {
  readonly hash: string
  readonly subject: string
}

/** A checkout of an app's repository in another place, with the app's own installed packages. */
export interface GitWorktree {
  /** Where the app lies in it; absolute. */
  readonly root: string
  /** The last commits that touch the app, oldest first. */
  readonly commits: readonly Commit[]
  checkout(commit: Commit): Promise<void>
  remove(): Promise<void>
}

export interface OpenWorktreeOptions {
  /** Absolute path of the app. */
  readonly appRoot: string
  /** Absolute path for the checkout; must not exist, or be one that an earlier run left. */
  readonly dir: string
  readonly count: number
}

/** @throws FP_BENCH_NO_HISTORY outside of a git repository, or where it has too few commits. */
export async function openWorktree({ appRoot, dir, count }: OpenWorktreeOptions): Promise<GitWorktree> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runCommand('git', args, { cwd: appRoot })
    if (code === 0) return stdout.trim()
    throw new ScriptError('FP_BENCH_NO_HISTORY', stderr.trim().split('\n')[0]!, 'Leave --history out for this app.')
  }
  const top = realpathSync(await git('rev-parse', '--show-toplevel'))
  const log = await git('log', '--first-parent', `-n${count}`, '--format=%H%x09%s', 'HEAD', '--', appRoot)
  const commits = log
    .split('\n')
    .filter(Boolean)
    .map((line): Commit => ({ hash: line.slice(0, 40), subject: line.slice(41) }))
    .toReversed()
  if (commits.length < 2) {
    throw new ScriptError('FP_BENCH_NO_HISTORY', `${appRoot} has ${commits.length} commits.`, 'Leave --history out.')
  }
  const remove = async (): Promise<void> => {
    await runCommand('git', ['worktree', 'remove', '--force', dir], { cwd: appRoot })
  }
  if (existsSync(dir)) await remove()
  await git('worktree', 'add', '--force', '--detach', dir, commits[0]!.hash)
  const root = join(realpathSync(dir), relative(top, appRoot))
  return {
    root,
    commits,
    async checkout({ hash }) {
      await runCommand('git', ['checkout', '--force', '--detach', hash], { cwd: dir })
      const packages = join(root, 'node_modules')
      if (!existsSync(packages)) symlinkSync(join(appRoot, 'node_modules'), packages, 'junction')
    },
    remove,
  }
}
