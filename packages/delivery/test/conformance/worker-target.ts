import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { Miniflare } from 'miniflare'
import { build } from 'vite'
import type { ConformanceSite } from './make-site.ts'
import type { ConformanceTarget, RunningTarget } from './target.ts'

/** The command as users run it; it stands floors above, so it is started and not imported. */
const root = resolve(import.meta.dirname, '../../../..')
const firstpaint = join(root, 'packages/cli/bin/firstpaint.js')
const source = resolve(import.meta.dirname, '../../src/worker/create-worker.ts')

/** The Worker as one module, as it is deployed: our code and the site's manifest, nothing else. */
export async function bundleWorker({ dist, manifest }: ConformanceSite, options: object): Promise<string> {
  const folder = join(dirname(dist), 'worker')
  mkdirSync(folder, { recursive: true })
  const entry = join(folder, 'entry.ts')
  writeFileSync(
    entry,
    `import { createWorker } from ${JSON.stringify(source)}
export default createWorker(${JSON.stringify(manifest)}, ${JSON.stringify(options)})\n`,
  )
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: entry, outDir: join(folder, 'out'), rolldownOptions: { output: { entryFileNames: 'worker.js' } } },
    ssr: { noExternal: true, target: 'webworker' },
  })
  return readFileSync(join(folder, 'out/worker.js'), 'utf8')
}

export interface RunWorker {
  readonly site: ConformanceSite
  /** Of `createWorker`. */
  readonly options?: object
  /** With the assets binding; else the Worker has none. */
  readonly assets: boolean
}

/** Runs the Worker in workerd. */
export async function runWorker({
  site,
  options = {},
  assets,
}: RunWorker): Promise<{ origin: string; close(): Promise<void> }> {
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundleWorker(site, options) }],
    compatibilityDate: '2026-07-01',
    // Straight to the Worker: what usually stands before it here imitates a CDN that encodes answers anew.
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    ...(assets && {
      assets: {
        directory: site.dist,
        binding: 'ASSETS',
        assetConfig: { html_handling: 'none', not_found_handling: 'none' },
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
      },
    }),
  })
  await miniflare.ready
  const { origin } = await miniflare.unsafeGetDirectURL()
  return { origin, close: () => miniflare.dispose() }
}

/** A bucket: files by their names, whole, without any header that would say what they are. */
export async function startBucket(dist: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const file = join(dist, decodeURIComponent(new URL(request.url!, 'http://x').pathname))
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    return createReadStream(file).pipe(response.writeHead(200, { 'content-length': statSync(file).size }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** The command runs compiled. */
function compilePackages(): void {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages'], {
    cwd: root,
    stdio: 'inherit',
  })
}

const unlike = {
  'raw-path': 'workerd normalizes the path of a request before the Worker sees it',
}

/** What `firstpaint host cloudflare-worker` writes, run as wrangler would run it. */
async function runGenerated({ dist, manifest }: ConformanceSite): Promise<RunningTarget> {
  const folder = dirname(dist)
  writeFileSync(join(folder, 'delivery.json'), JSON.stringify(manifest))
  compilePackages()
  const words = ['--manifest', 'delivery.json', '--root', dist, '--out', 'generated/']
  execFileSync(process.execPath, [firstpaint, 'host', 'cloudflare-worker', ...words], { cwd: folder })
  const place = join(folder, 'generated')
  const settings = JSON.parse(readFileSync(join(place, 'wrangler.jsonc'), 'utf8').replace(/^\/\/.*$/gm, ''))
  const { directory, binding, run_worker_first: first, ...assetConfig } = settings.assets
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: settings.main, contents: readFileSync(join(place, settings.main), 'utf8') }],
    compatibilityDate: settings.compatibility_date,
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    assets: {
      directory: resolve(place, directory),
      binding,
      assetConfig,
      routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: first },
    },
  })
  await miniflare.ready
  const { origin } = await miniflare.unsafeGetDirectURL()
  return { origin, close: () => miniflare.dispose() }
}

export const workerTargets: readonly ConformanceTarget[] = [
  {
    name: 'Worker in workerd, as firstpaint host writes it',
    lacks: unlike,
    start: runGenerated,
  },
  {
    name: 'Worker in workerd, assets binding',
    lacks: unlike,
    start: (site) => runWorker({ site, assets: true }),
  },
  {
    name: 'Worker in workerd, files from a bucket',
    lacks: unlike,
    async start(site) {
      const bucket = await startBucket(site.dist)
      const worker = await runWorker({ site, assets: false, options: { origin: bucket.origin } })
      return {
        origin: worker.origin,
        async close() {
          await worker.close()
          bucket.server.close()
        },
      }
    },
  },
]
