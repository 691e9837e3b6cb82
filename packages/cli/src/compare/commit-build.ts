import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { CompareBuildFailed, CompareNoRepository } from './compare-errors.ts'

const run = promisify(execFile)

export interface CommitBuild {
  readonly hash: string
  /** The built site. */
  readonly dist: string
  /** Takes the checkout away. */
  remove(): Promise<void>
}

export interface BuildCommitOptions {
  readonly cwd: string
  /** Run by the shell in the checkout, in the folder that corresponds to `cwd`. */
  readonly command: string
  /** What it builds, relative to `cwd`. */
  readonly out: string
}

/** The hash of a commit by any name git knows. @throws FP_COMPARE_NO_COMMIT */
export async function commitHash(ref: string, cwd: string): Promise<string> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`], { cwd })
    return stdout.trim()
  } catch (error) {
    throw CompareNoRepository.because(error, ref)
  }
}

/** What came after the one up to the other, oldest first; merges stand for what they brought in. */
export async function commitsBetween(base: string, head: string, cwd: string): Promise<string[]> {
  const { stdout } = await run('git', ['rev-list', '--reverse', '--first-parent', `${base}..${head}`], { cwd })
  return stdout.split('\n').filter((line) => line !== '')
}

export async function commitSubject(hash: string, cwd: string): Promise<string> {
  const { stdout } = await run('git', ['show', '--no-patch', '--format=%s', hash], { cwd })
  return stdout.trim()
}

/**
 * Builds one commit in a checkout of its own beside the working tree, which is not touched. Packages are those that are
 * installed now; a command that installs first (`npm ci && npm run build`) takes those of the commit.
 *
 * @throws FP_COMPARE_BUILD_FAILED
 */
export async function buildCommit(hash: string, { cwd, command, out }: BuildCommitOptions): Promise<CommitBuild> {
  const { stdout } = await run('git', ['rev-parse', '--show-toplevel'], { cwd })
  const top = stdout.trim()
  const parent = await mkdtemp(join(tmpdir(), 'firstpaint-compare-'))
  const checkout = join(parent, 'checkout')
  const remove = async (): Promise<void> => {
    await run('git', ['worktree', 'remove', '--force', checkout], { cwd: top }).catch(() => undefined)
    await rm(parent, { recursive: true, force: true })
  }
  try {
    await run('git', ['worktree', 'add', '--detach', checkout, hash], { cwd: top })
    const place = join(checkout, relative(top, cwd))
    for (const [from, to] of [
      [top, checkout],
      [cwd, place],
    ] as const) {
      const [installed, link] = [join(from, 'node_modules'), join(to, 'node_modules')]
      if (existsSync(installed) && !existsSync(link)) await symlink(installed, link, 'junction')
    }
    const { code, output } = await runShell(command, place)
    if (code !== 0) throw CompareBuildFailed(hash.slice(0, 10), command, output.slice(-2000))
    return { hash, dist: join(place, out), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

function runShell(command: string, cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.stderr.on('data', (data: Buffer) => (output += data.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
