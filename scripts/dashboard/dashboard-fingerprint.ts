import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dashboardPaths } from './dashboard-paths.ts'

/** What goes into the dashboard. Changes of the plugin are not among it: they would build it anew with each of them. */
const inputs = [
  'packages/metrics-api/dashboard/**/*',
  'packages/{react,vitals}/dist/**/*.js',
  'packages/core/dist/vitals/**/*.js',
  'scripts/dashboard/*.ts',
  'pnpm-lock.yaml',
]

/** A hash over everything the dashboard is made of, by path and content. */
export function dashboardFingerprint(): string {
  const hash = createHash('sha256')
  const { root } = dashboardPaths
  const files = globSync(inputs, { cwd: root, exclude: (path) => /(^|\/)(\.firstpaint|node_modules)(\/|$)/.test(path) })
  for (const file of files.toSorted()) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
