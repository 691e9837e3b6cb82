import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChunkFacts, type ChunkPlan, evaluatePlan, type ModuleGraph } from '@firstpaint/core/chunks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChunksOptions } from '../src/chunks/chunks-options.ts'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { pages, pairsApp } from './pairs-app.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

const routes = Object.fromEntries(pages.map((page) => [`/${page}`, `src/${page}.js`]))

let app: SampleApp
beforeEach(async () => void (app = await createSampleApp(pairsApp)))
afterEach(() => app.remove())

interface Built {
  readonly plan: ChunkPlan
  readonly facts: ChunkFacts
  readonly graph: ModuleGraph
  readonly warnings: readonly string[]
  /** Name of a module's chunk in the plan. */
  readonly home: (id: string) => string | undefined
}

async function build(chunks: ChunksOptions): Promise<Built> {
  const logger = captureLogger()
  await app.build(firstpaint({ chunks }), { customLogger: logger })
  const json = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(join(app.root, '.firstpaint', name), 'utf8')) as T
  const plan = await json<ChunkPlan>('chunk-plan.json')
  return {
    plan,
    facts: await json('chunk-facts.json'),
    graph: await json('graph.json'),
    warnings: logger.warnings,
    home: (id) => plan.chunks.find(({ modules }) => modules.includes(id))?.name,
  }
}

const profile = {
  version: 1,
  generatedAt: new Date().toISOString(),
  routes: [
    { route: '/menu', visits: 900 },
    ...pages.filter((page) => page !== 'menu').map((page) => ({ route: `/${page}`, visits: 20 })),
  ],
  transitions: [
    { from: '/menu', to: '/dish', count: 800 },
    { from: '/menu', to: '/about', count: 10 },
  ],
  returningShare: 0.3,
}

const grouping = ({ plan }: Built): string[] => plan.chunks.map(({ modules }) => modules.join()).toSorted()

describe('option profile', () => {
  test('a profile in which most visits go from the menu to a dish changes the plan', async () => {
    const without = await build({ replan: true, routes })
    await app.write({ 'firstpaint.profile.json': JSON.stringify(profile) })
    const used = await build({ replan: true, routes })
    expect(used.warnings).toEqual([])
    expect(used.facts.routes.find(({ route }) => route === '/menu')?.visits).toBe(901)
    expect(grouping(used)).not.toEqual(grouping(without))
    // Those visits pay less for it, and the others more.
    const visitOf = ({ plan }: Built): number =>
      evaluatePlan(used.facts, plan)
        .loads.filter(({ name }) => name === '/menu' || name === '/dish')
        .reduce((sum, { bytes, requests }) => sum + bytes + 1000 * requests, 0)
    expect(visitOf(used)).toBeLessThan(visitOf(without))
    expect(used.plan.promises.filter(({ kept }) => !kept)).toEqual([])
    const cost = ({ plan }: Built): number => evaluatePlan(used.facts, plan).cost.total
    expect(cost(used)).toBeLessThan(cost(without))

    const ignored = await build({ replan: true, routes, profile: false })
    expect(grouping(ignored)).toEqual(grouping(without))
  })

  test.each<[string, string, ChunksOptions, RegExp]>([
    ['no JSON', '{ "version": 1, ', {}, /firstpaint\.profile\.json is not JSON .*priors/],
    ['another version', JSON.stringify({ ...profile, version: 7 }), {}, /its version is 7.*priors/],
    ['too old', JSON.stringify({ ...profile, generatedAt: '2020-01-01T00:00:00Z' }), {}, /days old.*priors/],
    [
      'about another app',
      JSON.stringify({ ...profile, routes: [{ route: '/elsewhere', visits: 5 }] }),
      {},
      /most of its visits are to routes the app does not have \(\/elsewhere\)/,
    ],
    ['not there', '{}', { profile: 'field.json' }, /field\.json cannot be read.*priors/],
    ['not reachable', '{}', { profile: 'https://127.0.0.1:1/profile' }, /127\.0\.0\.1:1\/profile cannot be read/],
  ])('a profile that is %s is a warning, and priors take its place', async (_title, text, options, warning) => {
    await app.write({ 'firstpaint.profile.json': text })
    const { warnings, facts } = await build({ routes, ...options })
    expect(warnings).toEqual([expect.stringMatching(warning)])
    expect(facts.routes.map(({ visits }) => visits)).toEqual(pages.map(() => 1))
  })
})

