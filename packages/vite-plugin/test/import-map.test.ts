import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright'
import type { InlineConfig, Plugin } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { openChromium } from './open-chromium.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'
import { serveSite, type SiteServer } from './site-server.ts'

const page = (script: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}<title>T</title></head><body><script type="module" src="${script}"></script></body></html>`

const main = (name: string): string => `import './base.css'
import { greet } from './shared.js'
greet('${name}')
import('./page-a.js').then((page) => { page.page(); document.body.dataset.done = '${name}' })`

let browser: Browser
let app: SampleApp
beforeAll(async () => void (browser = await openChromium()))
afterAll(() => browser.close())
beforeEach(async () => {
  app = await createSampleApp({
    'index.html': page('/src/main.js'),
    'nested/deep.html': page('/src/deep.js'),
    'src/main.js': main('main'),
    'src/deep.js': main('deep'),
    'src/shared.js': `export const greet = (name) => { (globalThis.log ??= []).push('hello ' + name) }`,
  })
})
afterEach(() => app.remove())

const dist = (): string => join(app.root, 'dist')
const build = (config: InlineConfig = {}, plugins: Plugin[] = []): Promise<void> =>
  app.build([...plugins, firstpaint({ report: false, graph: false })], config)
const bothPages = (): InlineConfig['build'] => ({
  rolldownOptions: { input: [join(app.root, 'index.html'), join(app.root, 'nested/deep.html')] },
})
const read = (file: string): Promise<string> => readFile(join(dist(), file), 'utf8')

/** Opens a page and waits for what its lazy module says; anything that goes wrong on the way fails. */
async function runs(server: SiteServer, path: string, done: string): Promise<void> {
  const context = await browser.newContext()
  const tab = await context.newPage()
  const problems: string[] = []
  tab.on('pageerror', (error) => problems.push(error.message))
  tab.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()))
  await tab.goto(server.url + path)
  await tab.waitForLoadState('networkidle')
  expect({ problems, done: await tab.evaluate(() => document.body.dataset['done']) }).toEqual({ problems: [], done })
  await context.close()
}

const importMaps = (html: string): number => [...html.matchAll(/<script type="importmap"/g)].length

describe('the import map works with', () => {
  test.each(['/', './', '/sub/'])('several pages, base %s', async (base) => {
    await build({ base, build: bothPages()! })
    await using server = await serveSite({ dist: dist(), base: base === '/sub/' ? base : '/' })
    const start = base === '/sub/' ? base : '/'
    await runs(server, start, 'main')
    await runs(server, `${start}nested/deep.html`, 'deep')
    expect([importMaps(await read('index.html')), importMaps(await read('nested/deep.html'))]).toEqual([1, 1])
  })

  test('files on another host by experimental.renderBuiltUrl', async () => {
    await using cdn = await serveSite({ dist: dist() })
    await build({ experimental: { renderBuiltUrl: (file) => `${cdn.url}/${file}` } })
    await using server = await serveSite({ dist: dist() })
    await runs(server, '/', 'main')
    expect(cdn.requests.some((path) => path.includes('page-a'))).toBe(true)
    const map = JSON.parse(await read('importmap.json')) as { imports: Record<string, string> }
    for (const [name, url] of Object.entries(map.imports)) {
      expect([name, url].every((each) => each.startsWith(`${cdn.url}/assets/`))).toBe(true)
    }
  })

  test('many chunks: short names keep it small, and every page loads', async () => {
    const pages = Array.from({ length: 140 }, (_, at) => `lazy-page-with-a-long-name-${at}`)
    await app.write({
      ...Object.fromEntries(pages.map((name, at) => [`src/${name}.js`, `export const at = ${at}`])),
      'src/main.js': `const pages = [${pages.map((name) => `() => import('./${name}.js')`).join(', ')}]
Promise.all(pages.map((load) => load())).then((all) => { document.body.dataset.done = all.reduce((sum, { at }) => sum + at, 0) })`,
    })
    await build()
    await using server = await serveSite({ dist: dist() })
    await runs(server, '/', String((140 * 139) / 2))
    const map = await read('importmap.json')
    const files = Object.values((JSON.parse(map) as { imports: Record<string, string> }).imports)
    expect(files.length).toBeGreaterThanOrEqual(140)
    expect(files.filter((file) => file.includes('lazy-page'))).toEqual([])
    expect(gzipSync(map).length).toBeLessThan(3000)
  })

  test('an import map of the page’s own: there is one map, and it knows both', async () => {
    await app.write({
      'index.html': page('/src/main.js', '<script type="importmap">{"imports":{"ext":"/ext.js"}}</script>'),
      'public/ext.js': `document.body.dataset.done = 'external'`,
      'src/main.js': `${main('main')}.then(() => import('ext'))`,
    })
    await build({ build: { rolldownOptions: { external: ['ext'] } } })
    await using server = await serveSite({ dist: dist() })
    await runs(server, '/', 'external')
    expect(importMaps(await read('index.html'))).toBe(1)
  })

  test('pages that a server makes: importmap.json and the manifest tell it all it has to print', async () => {
    await build({ build: { manifest: true, rolldownOptions: { input: join(app.root, 'src/main.js') } } })
    const manifest = JSON.parse(await read('.vite/manifest.json')) as Record<string, { file: string; css: string[] }>
    const entry = manifest['src/main.js']!
    // What a backend's template does.
    const html = `<!doctype html><head><link rel="icon" href="data:,"><script type="importmap">${await read('importmap.json')}</script>
