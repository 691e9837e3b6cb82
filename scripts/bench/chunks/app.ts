import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCommand } from '../../run-command.ts'
import { ScriptError } from '../../script-error.ts'

/** A Vite app in a folder, as the bench sees it. */
export interface App {
  readonly name: string
  /** Absolute path. */
  readonly root: string
  readonly configFile: string | null
  /** Its own Vite: the entry as a file URL, and the version. */
  readonly vite: string
  readonly viteVersion: string
  /** Changes when a file of the app does; what is installed counts by its lockfile alone. */
  readonly state: string
  /** The commit that is checked out; null outside of git. */
  readonly commit: string | null
}

export interface OpenAppOptions {
  readonly dir: string
  /** Relative to the app; default: what Vite would take. */
  readonly config?: string
}

/** @throws FP_BENCH_NO_APP, FP_BENCH_NO_VITE, FP_BENCH_VITE_OLD, FP_BENCH_NO_CONFIG. */
export async function openApp({ dir, config }: OpenAppOptions): Promise<App> {
  const given = resolve(dir)
  if (!existsSync(join(given, 'package.json'))) {
    throw new ScriptError(
      'FP_BENCH_NO_APP',
      `${given} has no package.json.`,
      'Name the folder of a Vite app: --app DIR.',
    )
  }
  const root = realpathSync(given)
  const vite = findVite(root)
  const configFile = findConfig(root, config)
  const head = await runCommand('git', ['rev-parse', 'HEAD'], { cwd: root })
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name?: string }
  const commit = head.code === 0 ? head.stdout.trim() : null
  return {
    name: manifest.name ?? basename(root),
    root,
    configFile,
    ...vite,
    state: await stateOf(root, [vite.viteVersion, configFile ?? '']),
    commit,
  }
}

function findVite(root: string): Pick<App, 'vite' | 'viteVersion'> {
  let path: string
  try {
    path = createRequire(join(root, 'package.json')).resolve('vite/package.json')
  } catch {
    throw new ScriptError('FP_BENCH_NO_VITE', `${root} has no Vite installed.`, "Install the app's dependencies first.")
  }
  const { version, exports } = JSON.parse(readFileSync(path, 'utf8')) as {
    version: string
    exports: Record<string, string | { import?: string; default?: string }>
  }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 8 || (major === 8 && minor < 1)) {
    throw new ScriptError(
      'FP_BENCH_VITE_OLD',
      `${root} has Vite ${version}; the bench needs 8.1 or later, where the chunk import map came.`,
      "Install a newer Vite in the app, for instance 'npm install --save-dev vite@8'.",
    )
  }
  const main = exports['.']
  const entry = typeof main === 'string' ? main : (main?.import ?? main?.default ?? './dist/node/index.js')
  return { vite: pathToFileURL(resolve(dirname(path), entry)).href, viteVersion: version }
}

function findConfig(root: string, config: string | undefined): string | null {
  if (config !== undefined) {
    const path = resolve(root, config)
    if (existsSync(path)) return path
    throw new ScriptError('FP_BENCH_NO_CONFIG', `${path} does not exist.`, 'Name a file of the app with --config.')
  }
  const found = ['js', 'mjs', 'ts', 'cjs', 'mts', 'cts'].map((end) => join(root, `vite.config.${end}`)).find(existsSync)
  return found ?? null
}

const aside = new Set(['node_modules', 'dist', 'coverage', 'build', 'out'])

async function stateOf(root: string, also: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const text of also) hash.update(`${text}\0`)
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!aside.has(entry.name) && !entry.name.startsWith('.')) await visit(path)
      } else if (entry.isFile()) {
        const { size, mtimeMs } = await stat(path)
        hash.update(`${path.slice(root.length)}\0${size}\0${mtimeMs}\0`)
      }
    }
  }
  await visit(root)
  return hash.digest('hex').slice(0, 16)
}
