import { realpathSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { PrecacheEntry } from '@firstpaint/core/precache'
import { build, type PluginOption } from 'vite'
import type { Site } from './fault-server.ts'
import { buildServiceWorker } from '../../dist/index.js'

/** Whose worker a site has. */
export type Maker = 'firstpaint' | 'vite-plugin-pwa'
/** For measuring: without a worker, and with ours where it answers everything itself. */
export type MeasuredMaker = Maker | 'none' | 'firstpaint-without-static-routes'
export type Mode = 'quiet' | 'prompt'

interface SiteKey {
  readonly maker: MeasuredMaker
  readonly mode: Mode
  readonly version: number
}

/**
 * Builds the app under test in four releases, with Vite, each in both modes. A change of release changes the entry, each
 * lazy part, the style sheet and a file without a hash in its name; one chunk stays the same.
 */
export async function makeSites(root: string, maker: Maker): Promise<(version: number, mode: Mode) => Site> {
  const sites = new Map<string, Site>()
  for (const mode of ['quiet', 'prompt'] as const) {
    for (const version of [1, 2, 3, 4]) sites.set(mode + version, await makeSite(root, { maker, mode, version }))
  }
  return (version, mode) => sites.get(mode + version)!
}

export async function makeSite(root: string, key: SiteKey): Promise<Site> {
  const { maker, mode, version } = key
  const app = join(root, `${maker}-${mode}-${version}`)
  const dist = join(app, 'dist')
  for (const [file, text] of Object.entries(sources(key))) {
    await mkdir(join(app, file, '..'), { recursive: true })
    await writeFile(join(app, file), text)
  }
  await build({
    root: app,
    configFile: false,
    logLevel: 'error',
    plugins: maker === 'vite-plugin-pwa' ? [await peerPlugin(mode)] : [],
    resolve: {
      alias: {
        'firstpaint-browser': resolve(import.meta.dirname, '../../dist/browser/index.js'),
        // A dependency of the peer's, which its own module imports from where it is not found.
        'workbox-window': createRequire(
          realpathSync(createRequire(import.meta.url).resolve('vite-plugin-pwa')),
        ).resolve('workbox-window'),
      },
    },
    build: {
      outDir: dist,
      emptyOutDir: true,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'same', test: /same\.js/ }] } } },
    },
  })
  if (maker.startsWith('firstpaint')) await addOwnWorker(dist, key)
  return readSite(dist)
}

async function addOwnWorker(dist: string, { maker, mode, version }: SiteKey): Promise<void> {
  const entries: PrecacheEntry[] = []
  for (const [file, { length }] of await readSite(dist)) {
    const when = /\/later-/.test(file) ? 'idle' : 'install'
    entries.push({ file, bytes: length, when, reason: 'under test' })
  }
  await buildServiceWorker({
    dist,
    plan: { version: 1, release: `r${version}-${mode}`, budget: 2_000_000, entries },
    mode,
    fallback: 'index.html',
    staticRoutes: maker === 'firstpaint',
  })
}

async function peerPlugin(mode: Mode): Promise<PluginOption> {
  const { VitePWA } = await import('vite-plugin-pwa')
  return VitePWA({
    registerType: mode === 'quiet' ? 'autoUpdate' : 'prompt',
    manifest: false,
    workbox: { globPatterns: ['**/*.{js,css,html,svg,json}'] },
  })
}

function sources({ maker, mode, version }: SiteKey): Record<string, string> {
  return {
    'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>App under test</title>
  </head>
  <body data-version="${version}">
    <input id="note" aria-label="note">
    <main id="app"></main>
    <script type="module" src="/src/main.js"></script>
  </body>
</html>
`,
    'src/same.js': 'export const same = "the same in every release, and long enough to be a chunk of its own"\n',
    'src/style.css': `:root { --version: ${version} }\n`,
    ...Object.fromEntries(
      ['alpha', 'beta', 'later'].flatMap((name) => [
        [
          `src/${name}.js`,
          `import { same } from './same.js'\nimport './${name}.css'\nexport const part = { name: '${name}', version: ${version}, same }\n`,
        ],
        [`src/${name}.css`, `:root { --${name}: ${version} }\n`],
      ]),
    ),
    'public/settings.json': `${JSON.stringify({ version })}\n`,
    'src/main.js': `import './style.css'
import { same } from './same.js'
import './worker.js'
const version = ${version}
const parts = {
  alpha: () => import('./alpha.js'),
  beta: () => import('./beta.js'),
  later: () => import('./later.js'),
}
const applied = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim()
window.show = async (name) => {
  const { part } = await parts[name]()
  const versions = {
    page: document.body.dataset.version,
    entry: String(version),
    style: applied('version'),
    part: String(part.version),
    partStyle: applied(name),
  }
  if (window.asksSettings) versions.settings = String((await (await fetch('/settings.json')).json()).version)
  document.querySelector('#app').textContent = name + ' ' + version + ' ' + same.length
  return versions
}
window.identity = crypto.randomUUID()
window.ready = window.show(location.pathname.slice(1) || 'alpha').then((versions) => ({ versions }), (error) => ({ error: String(error) }))
`,
    'src/worker.js':
      maker === 'none'
        ? 'window.workerEvents = []'
        : maker !== 'vite-plugin-pwa'
          ? `import { registerServiceWorker } from 'firstpaint-browser'
const worker = registerServiceWorker({ mode: '${mode}', release: 'r${version}-${mode}', checkEvery: 0, checkOnFocus: false })
window.workerEvents = []
for (const type of ['installed', 'offlineReady', 'updateReady', 'updated', 'error']) worker.on(type, () => window.workerEvents.push(type))
window.accept = () => worker.accept()
`
          : `import { registerSW } from 'virtual:pwa-register'
window.workerEvents = []
const update = registerSW({
  immediate: false,
  onNeedRefresh: () => window.workerEvents.push('updateReady'),
  onOfflineReady: () => window.workerEvents.push('offlineReady'),
})
window.accept = () => update(true)
`,
  }
}

/** The files of a release, by path. */
async function readSite(folder: string): Promise<Site> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path))
  }
  return files
}
