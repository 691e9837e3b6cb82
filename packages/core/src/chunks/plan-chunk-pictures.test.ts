import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunkProfiles } from './chunk-profiles.ts'
import { exactFacts } from './exact-facts.fixture.ts'
import { planChunkGraph } from './plan-chunk-graph.ts'
import { planChunkMatrix } from './plan-chunk-matrix.ts'
import { planByStrategy } from './plan-by-strategy.ts'
import { planChunks } from './plan-chunks.ts'
import { randomFacts } from './random-facts.fixture.ts'

const app = exactFacts({
  modules: [
    { id: 'main.ts', page: true, imports: ['react.js'], lazy: ['home.ts', 'list.ts', 'help.ts'] },
    { id: 'home.ts', imports: ['ui.ts'] },
    { id: 'list.ts', imports: ['ui.ts', 'grid.js'], lazy: ['export.ts'] },
    { id: 'help.ts' },
    { id: 'export.ts', imports: ['xlsx.js'] },
    { id: 'ui.ts', bytes: 4000 },
    { id: 'grid.js', package: 'grid', bytes: 30_000 },
    { id: 'xlsx.js', package: 'xlsx', bytes: 60_000 },
    { id: 'react.js', package: 'react', bytes: 50_000 },
  ],
  routes: { '/': ['main.ts', 'home.ts'], '/list': ['main.ts', 'list.ts'] },
})

test('chunkProfiles: when a chunk is loaded, and how many hops away it is', () => {
  const plan = planByStrategy(app, 'vite-default')
  const { chunks } = chunkProfiles(app, plan)
  const of = (module: string) => chunks.find(({ modules }) => modules.includes(module))!
  expect(['main.ts', 'home.ts', 'ui.ts', 'xlsx.js'].map((id) => of(id).kind)).toEqual([
    'page',
    'route',
    'shared',
    'lazy',
  ])
  expect(['main.ts', 'home.ts', 'ui.ts', 'export.ts'].map((id) => of(id).depth)).toEqual([0, 1, 2, 2])
  expect(of('ui.ts')).toMatchObject({ routes: ['/', '/list'], sizes: [{ id: 'ui.ts' }] })
  expect(of('ui.ts').importedBy.toSorted()).toEqual(['home', 'list'])
})

const anyApp = fc.infiniteStream(fc.nat({ max: 1_000_000 })).map((numbers) => {
  const draw = (most: number): number => numbers.next().value % (most + 1)
  const facts = randomFacts(draw)
  return chunkProfiles(facts, draw(1) === 0 ? planChunks(facts) : planByStrategy(facts, 'vite-default'))
})

test('planChunkGraph: every chunk is drawn once, inside the picture, and no two circles touch', () => {
  fc.assert(
    fc.property(anyApp, fc.constantFrom(320, 700, 1100), fc.constantFrom(3, 10, 80), ({ chunks }, width, most) => {
      const { nodes, edges, layers, height } = planChunkGraph(chunks, { width, most })
      expect(nodes.flatMap((node) => node.chunks).toSorted()).toEqual(chunks.map(({ name }) => name).toSorted())
      expect(nodes.filter((node) => node.chunks.length === 1).length).toBeGreaterThanOrEqual(
        Math.min(most, chunks.length),
      )
      expect(layers.reduce((sum, layer) => sum + layer.chunks, 0)).toBe(chunks.length)
      const ids = new Set(nodes.map(({ id }) => id))
      expect(edges.every(({ from, to }) => from !== to && ids.has(from) && ids.has(to))).toBe(true)
      nodes.forEach((node, at) => {
        expect(node.x - node.r).toBeGreaterThanOrEqual(0)
        expect(node.x + node.r).toBeLessThanOrEqual(width)
        expect(node.y + node.r).toBeLessThanOrEqual(height)
        for (const other of nodes.slice(at + 1))
          expect(Math.hypot(node.x - other.x, node.y - other.y)).toBeGreaterThan(node.r + other.r)
      })
    }),
    { numRuns: 100 },
  )
})

test('planChunkMatrix: rows add up to what routes load, whatever is put together', () => {
  fc.assert(
    fc.property(anyApp, fc.constantFrom(2, 60), fc.constantFrom(2, 60), (profiles, mostColumns, mostRows) => {
      const { columns, rows, moreRoutes } = planChunkMatrix(profiles, { mostColumns, mostRows })
      const routes = profiles.points.filter(({ kind }) => kind === 'route')
      expect(rows.length + moreRoutes).toBe(routes.length)
      expect(columns.length).toBeLessThanOrEqual(mostColumns + 1)
      for (const { route, bytes, overFetch, requests, cells } of rows) {
        const { loads } = routes.find(({ name }) => name === route)!
        expect(bytes).toBe(loads.reduce((sum, load) => sum + load.bytes, 0))
        expect(cells.reduce((sum, cell) => sum + cell.bytes, 0)).toBe(bytes)
        expect(cells.reduce((sum, cell) => sum + cell.bytes - cell.needed, 0)).toBe(overFetch)
        expect(cells.reduce((sum, cell) => sum + cell.chunks, 0)).toBe(requests)
      }
    }),
    { numRuns: 100 },
  )
})