${entry.css.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`).join('')}
<script type="module" crossorigin src="/${entry.file}"></script></head><body></body>`
    await app.write({ 'dist/index.html': html })
    await using server = await serveSite({ dist: dist() })
    await runs(server, '/', 'main')
  })

  test('the browser’s half of SSR, whose page is a template', async () => {
    await app.write({
      'index.html': page('/src/main.js').replace('<body>', '<body><!--app-html-->'),
      'src/server.js': `export const render = () => '<p>from the server</p>'`,
    })
    await build({ build: { ssrManifest: true, outDir: 'dist/client' } })
    await build({ build: { ssr: 'src/server.js', outDir: 'dist/server' } })
    const server = (await import(join(app.root, 'dist/server/server.js'))) as { render: () => string }
    const template = await read('client/index.html')
    expect(importMaps(template)).toBe(1)
    await app.write({ 'dist/client/index.html': template.replace('<!--app-html-->', server.render()) })
    await using site = await serveSite({ dist: join(dist(), 'client') })
    await runs(site, '/', 'main')
  })
})

test('URLs made in the browser, and URLs without the file’s name: a notice, and an error that names the way out', async () => {
  await build({
    experimental: {
      renderBuiltUrl: (file, { hostType }) => (hostType === 'js' ? { runtime: `"/" + "${file}"` } : undefined),
    },
  })
  expect(importMaps(await read('index.html'))).toBe(0)
  const versioned = build({ experimental: { renderBuiltUrl: (file) => `/${file}?v=2` } })
  await expect(versioned).rejects.toMatchObject({ errors: [{ pluginCode: 'FP_URL_NOT_OF_FILE' }] })
})

describe('a name stands for bytes', () => {
  /** Changes code after names were made, as banners and stamps do. */
  const stamp = (text: string): Plugin => ({
    name: 'stamp',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk' && output.name === 'page-a') output.code += `/* ${text} */`
      }
    },
  })
  const scripts = async (): Promise<Map<string, string>> => {
    const found = (await filesBelow(dist())).filter((file) => file.endsWith('.js'))
    return new Map(await Promise.all(found.map(async (file) => [file, await read(file)] as const)))
  }

  test('whatever changes them: no two builds share a name with other bytes', async () => {
    const seen = new Map<string, string>()
    const after = async (files: Readonly<Record<string, string>>): Promise<void> => {
      await app.write(files)
      await build()
    }
    const edits: [string, () => Promise<void>][] = [
      ['first', () => build()],
      ['stamped', () => build({}, [stamp('one')])],
      ['stamped anew', () => build({}, [stamp('two')])],
      ['styles only', () => after({ 'src/pages.css': '.page { margin: 3px }' })],
      ['a new lazy import', () => after({ 'src/shared.js': `export const greet = () => import('./page-b.js')` })],
      ['source maps', () => build({ build: { sourcemap: true } })],
    ]
    for (const [title, make] of edits) {
      await make()
      for (const [file, code] of await scripts()) {
        expect(seen.get(file) ?? code, `${file}, ${title}`).toBe(code)
        seen.set(file, code)
        const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
        expect(file, title).toBe(`${file.slice(0, -'12345678.js'.length)}${hash}.js`)
      }
    }
    expect([...seen.keys()].filter((file) => file.includes('page-a')).length).toBeGreaterThanOrEqual(3)
  })

  test('pages, manifest, import map and kept source maps follow the new names', async () => {
    await build({ build: { manifest: true } }, [stamp('one')])
    const files = new Set(await filesBelow(dist()))
    const texts = await Promise.all(['index.html', 'importmap.json', '.vite/manifest.json'].map(read))
    for (const text of texts) {
      const named = [...text.matchAll(/assets\/[\w.-]+\.js/g)].map(([file]) => file)
      const keys = [...text.matchAll(/"\/(assets\/[\w.-]+\.js)":/g)].map((match) => match[1]!)
      expect(named.filter((file) => !keys.includes(file) && !files.has(file))).toEqual([])
      expect(named.length).toBeGreaterThan(0)
    }
    await using server = await serveSite({ dist: dist() })
    await runs(server, '/', 'main')
    await app.build(firstpaint())
    const maps = await filesBelow(join(app.root, '.firstpaint/maps'))
    const written = (await filesBelow(dist())).filter((file) => file.endsWith('.js'))
    expect(written.filter((file) => !maps.includes(`${file}.map`))).toEqual([])
  })
})
