import { describe, expect, test } from 'vitest'
import { factsFromGraph } from './facts-from-graph.ts'
import type { ChunkNode, ModuleGraph, ModuleNode } from './module-graph.ts'
import { readFieldProfile } from './read-field-profile.ts'

const node = (id: string, given: Partial<ModuleNode> = {}): ModuleNode => ({
  id,
  package: null,
  entry: false,
  imports: [],
  dynamicImports: [],
  sideEffects: null,
  sourceBytes: 1000,
  renderedBytes: 600,
  outputBytes: 300,
  chunks: ['x'],
  ...given,
})

const chunk = (file: string, given: Partial<ChunkNode>): ChunkNode => ({
  file,
  name: file,
  entry: false,
  dynamicEntry: false,
  facade: null,
  imports: [],
  dynamicImports: [],
  css: [],
  modules: [],
  bytes: 600,
  compressedBytes: 240,
  ...given,
})

const graph: ModuleGraph = {
  version: 1,
  modules: [
    node('index.html', { entry: true, imports: ['main.ts'], outputBytes: 9999, renderedBytes: 0 }),
    node('main.ts', { imports: ['ui/index.ts', 'main.ts'], dynamicImports: ['page.ts'], topLevelEffects: true }),
    node('ui/index.ts', { imports: ['ui/button.ts', 'ui/chart.ts'], renderedBytes: 0, chunks: [] }),
    node('ui/button.ts', { imports: ['node_modules/zod/a.js'], sideEffects: true, topLevelEffects: false }),
    node('ui/chart.ts', { imports: ['ui/chart.css'] }),
    node('ui/chart.css', { renderedBytes: 0, outputBytes: 5000 }),
    node('page.ts', { imports: ['ui/index.ts'] }),
    node('node_modules/zod/a.js', { package: { name: 'zod', version: '4.0.0' } }),
    node('unused.ts', { chunks: [] }),
  ],
  chunks: [
    chunk('index.js', {
      facade: 'index.html',
      imports: ['zod.js', 'gone.js'],
      modules: ['index.html', 'main.ts', 'virtual:rolldown/runtime.js'],
    }),
    chunk('page.js', { facade: 'page.ts', imports: ['zod.js'], modules: ['page.ts', 'ui/chart.ts', 'ui/chart.css'] }),
    chunk('zod.js', { modules: ['ui/button.ts', 'node_modules/zod/a.js'] }),
  ],
}
const routes = [
  { route: '/page', entries: ['index.html', 'page.ts'] },
  { route: '/', entries: ['index.html'] },
]

describe('factsFromGraph', () => {
  const facts = factsFromGraph({ graph, routes, churn: { 'main.ts': 0.5, zod: 0.3 } })
  const module = (id: string) => facts.modules.find((each) => each.id === id)!

  test('sees through barrels, and only what has code in the output', () => {
    expect(module('main.ts').imports).toEqual(['ui/button.ts', 'ui/chart.ts', 'main.ts'])
    expect(facts.modules.map(({ id }) => id)).not.toContain('unused.ts')
  })

  test('shares a chunk out over its modules; style sheets weigh nothing in it', () => {
    expect(module('ui/button.ts')).toMatchObject({ bytes: 300, compressedBytes: 120 })
    expect(module('ui/chart.css')).toMatchObject({ bytes: 0, compressedBytes: 0, css: true })
    expect(module('index.html').compressedBytes).toBe(0)
  })

  test('knows entries, effects, churn, the order of running and what the bundler keeps for itself', () => {
    expect(module('index.html').entry).toBe('page')
    expect(module('page.ts').entry).toBe('lazy')
    expect([module('main.ts').sideEffects, module('ui/button.ts').sideEffects]).toEqual([true, false])
    expect([module('main.ts').churn, module('node_modules/zod/a.js').churn, module('page.ts').churn]).toEqual([
      0.5, 0.3, 0.05,
    ])
    expect(module('virtual:rolldown/runtime.js').fixed).toBe(true)
    const order = facts.modules.toSorted((a, b) => a.order - b.order).map(({ id }) => id)
    expect(order.indexOf('node_modules/zod/a.js')).toBeLessThan(order.indexOf('ui/button.ts'))
    expect(order.at(-1)).toBe('page.ts')
  })

  test('names atoms by their entry and connects them', () => {
    expect(facts.atoms.map(({ id, imports }) => [id, imports])).toEqual([
      ['index.html', ['node_modules/zod/a.js']],
      ['node_modules/zod/a.js', []],
      ['page.ts', ['node_modules/zod/a.js']],
    ])
  })

  test('a route that starts from nothing in the build is an error with a suggestion', () => {
    expect(() => factsFromGraph({ graph, routes: [{ route: '/x', entries: ['pag.ts'] }] })).toThrow(
      expect.objectContaining({ code: 'FP_CHUNKS_ROUTE_ENTRY', hint: expect.stringContaining('page.ts') }),
    )
  })

  test('a field profile weighs routes and says how people come back', () => {
    const { profile } = readFieldProfile(
      {
        version: 1,
        generatedAt: '2026-01-01T00:00:00Z',
        routes: [{ route: '/page', visits: 79 }],
        transitions: [{ from: '/', to: '/page', count: 3 }],
        returningShare: 0.8,
        daysBetweenVisits: 14,
      },
      { now: Date.parse('2026-01-05T00:00:00Z') },
    )
    const seen = factsFromGraph({ graph, routes, profile, deploysPerDay: 0.5 })
    expect(seen.routes.map(({ route, visits }) => [route, visits])).toEqual([
      ['/', 1],
      ['/page', 80],
    ])
    expect(seen.audience).toMatchObject({ returningShare: 0.8, deploysBetweenVisits: 7, routesPerVisit: 3 })
    expect(seen.transitions).toHaveLength(1)
  })
})

