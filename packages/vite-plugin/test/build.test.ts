import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModuleGraph } from '@firstpaint/core/chunks'
import type { SiteReport } from '@firstpaint/core/report'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(async () => void (app = await createSampleApp()))
afterEach(() => app.remove())

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(app.root, path), 'utf8')) as T

describe('a build with firstpaint()', () => {
  test('accounts for every byte of every file on disk', async () => {
    await app.build(firstpaint())
    const report = await readJson<SiteReport>('.firstpaint/report.json')
    const onDisk = await filesBelow(join(app.root, 'dist'))
    expect(report.files.map((file) => file.path)).toEqual(onDisk)
    for (const file of report.files) {
      const { size } = await stat(join(app.root, 'dist', file.path))
      const counted = file.modules.reduce((sum, module) => sum + module.bytes, file.unmapped)
      expect({ path: file.path, raw: file.raw, counted }).toEqual({ path: file.path, raw: size, counted: size })
    }
    expect(report.totals.raw).toBe(report.totals.mapped + report.totals.unmapped)
    expect(Object.keys(report.totals.byKind).toSorted()).toEqual(['css', 'html', 'image', 'js', 'json'])
    const entry = report.files.find((file) => file.modules.some((module) => module.id === 'src/main.js'))
    expect(entry?.modules.map((module) => module.id)).toContain('src/shared.js')
  })

  test('keeps source maps out of the site, and leaves them where the config asks for them', async () => {
    await app.build(firstpaint())
    const site = await filesBelow(join(app.root, 'dist'))
    expect(site.filter((path) => path.endsWith('.map'))).toEqual([])
    const maps = await filesBelow(join(app.root, '.firstpaint/maps'))
    expect(maps).toEqual(site.filter((path) => /\.(?:js|css)$/.test(path)).map((path) => `${path}.map`))

    await app.build(firstpaint(), { build: { sourcemap: true } })
    const withMaps = await filesBelow(join(app.root, 'dist'))
    expect(withMaps.filter((path) => path.endsWith('.js.map'))).toHaveLength(3)
    const report = await readJson<SiteReport>('.firstpaint/report.json')
    expect(report.files.find((file) => file.kind === 'js')?.modules.length).toBeGreaterThan(0)
  })

  test('splits stylesheets by source, preprocessed and CSS modules included', async () => {
    await app.write({
      'src/card.module.css':
        '.card { color: #ff0000; &:hover { color: blue } }\n@media (min-width: 40em) { .card { margin: 0px } }',
      'src/main.js': `import './base.css'\nimport card from './card.module.css'\ndocument.body.className = card.card`,
    })
    await app.build(firstpaint())
    const { files } = await readJson<SiteReport>('.firstpaint/report.json')
    const css = files.find((file) => file.kind === 'css')!
    expect(css.modules.map((module) => module.id)).toEqual(['src/card.module.css', 'src/base.css'])
    expect(css.unmapped).toBeLessThanOrEqual(1)
  })

  test('writes the module graph with sizes before and after', async () => {
    await app.build(firstpaint())
    const graph = await readJson<ModuleGraph>('.firstpaint/graph.json')
    const main = graph.modules.find((module) => module.id === 'src/main.js')!
    expect(main.imports).toEqual(['src/base.css', 'src/shared.js', 'virtual:vite/preload-helper.js'])
    expect(main.dynamicImports).toEqual(['src/page-a.js', 'src/page-b.js'])
    expect(main.outputBytes).toBeGreaterThan(0)
    expect(main.renderedBytes).toBeGreaterThan(main.outputBytes!)
    const lazy = graph.chunks.filter((chunk) => chunk.dynamicEntry)
    expect(lazy.map((chunk) => chunk.facade)).toEqual(['src/page-a.js', 'src/page-b.js'])
    expect(JSON.stringify(graph)).not.toContain(app.root)
  })

  test('routes load their page, their lazy chunk and its styles', async () => {
    await app.build(firstpaint())
    const { routes } = await readJson<SiteReport>('.firstpaint/report.json')
    expect(routes.map((route) => route.route)).toEqual(['index.html', 'index.html → page-a', 'index.html → page-b'])
    const page = routes[1]!
    expect(page.files.some((file) => /pages-.*\.css|page-.*\.css/.test(file))).toBe(true)
    expect(page.requests).toBe(page.files.length)
    expect(page.raw).toBeGreaterThan(routes[0]!.raw)
  })

  test('one edited module changes one script; without stable chunks its importers change, too', async () => {
    const scripts = async (stableChunks: boolean): Promise<Set<string>> => {
      await app.build(firstpaint({ stableChunks }))
      return new Set((await filesBelow(join(app.root, 'dist'))).filter((path) => path.endsWith('.js')))
    }
    const page = `import { greet } from './shared.js'
import './pages.css'
export const page = () => greet('edited')`
    const before = { stable: await scripts(true), plain: await scripts(false) }
    await app.write({ 'src/page-a.js': page })
    const after = { stable: await scripts(true), plain: await scripts(false) }
    expect(after.stable.difference(before.stable).size).toBe(1)
    expect(after.plain.difference(before.plain).size).toBeGreaterThan(1)
  })

  test('draws the treemap from the same sizes', async () => {
    await app.build(firstpaint())
    const html = await readFile(join(app.root, '.firstpaint/treemap.html'), 'utf8')
    const report = await readJson<SiteReport>('.firstpaint/report.json')
    const main = report.files.flatMap((file) => file.modules).find((module) => module.id === 'src/main.js')!
    expect(html).toContain(`"renderedLength":${main.bytes}`)
  })

  test('parts that are off leave nothing behind', async () => {
    const parts = { chunks: false, report: false, graph: false, stableChunks: false, preload: false, recover: false }
    await app.build(firstpaint(parts))
    await expect(stat(join(app.root, '.firstpaint'))).rejects.toThrow('ENOENT')
    expect(await readFile(join(app.root, 'dist/index.html'), 'utf8')).not.toContain('importmap')
  })

  test.each<[string, () => Promise<void>, string]>([
    ['twice in the plugins', () => app.build([firstpaint(), firstpaint()]), 'FP_PLUGIN_TWICE'],
    ['dir outside the project', () => app.build(firstpaint({ dir: '../elsewhere' })), 'FP_DIR_OUTSIDE'],
    ['dir inside the site', () => app.build(firstpaint({ dir: 'dist/facts' })), 'FP_DIR_OUTSIDE'],
  ])('refuses: %s', async (_title, run, code) => {
    await expect(run()).rejects.toMatchObject({ code })
  })

  test('steps aside for a library build', async () => {
    await app.build(firstpaint(), { build: { lib: { entry: 'src/shared.js', formats: ['es'] } } })
    await expect(stat(join(app.root, '.firstpaint'))).rejects.toThrow('ENOENT')
  })
})