describe('option pins', () => {
  test('together, apart and neverInInitial hold in the plan and in what is built', async () => {
    const free = await build({ replan: true })
    expect(free.home('src/home-menu.js')).not.toBe(free.home('src/home-dish.js'))
    const pinned = await build({
      replan: true,
      budgets: { overFetch: 0.2, overFetchPerRoute: 0.2 },
      pins: { together: [['src/home-*.js']], apart: [['src/team.js']], neverInInitial: ['src/base.js'] },
    })
    const home = pinned.home('src/home-menu.js')
    for (const page of pages.slice(1)) expect(pinned.home(`src/home-${page}.js`)).toBe(home)
    expect(pinned.plan.chunks.find(({ modules }) => modules.includes('src/team.js'))?.modules).toEqual(['src/team.js'])
    const files = pinned.graph.chunks.filter(({ modules }) => modules.some((id) => /src\/home-\w+\.js/.test(id)))
    expect(files).toHaveLength(1)
    expect(pinned.warnings).toEqual([])
  })

  test.each<[ChunksOptions, string, RegExp]>([
    [{ pins: { together: [['src/hoem-menu.js']] } }, 'FP_CHUNKS_PIN_NOTHING', /Did you mean src\/home-menu\.js\?/],
    [{ pins: { neverInInitial: ['lodash/**'] } }, 'FP_CHUNKS_PIN_NOTHING', /lodash/],
    [
      { pins: { together: [['src/menu.js', 'src/dish.js']], apart: [['src/menu.js']] } },
      'FP_CHUNKS_PINS_DISAGREE',
      /cannot both be kept/,
    ],
    [{ routes: { '/menu': 'src/mneu.js' } }, 'FP_ROUTE_MODULE_UNKNOWN', /Did you mean 'src\/menu\.js'/],
  ])('%j ends the build with %s', async (options, code, text) => {
    const failed = await app.build(firstpaint({ chunks: options })).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(String(failed)).toContain(code)
    expect(String(failed)).toMatch(text)
  })
})

describe('option strategy', () => {
  const vendorFiles = {
    'src/main.js': `globalThis.go = { a: () => import('./a.js'), b: () => import('./b.js') }\n`,
    'src/a.js': `import { parse } from 'parse5'\nexport const page = parse\n`,
    'src/b.js': `import { string } from 'valibot'\nexport const page = string\n`,
  }

  test('vendor puts all packages into one chunk, says what that breaks, and leaves the lockfile alone', async () => {
    await app.write(vendorFiles)
    const { graph, warnings } = await build({ strategy: 'vendor' })
    const holding = (name: string): string[] =>
      graph.chunks.filter(({ modules }) => modules.some((id) => id.includes(`/${name}/`))).map(({ file }) => file)
    expect(holding('parse5')).toHaveLength(1)
    expect(holding('valibot')).toEqual(holding('parse5'))
    expect(warnings.join('\n')).toMatch(/vendor: Route src\/b\.js loads \d+ bytes that nothing there needs/)
    expect(await filesBelow(app.root)).not.toContain('firstpaint.chunks.json')
  })

  test('auto keeps them apart', async () => {
    await app.write(vendorFiles)
    const { plan, warnings } = await build({ strategy: 'auto' })
    const mixed = plan.chunks.filter(
      ({ modules }) => modules.some((id) => id.includes('parse5')) && modules.some((id) => id.includes('valibot')),
    )
    expect(mixed).toEqual([])
    expect(warnings).toEqual([])
  })

  test('vite-default is what a build without planned chunks makes, and leaves no plan behind', async () => {
    await build({})
    const scripts = async (): Promise<string[]> =>
      (await filesBelow(join(app.root, 'dist'))).filter((file) => file.endsWith('.js'))
    await app.build(firstpaint({ chunks: { strategy: 'vite-default' } }))
    const named = await scripts()
    await app.build(firstpaint({ chunks: false }))
    expect(named).toEqual(await scripts())
    expect(await filesBelow(join(app.root, '.firstpaint'))).not.toContain('chunk-plan.json')
  })
})

describe('options lockfile and replan', () => {
  test('the lockfile keeps the plan; replan and FIRSTPAINT_REPLAN make a new one', async () => {
    const lockfile = 'config/chunks.json'
    const first = await build({ lockfile, routes, profile: false })
    expect(await filesBelow(app.root)).toContain(lockfile)
    await app.write({ 'firstpaint.profile.json': JSON.stringify(profile) })
    expect(grouping(await build({ lockfile, routes }))).toEqual(grouping(first))
    process.env['FIRSTPAINT_REPLAN'] = '1'
    try {
      expect(grouping(await build({ lockfile, routes }))).not.toEqual(grouping(first))
    } finally {
      delete process.env['FIRSTPAINT_REPLAN']
    }
    expect(grouping(await build({ lockfile, routes, profile: false, replan: true }))).toEqual(grouping(first))
  })

  test('a lockfile that is no JSON is a warning and a new plan', async () => {
    await app.write({ 'firstpaint.chunks.json': '{ "chunks": [' })
    const { warnings } = await build({})
    expect(warnings).toEqual([expect.stringMatching(/firstpaint\.chunks\.json is not JSON.*planned anew/)])
    expect((await build({})).warnings).toEqual([])
  })
})