describe('readFieldProfile', () => {
  const now = Date.parse('2026-06-01T00:00:00Z')
  const good = { version: 1, generatedAt: '2026-05-01T00:00:00Z', routes: [{ route: '/', visits: 5 }], transitions: [] }

  test('takes a good one without a word', () => {
    expect(readFieldProfile(good, { now })).toEqual({ profile: good, warnings: [] })
  })

  test.each([
    [undefined, 'not an object'],
    [[], 'not an object'],
    [{ ...good, version: 2 }, 'only 1 is known'],
    [{ ...good, generatedAt: 'yesterday' }, 'ISO 8601'],
    [{ ...good, generatedAt: '2025-06-01T00:00:00Z' }, '365 days old'],
    [{ ...good, routes: 'x' }, 'not an array'],
    [{ ...good, routes: [{ route: '/', visits: 0 }] }, 'no route in it was visited'],
  ])('%j is not used, with a warning', (json, why) => {
    const { profile, warnings } = readFieldProfile(json, { now })
    expect(profile).toBeNull()
    expect(warnings).toEqual([expect.stringContaining(why)])
  })

  test('slots of images are taken as they are, and wrong ones left out', () => {
    const slot = { cssWidth: 160, dpr: 2, viewport: 390, count: 7 }
    const slots = { 'src/a.jpg': [slot] }
    expect(readFieldProfile({ ...good, slots }, { now })).toEqual({ profile: { ...good, slots }, warnings: [] })
    const { profile, warnings } = readFieldProfile({ ...good, slots: { 'src/a.jpg': [slot, 7] } }, { now })
    expect(profile).toEqual({ ...good, slots })
    expect(warnings).toEqual(["The field profile's 'slots' has 1 malformed row, left out."])
    expect(readFieldProfile({ ...good, slots: [] }, { now }).warnings).toHaveLength(1)
  })

  test('wrong rows and numbers are dropped with a warning each', () => {
    const { profile, warnings } = readFieldProfile(
      { ...good, routes: [...good.routes, { route: 3 }], transitions: 'x', returningShare: 7, routesPerVisit: 0 },
      { now },
    )
    expect(profile).toEqual({ ...good, routesPerVisit: 1 })
    expect(warnings).toHaveLength(3)
  })

  test('a module that is loaded by import() and imported by others, too, is two atoms with two ids', () => {
    const facts = factsFromGraph({
      graph: {
        version: 1,
        modules: [
          node('index.html', { entry: true, dynamicImports: ['a.ts', 'b.ts'] }),
          node('a.ts', { imports: ['b.ts'] }),
          node('b.ts'),
        ],
        chunks: [
          chunk('index.js', { facade: 'index.html', modules: ['index.html'] }),
          chunk('a.js', { facade: 'a.ts', imports: ['b.js'], modules: ['a.ts'] }),
          chunk('b.js', { modules: ['b.ts'] }),
          chunk('b2.js', { facade: 'b.ts', imports: ['b.js'] }),
        ],
      },
      routes: [{ route: '/a', entries: ['index.html', 'a.ts'] }],
    })
    expect(facts.atoms.map(({ id, imports }) => [id, imports])).toEqual([
      ['a.ts', ['b.ts']],
      ['b.ts', []],
      ['b.ts (facade)', ['b.ts']],
      ['index.html', []],
    ])
  })
})
