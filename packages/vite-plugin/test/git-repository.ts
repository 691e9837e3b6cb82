import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A repository on disk whose commits have stated dates, free of this machine's git settings. */
export interface GitRepository {
  readonly root: string
  git(...args: readonly string[]): Promise<string>
  /** Writes files (null removes one), and commits everything at noon (UTC) of that day. */
  commit(date: `${number}-${string}`, files: Readonly<Record<string, string | null>>): Promise<void>
  /** Feeds `git fast-import`, which makes thousands of commits in a moment. */
  fastImport(stream: string): Promise<void>
  remove(): Promise<void>
}

const settings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

export async function createGitRepository(): Promise<GitRepository> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'git-repository-')))
  const call = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { stdout } = await run('git', [...args], { cwd: root, env: { ...process.env, ...settings, ...env } })
    return stdout.trim()
  }
  await call(['init', '-q', '-b', 'main'])
  return {
    root,
    git: (...args) => call(args),
    async commit(date, files) {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true })
        await (content === null ? rm(join(root, path)) : writeFile(join(root, path), content))
      }
      const at = `${date}T12:00:00Z`
      await call(['add', '-A'])
      await call(['commit', '-q', '--allow-empty', '-m', date], { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at })
    },
    fastImport: (stream) =>
      new Promise((resolve, reject) => {
        const child = spawn('git', ['fast-import', '--quiet'], { cwd: root, stdio: ['pipe', 'ignore', 'inherit'] })
        child.once('error', reject)
        child.once('close', (code) =>
          code === 0 ? resolve() : reject(new Error(`git fast-import ended with ${code}`)),
        )
        child.stdin.end(stream)
      }),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
