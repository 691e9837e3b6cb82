import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { bistroPaths } from '../../demo/bistro-paths.ts'
import { runCommand } from '../../run-command.ts'
import { ScriptError } from '../../script-error.ts'
import type { Versions } from './deploys.ts'

/** Laid out as pnpm's store, which Firstpaint reads versions off. */
const store = join(bistroPaths.cache, 'versions/node_modules/.pnpm')

/**
 * Fetches packages from the registry, those that are not there yet. What they depend on is not fetched: they use what the
 * app has installed, so that nothing differs but them.
 */
export async function ensureVersions(versions: Versions): Promise<void> {
  for (const [name, version] of Object.entries(versions)) {
    const folder = folderOf(name, version)
    if (existsSync(join(folder, 'package.json'))) continue
    await mkdir(dirname(folder), { recursive: true })
    const temporary = await mkdtemp(join(bistroPaths.cache, 'fetch-'))
    try {
      await run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', temporary])
      const archive = (await readdir(temporary)).find((file) => file.endsWith('.tgz'))!
      await run('tar', ['-xzf', join(temporary, archive), '-C', temporary])
      const unpacked = (await readdir(temporary, { withFileTypes: true })).find((entry) => entry.isDirectory())!
      await rename(join(temporary, unpacked.name), folder)
    } finally {
      await rm(temporary, { recursive: true, force: true })
    }
  }
}

/** Resolves these packages to these versions, whoever imports them; call {@link ensureVersions} first. */
export function usePackageVersions(versions: Versions): Plugin {
  return {
    name: 'bench:package-versions',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const name = /^(?:@[^/]+\/)?[\w-][^/]*/.exec(source)?.[0]
      if (name === undefined || importer === undefined) return null
      const version = Object.hasOwn(versions, name) ? versions[name] : undefined
      const from =
        version === undefined ? await installedImporter(importer) : join(folderOf(name, version), 'package.json')
      return from === undefined ? null : this.resolve(source, from, { ...options, skipSelf: true })
    },
  }
}

/** For a file of a fetched package the one the app has installed, whose dependencies it shares. */
async function installedImporter(importer: string): Promise<string | undefined> {
  if (!importer.startsWith(store)) return undefined
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(importer.slice(store.length))![1]!
  // What Bistro does not depend on itself comes with what it does, and needs nothing more.
  const owner = name === '@tanstack/query-core' ? '@tanstack/react-query' : name
  return join(await realpath(join(bistroPaths.app, 'node_modules', owner)), 'package.json')
}

function folderOf(name: string, version: string): string {
  return join(store, `${name.replace('/', '+')}@${version}`, 'node_modules', name)
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await runCommand(command, [...args], { output: 'keep' })
  if (code === 0) return
  throw new ScriptError(
    'FP_BENCH_FETCH',
    `${command} ${args.join(' ')} failed: ${stderr.trim()}`,
    'Look at the network.',
  )
}
