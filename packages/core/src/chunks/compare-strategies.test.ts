import { expect, test } from 'vitest'
import { barrelCosts } from './barrel-costs.ts'
import { compareStrategies, strategyNames } from './compare-strategies.ts'
import { diffPlans } from './diff-plans.ts'
import { exactFacts } from './exact-facts.fixture.ts'
import { explainChunk } from './explain-chunk.ts'
import type { ModuleNode } from './module-graph.ts'
import { moduleNode, oneChunkGraph } from './module-node.fixture.ts'
import { packageCopies } from './package-copies.ts'
import { planByStrategy } from './plan-by-strategy.ts'
import { planChunks } from './plan-chunks.ts'
import { planLoads } from './plan-loads.ts'
import { pulledIntoPages } from './pulled-into-pages.ts'

const facts = exactFacts({
  modules: [
    { id: 'main.ts', page: true, imports: ['react.js'], lazy: ['home.ts', 'chart-page.ts'] },
    { id: 'home.ts', imports: ['ui/a.ts', 'ui/b.ts', 'hot.ts'] },
    { id: 'chart-page.ts', imports: ['chart.js', 'ui/a.ts', 'ui/b.ts'] },
    { id: 'ui/a.ts', bytes: 700 },
    { id: 'ui/b.ts', bytes: 300 },
    { id: 'hot.ts', churn: 0.5, bytes: 400 },
    { id: 'chart.js', package: 'chart', bytes: 40_000 },
    { id: 'react.js', package: 'react', bytes: 50_000 },
  ],
  routes: { '/': ['main.ts', 'home.ts'], '/chart': ['main.ts', 'chart-page.ts'] },
})
const plan = planChunks(facts)

test('compareStrategies: a vendor chunk over-fetches, ours does not', () => {
  const rows = compareStrategies(facts)
  expect(rows.map(({ strategy }) => strategy)).toEqual(strategyNames)
  const [auto, , vendor] = rows
  expect(auto).toMatchObject({ overFetch: 0, broken: [] })
  expect(vendor!.bytesPerRoute).toBeGreaterThan(auto!.bytesPerRoute + 15_000)
  expect(vendor!.broken).toContain('over-fetch')
  expect(rows.every(({ cost, broken }) => cost >= auto!.cost || broken.length > 0)).toBe(true)
})

test('planLoads: needed and over-fetch of each chunk on each route add up to the chunk', () => {
  const loads = planLoads(facts, planByStrategy(facts, 'vendor'))
  expect(loads.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['page main.ts', 'route /', 'route /chart'])
  const [vendor] = loads[1]!.loads
  expect(vendor!.chunk).toBe('vendor')
  expect(vendor!.needed / vendor!.bytes).toBeCloseTo(50 / 90, 2)
  expect(loads[2]!.loads.every(({ needed, bytes }) => needed === bytes)).toBe(true)
})

test('diffPlans: the same plan costs nothing; a worse one never pays', () => {
  expect(diffPlans(facts, plan, plan)).toMatchObject({
    changed: [],
    added: [],
    removed: [],
    onceBytes: 0,
    paysAfter: 0,
  })
  const vendor = planByStrategy(facts, 'vendor')
  const worse = diffPlans(facts, plan, vendor)
  expect(worse.paysAfter).toBeNull()
  expect(worse.added).toContain('vendor')
  expect(worse.onceBytes).toBeGreaterThan(80_000)
  const better = diffPlans(facts, vendor, plan)
  expect(better.removed).toContain('vendor')
  expect(better.paysAfter).toBe(Math.ceil(better.onceBytes / better.gainPerVisit))
})

