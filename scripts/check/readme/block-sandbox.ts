import { existsSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { readPublicPackages } from '../../public-packages.ts'
import { runCommand, type RunResult } from '../../run-command.ts'
import type { CodeBlock } from './read-markdown.ts'

export interface BlockSandbox extends Disposable {
  /** Runs a block to its end in the sandbox's folder; blocks of one document see each other's files. */
  run(block: CodeBlock): Promise<RunResult>
}

/** How each language is started: under this Node, or a shell that stops at the first failure. */
const RUNNERS: Readonly<Record<string, (path: string) => [command: string, args: string[]]>> = {
  ts: (path) => [process.execPath, [path]],
  js: (path) => [process.execPath, [path]],
  sh: (path) => ['bash', ['-euo', 'pipefail', path]],
}

export const RUNNABLE: readonly string[] = Object.keys(RUNNERS)

/**
 * A folder outside the repository where the built packages, their peers and their commands are installed,
 * as if a reader had added them.
 */
export function createBlockSandbox(root: string): BlockSandbox {
  const dir = mkdtempSync(join(tmpdir(), 'firstpaint-readme-'))
  writeFileSync(join(dir, 'package.json'), '{ "name": "reader", "private": true, "type": "module" }\n')
  linkPackages(root, join(dir, 'node_modules'))
  let count = 0
  return {
    run: ({ language, code }) => {
      count += 1
      const path = join(dir, `block-${count}.${language}`)
      writeFileSync(path, `${code}\n`)
      const [command, args] = RUNNERS[language]!(path)
      const bins = [join(dir, 'node_modules/.bin'), dirname(process.execPath)].join(delimiter)
      const env = { PATH: `${bins}${delimiter}${process.env['PATH'] ?? ''}`, CI: 'true', NO_COLOR: '1' }
      return runCommand(command, args, { cwd: dir, env })
    },
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** What a reader's own app has and our packages do not ask for: examples may import it. */
const READERS_OWN = ['@vitejs/plugin-react']

function linkPackages(root: string, modules: string): void {
  for (const name of READERS_OWN) {
    const home = join(root, 'playground/app/node_modules', name)
    if (existsSync(home)) link(home, join(modules, name))
  }
  for (const { dir, manifest } of readPublicPackages(root)) {
    const home = join(root, dir)
    // What stands in a package's own node_modules and is a peer, its user has installed too.
    for (const path of globSync(Object.keys(manifest.peerDependencies ?? {}), { cwd: join(home, 'node_modules') })) {
      link(join(home, 'node_modules', path), join(modules, path))
    }
    link(home, join(modules, manifest.name))
    const bins = typeof manifest.bin === 'string' ? { [manifest.name]: manifest.bin } : (manifest.bin ?? {})
    for (const [name, path] of Object.entries(bins)) writeBin(join(modules, '.bin', name), join(home, path))
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  symlinkSync(realpathSync(target), path, 'junction')
}

/** A launcher instead of a link, so that the file need not be executable. */
function writeBin(path: string, target: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${realpathSync(target)}" "$@"\n`, { mode: 0o755 })
}
