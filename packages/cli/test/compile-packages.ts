import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** Brings `dist` of the packages up to date, because these tests run what users run. Quick when nothing changed. */
export function compilePackages(): void {
  execFileSync(process.execPath, [resolve(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages'], {
    cwd: root,
    stdio: 'inherit',
  })
}
