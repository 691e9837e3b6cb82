import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deliver } from '@firstpaint/delivery'
import { firstpaint } from '@firstpaint/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { writeAtomic } from '../write-atomic.ts'
import { dashboardFingerprint } from './dashboard-fingerprint.ts'
import { dashboardPaths } from './dashboard-paths.ts'

export interface DashboardBuild {
  readonly seconds: number
}

/** Builds the dashboard unless it was built of the same files; undefined when nothing was to do. */
export async function ensureDashboard({ force = false }: { readonly force?: boolean } = {}): Promise<
  DashboardBuild | undefined
> {
  const { source, dist, manifest, stamp } = dashboardPaths
  const fresh = existsSync(join(dist, 'index.html')) && existsSync(manifest) && readOr(stamp) === dashboardFingerprint()
  if (fresh && !force) return undefined
  const started = performance.now()
  rmSync(stamp, { force: true })
  const before = process.env['NODE_ENV']
  // A test runner says `test`, of which React makes its development build.
  process.env['NODE_ENV'] = 'production'
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    plugins: [react(), firstpaint({ report: { summary: false } })],
    build: { outDir: dist, emptyOutDir: true, reportCompressedSize: false },
  }).finally(() => {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  })
  const dir = join(source, '.firstpaint')
  // A new installation has no visitors with earlier releases, so there is nothing to make deltas against.
  const { file } = await deliver(dist, {
    dir,
    keep: 0,
    dictionaries: false,
    staleWhileRevalidate: 0,
    csp: 'strict',
    fallback: false,
  })
  writeAtomic(manifest, readFileSync(file, 'utf8'))
  mkdirSync(dirname(stamp), { recursive: true })
  // Afterwards, since the build keeps its plan of chunks among the sources.
  writeFileSync(stamp, dashboardFingerprint())
  return { seconds: (performance.now() - started) / 1000 }
}

function readOr(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
