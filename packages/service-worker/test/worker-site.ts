import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { PrecacheEntry } from '@firstpaint/core/precache'
import { buildServiceWorker, type BuildServiceWorkerOptions } from '../dist/index.js'

export interface WorkerSiteOptions extends Partial<Pick<BuildServiceWorkerOptions, 'mode' | 'kill' | 'staticRoutes'>> {
  readonly release: string
  /** Files beside those every site has. */
  readonly files?: Readonly<Record<string, string>>
  /** When files are fetched, by a part of their names. Default at installation. */
  readonly when?: Readonly<Record<string, PrecacheEntry['when']>>
  /** Options of `registerServiceWorker()`, as an expression. */
  readonly register?: string
}

/** A site with modules as they are, the page's side among them, and a worker: its files by path. */
export async function workerSite(options: WorkerSiteOptions): Promise<Map<string, Buffer>> {
  const { release, files = {}, when = {}, register = '{}', mode, kill, staticRoutes } = options
  const dist = await mkdtemp(join(tmpdir(), 'worker-site-'))
  const part = `export const release = ${JSON.stringify(release)}\n`
  const partName = `assets/part-${createHash('sha256').update(part).digest('hex').slice(0, 10)}.js`
  const all: Record<string, string> = {
    'index.html': `<!doctype html><title>Site</title><script>window.release = ${JSON.stringify(release)}</script>
<script type="module">
  import { registerServiceWorker } from './kit/index.js'
  window.events = []
  window.worker = registerServiceWorker(${register})
  for (const type of ['installed', 'offlineReady', 'updateReady', 'updated', 'error']) worker.on(type, () => events.push(type))
  window.part = () => import('./${partName}').then(({ release }) => release)
</script>`,
    [partName]: part,
    ...files,
  }
  const kit = resolve(import.meta.dirname, '../dist/browser')
  for (const file of await readdir(kit)) {
    if (file.endsWith('.js')) all[`kit/${file}`] = await readFile(join(kit, file), 'utf8')
  }
  const entries: PrecacheEntry[] = []
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(dist, file)), { recursive: true })
    await writeFile(join(dist, file), text)
    const found = Object.entries(when).find(([name]) => file.includes(name))?.[1] ?? 'install'
    entries.push({ file, bytes: Buffer.byteLength(text), when: found, reason: 'under test' })
  }
  const { code } = await buildServiceWorker({
    dist,
    plan: { version: 1, release, budget: 2_000_000, entries },
    fallback: 'index.html',
    ...(mode !== undefined && { mode }),
    ...(kill !== undefined && { kill }),
    ...(staticRoutes !== undefined && { staticRoutes }),
  })
  return new Map([...Object.entries(all), ['sw.js', code] as const].map(([path, text]) => [path, Buffer.from(text)]))
}
