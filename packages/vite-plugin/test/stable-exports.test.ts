import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { openChromium } from './open-chromium.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'
import { serveSite } from './site-server.ts'

let browser: Browser
let app: SampleApp
beforeAll(async () => void (browser = await openChromium()))
afterEach(() => app.remove())
afterAll(() => browser.close())

/** Too large for a copy in each page, and nothing that compresses. */
const text = (seed: string): string =>
  Array.from({ length: 300 }, (_, at) => createHash('sha256').update(`${seed} ${at}`).digest('base64')).join('')

const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']
const pageOf = (name: string, used: readonly string[]): string =>
  `import { ${used.join(', ')} } from './library.js'
export const page = () => { document.body.dataset.said = '${name} ' + [${used.map((one) => `${one}()`).join(', ')}].join(' ') }`
const files = {
  'index.html':
    '<!doctype html><title>Sample</title><link rel="icon" href="data:,"><script type="module" src="/src/main.js"></script>',
  'src/main.js': `const pages = { a: () => import('./page-a.js'), b: () => import('./page-b.js') }
pages[location.hash.slice(1) || 'a']().then(({ page }) => page())`,
  'src/library.js': `const texts = [${names.map((name) => JSON.stringify(text(name))).join(', ')}]
${names.map((name, at) => `export const ${name} = () => '${name}' + texts[${at}].length`).join('\n')}
`,
  'src/page-a.js': pageOf('a', ['beta', 'delta', 'zeta']),
  'src/page-b.js': pageOf('b', ['beta', 'delta', 'zeta']),
}

async function scripts(): Promise<Map<string, string>> {
  const found = (await filesBelow(join(app.root, 'dist'))).filter((path) => path.endsWith('.js'))
  return new Map(found.map((path) => [path.replace(/^.*\/|-.{8}\.js$/g, ''), path]))
}

async function says(hash: string): Promise<string | undefined> {
  await using site = await serveSite({ dist: join(app.root, 'dist') })
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(`${site.url}/#${hash}`)
  await page.waitForFunction(() => document.body?.dataset['said'] !== undefined)
  const said = await page.evaluate(() => document.body.dataset['said'])
  expect(problems).toEqual([])
  await page.close()
  return said
}

test('a chunk that exports a name more is a new file, and those that import from it are not', async () => {
  app = await createSampleApp(files)
  const build = (): Promise<void> =>
    app.build(firstpaint({ images: false, report: { treemap: false, summary: false } }), { build: { sourcemap: true } })
  await build()
  const before = await scripts()
  expect([...before.keys()].toSorted()).toEqual(['index', 'library', 'page-a', 'page-b'])
  expect(await says('a')).toMatch(/^a beta\d+ delta\d+ zeta\d+$/)
  // Rolldown would count: what was `t` becomes `n`, here and in every importer.
  await app.write({ 'src/page-b.js': pageOf('b', ['alpha', 'beta', 'delta', 'epsilon', 'zeta']) })
  await build()
  const after = await scripts()
  expect(after.get('page-a')).toBe(before.get('page-a'))
  expect(after.get('index')).toBe(before.get('index'))
  expect(after.get('library')).not.toBe(before.get('library'))
  expect(after.get('page-b')).not.toBe(before.get('page-b'))
  expect(await says('a')).toMatch(/^a beta\d+ delta\d+ zeta\d+$/)
  expect(await says('b')).toMatch(/^b alpha\d+ beta\d+ delta\d+ epsilon\d+ zeta\d+$/)
  // Names of two letters, and a map that still knows the lines.
  const library = await readFile(join(app.root, 'dist', after.get('library')!), 'utf8')
  expect(
    /export\{([^}]*)\}/
      .exec(library)![1]!
      .split(',')
      .map((one) => one.split(' as ')[1]!.length),
  ).toEqual([2, 2, 2, 2, 2])
})

test('names an app has chosen itself stay as Rolldown makes them', async () => {
  app = await createSampleApp(files)
  await app.build(firstpaint({ images: false, report: false, graph: false }), {
    build: { rolldownOptions: { output: { minifyInternalExports: false } } },
  })
  const library = await readFile(join(app.root, 'dist', (await scripts()).get('library')!), 'utf8')
  expect(library).toMatch(/as beta[,}]/)
})
