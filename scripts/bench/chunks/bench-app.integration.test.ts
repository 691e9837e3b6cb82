import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp } from './app.ts'
import { type AppBuilder, createAppBuilder } from './build/app-builder.ts'
import { type AppFacts, readAppFacts } from './exact-facts.ts'
import { toTarget } from './measure/choose-edits.ts'
import { editableModules } from './measure/predicted-edits.ts'
import { rebuildEdits, rebuildSample } from './rebuild-edits.ts'
import type { StrategyName } from './strategy-name.ts'

const modules = resolve(import.meta.dirname, '../../../node_modules')
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "two-pages", "type": "module" }',
  'index.html': '<!doctype html><div id="app"></div><script type="module" src="/src/main.ts"></script>',
  'src/main.ts': `
    import './style.css'
    import { show } from './show.ts'
    const pages = { '/a': () => import('./a.ts'), '/b': () => import('./b.ts') }
    show('This is the shell of two pages')
    void pages[location.pathname]?.().then((page) => page.open())`,
  'src/show.ts': `export function show(text) { document.querySelector('#app').append(text + ' shown by the shell') }`,
  'src/a.ts': `
    import { show } from './show.ts'
    import { both } from './both.ts'
    export const open = () => show(both('Welcome to the first page'))`,
  'src/b.ts': `
    import './b.css'
    import { show } from './show.ts'
    import { both } from './both.ts'
    export const open = () => show(both('Welcome to the second page'))`,
  'src/both.ts': `export const both = (text) => [text, 'and a line that both pages need'].join(' ')`,
  'src/style.css': 'body { margin: 0 }',
  'src/b.css': '#app { color: rebeccapurple }',
}

let folder: string
let builder: AppBuilder
let facts: AppFacts

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-app-'))
  const root = join(folder, 'app')
  mkdirSync(join(root, 'src'), { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  symlinkSync(modules, join(root, 'node_modules'), 'junction')
  builder = createAppBuilder({ app: await openApp({ dir: root }), cacheDir: join(folder, 'cache'), fresh: false })
  facts = await readAppFacts(builder, root)
})

afterAll(() => {
  builder.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the routes and what they need are found', () => {
  expect(facts.routes.map(({ starts }) => starts)).toEqual([
    ['index.html', 'src/a.ts'],
    ['index.html', 'src/b.ts'],
  ])
})

test.each<StrategyName>(['default', 'default+map', 'per-package', 'firstpaint'])(
  '%s: every edit of one module costs what was foretold',
  async (strategy) => {
    const before = await builder.build({ strategy })
    const editable = editableModules(facts.exact.modules, facts.exact.build)
    expect(editable.map(({ id }) => id).filter((id) => id.startsWith('src/'))).toEqual(
      Object.keys(files)
        .filter((path) => path.startsWith('src/'))
        .toSorted(),
    )
    const request = { strategy }
    const sample = await rebuildSample(
      editable.filter(({ id }) => id.startsWith('src/')),
      { builder, request, before, routes: facts.routes, onProgress: () => {} },
    )
    for (const { module, predicted, rebuilt } of sample) {
      expect(rebuilt, module).toBeGreaterThan(0)
      expect(Math.abs(rebuilt! - predicted), `${module}: ${predicted} foretold, ${rebuilt} built`).toBeLessThan(64)
    }
  },
)

test('structural edits are planted, and cost more than none', async () => {
  const target = (id: string) => toTarget(facts.exact.modules.find((module) => module.id === id)!)
  const [module, from] = [target('src/a.ts'), target('src/both.ts')]
  const before = await builder.build({ strategy: 'default+map' })
  const results = await rebuildEdits(
    [
      { line: 'gain-import', what: 'a', edit: { kind: 'gain-import', module, from, name: 'both' } },
      { line: 'gain-lazy', what: 'a', edit: { kind: 'gain-lazy', module, from, name: 'both' } },
      {
        line: 'gain-library',
        what: 'a',
        edit: { kind: 'gain-library', module, source: 'picocolors', name: 'default' },
      },
      { line: 'drop-import', what: 'a', edit: { kind: 'drop-import', module, from } },
    ],
    { builder, request: { strategy: 'default+map' }, before, routes: facts.routes, onProgress: () => {} },
  )
  expect(results.map(({ line, failed }) => [line, failed])).toEqual([
    ['gain-import', null],
    ['gain-lazy', null],
    ['gain-library', null],
    ['drop-import', null],
  ])
  for (const { cost } of results) expect(cost!.site).toBeGreaterThan(0)
})

test('nothing of the app was changed, and a second run builds nothing', async () => {
  const root = join(folder, 'app')
  const left = ['', 'src'].flatMap((sub) =>
    readdirSync(join(root, sub), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => (sub === '' ? name : `${sub}/${name}`)),
  )
  expect(left.toSorted()).toEqual(Object.keys(files).toSorted())
  expect((await builder.build({ strategy: 'default' })).cached).toBe(true)
})

test('an app with an older Vite is refused with a reason', async () => {
  const root = join(folder, 'old')
  mkdirSync(join(root, 'node_modules/vite'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{}')
  writeFileSync(
    join(root, 'node_modules/vite/package.json'),
    JSON.stringify({ name: 'vite', version: '7.3.1', exports: { '.': './x.js', './package.json': './package.json' } }),
  )
  await expect(openApp({ dir: root })).rejects.toThrow('has Vite 7.3.1; the bench needs 8.1 or later')
})
