import { realpath } from 'node:fs/promises'
import { posix } from 'node:path'
import { gitText, GitFailed } from './run-git.ts'

/** The repository an app lies in. */
export interface Repository {
  /** Absolute path of its top folder. */
  readonly top: string
  /** The app's folder below it, with `/`; empty for the top itself. */
  readonly prefix: string
  /** Hash of the checked-out commit, and its time in ms since the epoch. */
  readonly head: string
  readonly headTime: number
  readonly shallow: boolean
}

/** Returns a sentence saying why when there is no history to read. */
export async function findRepository(root: string): Promise<Repository | string> {
  try {
    const cwd = await realpath(root)
    const facts = await gitText({
      cwd,
      args: ['rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository'],
    })
    const [top = '', prefix = '', shallow = ''] = facts.split('\n')
    const [head = '', seconds = ''] = (await gitText({ cwd, args: ['log', '-1', '--format=%H %ct'] })).trim().split(' ')
    return {
      top,
      prefix: prefix.replace(/\/$/, ''),
      head,
      headTime: Number(seconds) * 1000,
      shallow: shallow === 'true',
    }
  } catch (error) {
    if (error instanceof GitFailed) return gitNote(error.message)
    throw error
  }
}

/** What git's complaint means for us, as a note. */
export function gitNote(message: string): string {
  if (message.includes('ENOENT')) return 'git is not installed; how often files change is a guess'
  if (message.includes('not a git repository'))
    return 'the app is in no git repository; how often files change is a guess'
  if (message.includes('does not have any commits')) {
    return 'the repository has no commits yet; how often files change is a guess'
  }
  return `git does not tell how often files change (${message.split('\n')[0]!}); it is a guess`
}

/** The module id of a path in the repository: relative to the app, `../` for what lies beside it. */
export function toModuleId({ prefix }: Repository, path: string): string {
  return posix.relative(`/${prefix}`, `/${path}`)
}
