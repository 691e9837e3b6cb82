import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChunkFacts, ChunkPlan, ModuleGraph } from '@firstpaint/core/chunks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { build, createBuilder, createServer, type Rolldown } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

const html = (script: string): string =>
  `<!doctype html><title>Page</title><script type="module" src="/src/${script}.js"></script>`
const page = (name: string, imports = ''): string => `${imports}export const page = () => console.log('${name}')\n`

let app: SampleApp
beforeEach(
  async () =>
    void (app = await createSampleApp({
      'admin.html': html('admin'),
      'about.html': html('about'),
      'src/admin.js': `import { greet } from './shared.js'\ngreet('admin')\nglobalThis.go = { users: () => import('./users.js') }\n`,
      'src/about.js': `import { greet } from './shared.js'\ngreet('about')\n`,
      'src/users.js': page('users', `import { table } from './table.js'\ntable()\n`),
      'src/table.js': `export const table = () => console.log('table')\n`,
      'src/server.js': `import { greet } from './shared.js'\nexport const render = () => greet('server')\n`,
    })),
)
afterEach(() => app.remove())

const json = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(app.root, '.firstpaint', name), 'utf8')) as T
const plannedFiles = async (): Promise<string[]> =>
  (await filesBelow(app.root)).filter((file) => /chunk-\w+\.json$|firstpaint\.chunks\.json$/.test(file))

describe('planned chunks', () => {
  test('of a site of several pages: each route starts from its page, and no page loads what is another one’s', async () => {
    const input = ['index', 'admin', 'about'].map((name) => join(app.root, `${name}.html`))
    const logger = captureLogger()
    await app.build(firstpaint({ chunks: true }), { customLogger: logger, build: { rolldownOptions: { input } } })
    expect(logger.warnings).toEqual([])
    const facts = await json<ChunkFacts>('chunk-facts.json')
    expect(facts.routes.map(({ route, entries }) => [route, entries])).toEqual([
      ['about.html', ['about.html']],
      ['src/page-a.js', ['index.html', 'src/page-a.js']],
      ['src/page-b.js', ['index.html', 'src/page-b.js']],
      ['src/users.js', ['admin.html', 'src/users.js']],
    ])
    const plan = await json<ChunkPlan>('chunk-plan.json')
    expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
    const { chunks } = await json<ModuleGraph>('graph.json')
    const loaded = (entry: string): string[] => {
      const files = new Set(
        chunks.filter(({ facade, modules }) => (facade ?? modules[0]) === entry).map(({ file }) => file),
      )
      for (const file of files) for (const next of chunks.find((chunk) => chunk.file === file)!.imports) files.add(next)
      return chunks.filter(({ file }) => files.has(file)).flatMap(({ modules }) => modules)
    }
    expect(loaded('about.html')).toContain('src/shared.js')
    expect(loaded('about.html')).not.toContain('src/main.js')
    expect(loaded('admin.html')).not.toContain('src/table.js')
    for (const name of ['index', 'admin', 'about']) {
      expect(await filesBelow(join(app.root, 'dist'))).toContain(`${name}.html`)
    }
  })

  test('of a client beside a server: only the client is planned', async () => {
    const logger = captureLogger()
    const builder = await createBuilder({
      root: app.root,
      configFile: false,
      customLogger: logger,
      plugins: [firstpaint({ chunks: true })],
      builder: {},
      environments: {
        client: { build: { outDir: 'dist/client' } },
        ssr: { build: { outDir: 'dist/server', rolldownOptions: { input: join(app.root, 'src/server.js') } } },
      },
    })
    await builder.buildApp()
    expect(logger.warnings).toEqual([])
    expect(await filesBelow(join(app.root, 'dist/server'))).toContain('server.js')
    expect(await filesBelow(join(app.root, 'dist/client'))).toContain('index.html')
    const { modules } = await json<ChunkFacts>('chunk-facts.json')
    expect(modules.map(({ id }) => id)).toContain('src/page-a.js')
    expect(modules.map(({ id }) => id)).not.toContain('src/server.js')
  })

  test.each([
    ['a server build', { ssr: 'src/server.js' }],
    ['a library', { lib: { entry: 'src/shared.js', formats: ['es' as const] } }],
    ['a build in memory', { write: false }],
  ])('step aside for %s', async (_title, config) => {
    const logger = captureLogger()
    await app.build(firstpaint({ chunks: true }), { customLogger: logger, build: config })
    expect(await plannedFiles()).toEqual([])
    expect(logger.infos.join('\n')).not.toContain('planned in')
  })

  test('step aside for the dev server', async () => {
    const server = await createServer({
      root: app.root,
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
      plugins: [firstpaint({ chunks: true })],
    })
    try {
      const main = await server.transformRequest('/src/main.js')
      expect(main?.code).toContain('import("/src/page-a.js")')
    } finally {
      await server.close()
    }
    expect(await plannedFiles()).toEqual([])
  })

  test('while watching: another pass only when the structure changes', async () => {
    // Without emitted files: Vite forgets them when an edit comes before the bundle is closed, whoever the plugins are.
    await app.write({
      'src/pages.css': '.page { padding: 1rem }',
      'src/page-b.js': page('b', `import './pages.css'\n`),
    })
    const logger = captureLogger()
    const told: string[] = []
    const closed: true[] = []
    let wake = (): void => undefined
    const watcher = (await build({
      root: app.root,
      configFile: false,
      customLogger: {
        ...logger,
        info(line) {
          if (line.includes('planned in')) told.push(line)
          wake()
        },
      },
      plugins: [
        firstpaint({ chunks: true, report: false, graph: false }),
        // Vite closes each bundle and waits for none; closing again returns at once. By the name it counts as one of ours.
        {
          name: 'firstpaint:closed',
          closeBundle: { order: 'post', sequential: true, handler: () => (closed.push(true), wake()) },
        },
      ],
      build: { watch: {} },
    })) as Rolldown.RolldownWatcher
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') told.push(event.error.message)
      wake()
    })
    const line = async (number: number): Promise<string> => {
      while (told.length < number) await new Promise<void>((resolve) => (wake = resolve))
      return told[number - 1]!
    }
    try {
      expect(await line(1)).toContain(': pass ')
      const text = `import { greet } from './shared.js'\nimport './pages.css'\nexport const page = () => greet('z')`
      await app.write({ 'src/page-a.js': text })
      expect(await line(2), told.join('\n')).toContain('no extra pass')
      await app.write({ 'src/page-a.js': `export const page = () => import('./page-b.js')\n` })
      expect(await line(3)).toMatch(/pass \d/)
      expect(logger.warnings).toEqual([])
      // What a build still writes must not find the app gone.
      while (closed.length < 3) await new Promise<void>((resolve) => (wake = resolve))
    } finally {
      await watcher.close()
    }
  })
})
