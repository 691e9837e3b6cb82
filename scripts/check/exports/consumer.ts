import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pnpmCommand } from '../../pnpm-command.ts'
import { runCommand } from '../../run-command.ts'
import { exportTargets } from './export-targets.ts'
import type { PackedPackage } from './pack-packages.ts'

export interface Consumer {
  readonly dir: string
  /** Every public subpath with code, as a user writes it: `@firstpaint/core/chunks`. */
  readonly specifiers: readonly string[]
  /** Ambient types the packages develop with, for `compilerOptions.types`: `node`. */
  readonly types: readonly string[]
}

/**
 * Makes a project that installs the tarballs as a user would, peers included.
 * Workspace packages that depend on each other get each other's tarball, since none is on the registry yet.
 * Throws with pnpm's words when the installation fails.
 */
export async function installConsumer(packages: readonly PackedPackage[], dir: string): Promise<Consumer> {
  mkdirSync(dir, { recursive: true })
  const tarballs = Object.fromEntries(packages.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]))
  const manifest = {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { ...outsidePeers(packages), ...tarballs },
    devDependencies: typePackages(packages),
  }
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest, undefined, 2))
  // Settings of this project alone: it must not find the workspace it was made from.
  const settings = { packages: ['.'], overrides: tarballs, strictDepBuilds: false, verifyDepsBeforeRun: false }
  writeFileSync(join(dir, 'pnpm-workspace.yaml'), JSON.stringify(settings, undefined, 2))
  const result = await runCommand(pnpmCommand(), ['install', '--prefer-offline', '--no-frozen-lockfile'], { cwd: dir })
  if (result.code !== 0) throw new Error(`Installing the tarballs failed:\n${result.stdout}${result.stderr}`)
  const types = Object.keys(manifest.devDependencies).map((name) => name.replace('@types/', ''))
  return { dir, specifiers: packages.flatMap(codeSpecifiers), types }
}

/** Peers at the version the workspace develops against, else at what the range allows. */
function outsidePeers(packages: readonly PackedPackage[]): Record<string, string> {
  const own = new Set(packages.map(({ manifest }) => manifest.name))
  const peers = packages.flatMap(({ packed }) =>
    Object.entries(packed.peerDependencies ?? {}).map(([name, range]) => [
      name,
      packed.devDependencies?.[name] ?? range,
    ]),
  )
  return Object.fromEntries(peers.filter(([name]) => !own.has(name!)))
}

function typePackages(packages: readonly PackedPackage[]): Record<string, string> {
  const all = packages.flatMap(({ packed }) => Object.entries(packed.devDependencies ?? {}))
  return Object.fromEntries(all.filter(([name]) => name.startsWith('@types/')))
}

function codeSpecifiers({ manifest }: PackedPackage): readonly string[] {
  const targets = exportTargets(manifest.exports ?? {}).filter(({ path }) => /\.m?js$/.test(path))
  return [...new Set(targets.map(({ subpath }) => manifest.name + subpath.slice(1)))]
}
