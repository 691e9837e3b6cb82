/**
 * Type-checks everything: the packages (which this builds), then scripts and tests, then each playground package with
 * its own settings, and the dashboard. All projects are checked even when one fails.
 *
 *   node scripts/check/types.ts
 */
import { existsSync, globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plainEnvironment } from '../plain-output.ts'
import { runCommand } from '../run-command.ts'
import { toolPath } from '../tool-path.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const built = await check('-b', 'packages')
// What is not built cannot be imported, and every further message would only echo the first.
if (built) {
  const scripts = await check('-b', 'scripts/config/tsconfig.check.json')
  const dashboard = await check('--noEmit', '-p', 'packages/metrics-api/dashboard')
  const playground = await checkPlayground()
  process.exitCode = scripts && dashboard && playground ? 0 : 1
} else {
  process.exitCode = 1
}

async function checkPlayground(): Promise<boolean> {
  let fine = true
  for (const manifest of globSync('playground/*/package.json', { cwd: ROOT }).toSorted()) {
    const project = manifest.replaceAll('\\', '/').replace('package.json', 'tsconfig.json')
    if (existsSync(join(ROOT, project))) {
      fine = (await check('--noEmit', '-p', project)) && fine
    } else {
      console.error(`${project} is missing.\n    → Add one that extends ../../tsconfig.base.json.`)
      fine = false
    }
  }
  return fine
}

async function check(...args: readonly string[]): Promise<boolean> {
  const { code, seconds } = await runCommand(process.execPath, [toolPath('tsc'), ...args], {
    cwd: ROOT,
    env: plainEnvironment(),
    output: 'show',
  })
  console.log(`types: ${args.at(-1)} ${code === 0 ? 'fine' : 'FAILED'} in ${seconds.toFixed(1)} s`)
  return code === 0
}