test('explainChunk: who loads it, what changes it, and what merging and splitting would cost', () => {
  const vendor = planByStrategy(facts, 'vendor')
  const explained = explainChunk({ facts, plan: vendor, chunk: 'vendor' })
  expect(explained.loadedBy.map(({ name }) => name)).toEqual(['main.ts', '/', '/chart'])
  expect(explained.loadedBy[1]!.overFetch).toBeGreaterThan(35_000)
  expect(explained.churn).toBeCloseTo(1 - 0.96 ** 2)
  expect(explained.splits.map(({ off }) => off).toSorted()).toEqual(['chart', 'react'])
  expect(explained.splits[0]!.change.total).toBeLessThan(0)
  const name = plan.chunks.find(({ modules }) => modules.includes('hot.ts'))!.name
  const hot = explainChunk({ facts, plan, chunk: name })
  expect(hot.changedBy[0]).toMatchObject({ name: 'hot.ts', churn: 0.5 })
  expect(hot.merges.length).toBeGreaterThan(0)
  const dragging = hot.merges.find((merge) => merge.with === 'framework')!
  expect(dragging.change.total).toBeGreaterThan(5000)
  expect(dragging.breaks).toContain('volatile-apart')
  expect(() => explainChunk({ facts, plan, chunk: 'vendr' })).toThrow('no chunk vendr')
})

const chunk = { file: 'a.js', name: 'a', entry: true, dynamicEntry: false, facade: null, css: [] }

test('barrelCosts: what routes load through a file that only passes on', () => {
  const barrel = moduleNode('ui/index.ts', {
    imports: ['ui/a.ts', 'ui/b.ts', 'ui/c.ts', 'ui/d.ts', 'ui/e.ts'],
    renderedBytes: 0,
    chunks: [],
  })
  const pages = [
    moduleNode('main.ts', { imports: ['react.js'] }),
    moduleNode('chart-page.ts', { imports: ['ui/index.ts'] }),
  ]
  const parts = ['ui/a.ts', 'ui/b.ts', 'react.js'].map((id) => moduleNode(id))
  const graph = oneChunkGraph([
    ...pages,
    ...parts,
    barrel,
    moduleNode('home.ts', { imports: ['ui/index.ts', 'ui/b.ts'] }),
  ])
  const [cost, ...others] = barrelCosts(graph, facts)
  expect(others).toEqual([])
  // Home has ui/b.ts from another import, too.
  expect(cost!.routes.map(({ route }) => route)).toEqual(['/chart', '/'])
  expect(cost!.routes[0]!.bytes).toBeGreaterThan(cost!.routes[1]!.bytes)
})

test('packageCopies: two versions, or two folders', () => {
  const zod = (version: string | null): Partial<ModuleNode> => ({ package: { name: 'zod', version } })
  const graph = oneChunkGraph([
    moduleNode('node_modules/zod/a.js', zod('4.0.0')),
    moduleNode('node_modules/x/node_modules/zod/a.js', { ...zod('3.0.0'), renderedBytes: 40 }),
    moduleNode('node_modules/one/a.js', { package: { name: 'one', version: null } }),
  ])
  expect(packageCopies(graph)).toEqual([
    {
      name: 'zod',
      copies: [
        { version: '4.0.0', renderedBytes: 100 },
        { version: '3.0.0', renderedBytes: 40 },
      ],
    },
  ])
})

test('pulledIntoPages: lazy code in a chunk of the first page', () => {
  const own = { ...chunk, entry: false, imports: [], dynamicImports: [] }
  const output = [
    { ...own, file: 'main.js', name: 'main', entry: true, facade: 'main.ts', imports: ['v.js'], modules: ['main.ts'] },
    { ...own, file: 'v.js', name: 'vendor', modules: ['react.js', 'chart.js'] },
    {
      ...own,
      file: 'c.js',
      name: 'chart-page',
      facade: 'chart-page.ts',
      imports: ['v.js'],
      modules: ['chart-page.ts'],
    },
  ]
  const [pulled, ...more] = pulledIntoPages(facts, { chunks: output })
  expect(more).toEqual([])
  expect(pulled).toMatchObject({ page: 'main.ts', chunk: 'vendor' })
  expect(pulled!.bytes).toBeGreaterThan(35_000)
})
