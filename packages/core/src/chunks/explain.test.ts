import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactFacts } from './exact-facts.fixture.ts'
import { explainModule } from './explain-module.ts'
import { explainRoute } from './explain-route.ts'
import { findBarrels } from './find-barrels.ts'
import { lazyCandidates } from './lazy-candidates.ts'
import { moduleNode, oneChunkGraph } from './module-node.fixture.ts'
import { planByStrategy } from './plan-by-strategy.ts'
import { planChunks } from './plan-chunks.ts'
import { randomFacts } from './random-facts.fixture.ts'
import { whatIf } from './what-if.ts'

const facts = exactFacts({
  modules: [
    { id: 'main.ts', page: true, imports: ['react.js', 'layout.ts'], lazy: ['home.ts', 'editor-page.ts'] },
    { id: 'layout.ts', imports: ['react.js', 'search.ts'] },
    { id: 'search.ts', imports: ['fuzzy.js'] },
    { id: 'fuzzy.js', package: 'fuzzy', bytes: 8000, imports: ['fuzzy-core.js'] },
    { id: 'fuzzy-core.js', package: 'fuzzy', bytes: 4000 },
    { id: 'home.ts', imports: ['price.ts'] },
    { id: 'editor-page.ts', imports: ['price.ts', 'editor.ts'] },
    { id: 'editor.ts', imports: ['rich.js'] },
    { id: 'rich.js', package: 'rich', bytes: 30_000 },
    { id: 'price.ts' },
    { id: 'react.js', package: 'react', bytes: 50_000 },
  ],
  routes: { '/': ['main.ts', 'home.ts'], '/edit': ['main.ts', 'editor-page.ts'] },
})

describe('explainRoute', () => {
  test('names the imports whose targets bring most along, with the shortest way to them', () => {
    const { heavyImports, neededBytes } = explainRoute({ facts, route: '/edit', most: 3 })
    expect(neededBytes).toBeGreaterThan(80_000)
    // rich.js is most of editor.ts, which is the one to let go of; nothing shows without React.
    expect(heavyImports.map(({ module, chain }) => [module, chain])).toEqual([
      ['editor.ts', ['editor-page.ts', 'editor.ts']],
      ['search.ts', ['main.ts', 'layout.ts', 'search.ts']],
      ['price.ts', ['editor-page.ts', 'price.ts']],
    ])
    expect(heavyImports[0]!.savesBytes).toBeGreaterThan(25_000)
    expect(heavyImports[0]!.savesBytesPerVisit).toBe(Math.round(heavyImports[0]!.savesBytes / 2))
  })

  test('tells for each import of the chain what cutting it alone saves', () => {
    const [, search] = explainRoute({ facts, route: '/edit' }).heavyImports
    expect(search!.links.map(({ from, to }) => [from, to])).toEqual([
      ['main.ts', 'layout.ts'],
      ['layout.ts', 'search.ts'],
    ])
    const [toLayout, toSearch] = search!.links
    expect(toSearch).toMatchObject({ savesBytes: search!.savesBytes, carriesRoutes: false })
    expect(toLayout!.savesBytes).toBeGreaterThan(toSearch!.savesBytes)
    const twice = exactFacts({
      modules: [
        { id: 'main.ts', page: true, imports: ['a.ts', 'b.ts'], lazy: ['home.ts'] },
        { id: 'a.ts', imports: ['both.ts'] },
        { id: 'b.ts', imports: ['both.ts'] },
        { id: 'both.ts', bytes: 9000 },
        { id: 'home.ts' },
      ],
      routes: { '/': ['main.ts', 'home.ts'] },
    })
    const [both] = explainRoute({ facts: twice, route: '/' }).heavyImports
    expect(both!.links.map(({ to, savesBytes }) => [to, savesBytes > 9000])).toEqual([
      ['a.ts', false],
      ['both.ts', false],
    ])
    expect(both!.links[1]!.savesBytes).toBe(0)
  })

  test('adds up what a package brings, wherever it is imported', () => {
    const spread = exactFacts({
      modules: [
        { id: 'main.ts', page: true, imports: ['react.js'], lazy: ['page.ts'] },
        { id: 'page.ts', imports: ['chart/a.js', 'chart/b.js', 'kit.js'] },
        { id: 'chart/a.js', package: 'chart', imports: ['chart/core.js'] },
        { id: 'chart/b.js', package: 'chart', imports: ['chart/core.js'] },
        { id: 'chart/core.js', package: 'chart', bytes: 40_000, imports: ['d3.js', 'kit.js'] },
        { id: 'd3.js', package: 'd3', bytes: 9000 },
        { id: 'kit.js', package: 'kit', bytes: 3000 },
        { id: 'react.js', package: 'react', bytes: 50_000 },
      ],
      routes: { '/': ['main.ts', 'page.ts'] },
    })
    const [chart, ...others] = explainRoute({ facts: spread, route: '/' }).heavyPackages
    expect(chart).toMatchObject({ package: 'chart', importers: ['page.ts'], chain: ['page.ts', 'chart/a.js'] })
    expect(chart!.savesBytes).toBeGreaterThan(45_000)
    expect(chart!.savesBytes).toBeLessThan(54_000)
    // d3 is only imported by a package; kit is, too, and would stay.
    expect(others).toEqual([])
  })

  test('tells the chunks of a plan, and what to load later', () => {
    const plan = planByStrategy(facts, 'vendor')
    const { chunks, lazyNext } = explainRoute({ facts, plan, route: '/' })
    expect(chunks!.map(({ chunk }) => chunk)).toEqual(['vendor', 'main', 'home', 'price'])
    const vendor = chunks![0]!
    expect(vendor.bytes - vendor.needed).toBeGreaterThan(25_000)
    expect(lazyNext.map(({ module }) => module)).toEqual(['search.ts'])
  })

  test('an unknown route is an error with a suggestion', () => {
    expect(() => explainRoute({ facts, route: '/edot' })).toThrow('There is no route /edot.')
  })
})

test('lazyCandidates ranks by what the first load of a visit saves', () => {
  const visited = {
    ...facts,
    routes: facts.routes.map((route) => ({ ...route, visits: route.route === '/' ? 95 : 5 })),
  }
  const ranked = lazyCandidates(visited).filter(({ module }) => module.endsWith('.ts'))
  expect(ranked.map(({ module }) => module)).toEqual(['search.ts', 'editor.ts'])
  expect(ranked[0]!.savesBytesPerVisit).toBeGreaterThan(11_000)
  expect(ranked[1]).toMatchObject({ routes: [{ route: '/edit' }], importers: ['editor-page.ts'] })
})

describe('explainModule', () => {
  const plan = planChunks(facts)

  test('tells who needs it, what an edit costs, and what moves would change', () => {
    const explained = explainModule({ facts, plan, module: 'rich.js' })
    expect(explained).toMatchObject({ module: 'rich.js', neededBy: ['/edit'], importers: ['editor.ts'] })
    expect(explained.moves.find(({ chunk }) => chunk === null)?.breaks ?? []).toEqual([])
    // The bundler would have to load the chunk of /edit on / too.
    const search = explainModule({ facts, plan, module: 'search.ts' })
    expect(search.moves.every(({ breaks }) => !breaks.includes('over-fetch-per-route'))).toBe(true)
    const price = explainModule({ facts, plan, module: 'price.ts' })
    expect(price.moves.map(({ chunk }) => chunk)).toContain('home')
    expect(price.moves.find(({ chunk }) => chunk === 'editor-page')).toMatchObject({
      breaks: expect.arrayContaining(['over-fetch']),
    })
  })

  test('an unknown module is an error with a suggestion', () => {
    expect(() => explainModule({ facts, plan, module: 'pricce.ts' })).toThrow('No module pricce.ts')
  })
})

describe('whatIf', () => {
  const savedOn = (route: string, outcome: ReturnType<typeof whatIf>): number => {
    const { before, after } = outcome.routes.find((each) => each.route === route)!
    return before.bytes - (after?.bytes ?? 0)
  }

  test('lazy: an import() instead of an import', () => {
    const outcome = whatIf({ facts, changes: [{ kind: 'lazy', module: 'editor.ts' }] })
    expect(savedOn('/', outcome)).toBe(0)
    expect(savedOn('/edit', outcome)).toBeGreaterThan(29_000)
    expect(outcome.change.total).toBeLessThan(0)
    expect(outcome.gone).toEqual([])
    expect(outcome.plan.promises.filter(({ kept }) => !kept)).toEqual([])
  })

  test('an importer that does not import it changes nothing', () => {
    const outcome = whatIf({ facts, changes: [{ kind: 'lazy', module: 'editor.ts', importers: ['home.ts'] }] })
    expect(outcome.routes.every(({ before, after }) => before.bytes === after?.bytes)).toBe(true)
    expect(outcome.change.total).toBe(0)
  })

  test('eager undoes lazy', () => {
    const lazy = { kind: 'lazy', module: 'editor.ts' } as const
    const outcome = whatIf({ facts, changes: [lazy, { kind: 'eager', module: 'editor.ts' }] })
    expect(outcome.change.total).toBe(0)
    const page = whatIf({ facts, changes: [{ kind: 'eager', module: 'editor-page.ts' }] })
    expect(savedOn('/', page)).toBeLessThan(-29_000)
  })

  test('remove takes what only it needed along, by module or by package', () => {
    const editor = whatIf({ facts, changes: [{ kind: 'remove', target: 'editor.ts' }] })
    expect(editor.gone.map(({ module }) => module)).toEqual(['editor.ts', 'rich.js'])
    const fuzzy = whatIf({ facts, changes: [{ kind: 'remove', target: 'fuzzy' }] })
    expect(fuzzy.gone.map(({ module }) => module)).toEqual(['fuzzy-core.js', 'fuzzy.js'])
    expect(savedOn('/', fuzzy)).toBeGreaterThan(11_000)
    const page = whatIf({ facts, changes: [{ kind: 'remove', target: 'editor-page.ts' }] })
    expect(page.routes.find(({ route }) => route === '/edit')!.after).toBeNull()
    expect(() => whatIf({ facts, changes: [{ kind: 'remove', target: 'main.ts' }] })).toThrow('a page starts from it')
  })

  test('drop-import cuts one import, and says what there is to cut', () => {
    const outcome = whatIf({ facts, changes: [{ kind: 'drop-import', from: 'editor.ts', to: 'rich.js' }] })
    expect(outcome.gone).toEqual([{ module: 'rich.js', bytes: 30_000 }])
    expect(() => whatIf({ facts, changes: [{ kind: 'drop-import', from: 'home.ts', to: 'rich.js' }] })).toThrow(
      expect.objectContaining({ code: 'FP_CHUNKS_WHAT_IF', hint: 'It imports price.ts.' }),
    )
  })

  test('together and apart plan with pins', () => {
    const apart = whatIf({ facts, changes: [{ kind: 'apart', targets: ['price.ts'] }] })
    expect(apart.plan.chunks.find(({ modules }) => modules.includes('price.ts'))!.modules).toEqual(['price.ts'])
    const together = whatIf({ facts, changes: [{ kind: 'together', targets: ['search.ts', 'layout.ts'] }] })
    expect(together.plan.chunks.find(({ modules }) => modules.includes('search.ts'))!.modules).toContain('layout.ts')
    const refused = whatIf({ facts, changes: [{ kind: 'together', targets: ['rich', 'price.ts'] }] })
    expect(refused.plan.warnings.join()).toContain('would break a promise')
  })

  test('whatever is asked of any app, the answer is a plan of all modules that are left, and promises hold', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 1_000_000 })), (numbers) => {
        const draw = (most: number): number => numbers.next().value % (most + 1)
        const app = randomFacts(draw, 24)
        const ids = app.modules.map(({ id }) => id)
        const any = (): string => ids[draw(ids.length - 1)]!
        const change = [
          { kind: 'lazy', module: any(), importers: [any(), any()] },
          { kind: 'remove', target: any() },
        ] as const
        const asked = change[draw(1)]!
        if (asked.kind === 'remove' && app.modules.find(({ id }) => id === asked.target)!.entry === 'page') return
        const { plan, gone } = whatIf({ facts: app, changes: [asked] })
        const lost = gone.map(({ module }) => module)
        expect([...plan.chunks.flatMap(({ modules }) => modules), ...lost].toSorted()).toEqual(ids.toSorted())
        expect(plan.promises.filter(({ kept, name }) => !kept && name !== 'edit-bytes')).toEqual([])
      }),
      { numRuns: 400, seed: 9, endOnFailure: true },
    )
  }, 120_000)
})

test('findBarrels finds files that only pass on, and counts what they lead to', () => {
  const parts = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts']
  const modules = [
    moduleNode('ui/index.ts', { imports: parts, renderedBytes: 0, chunks: [] }),
    moduleNode('page.ts', { imports: ['ui/index.ts'] }),
    moduleNode('other.ts', { imports: ['ui/index.ts'] }),
    ...parts.map((id) => moduleNode(id, id === 'e.ts' ? { renderedBytes: 0, chunks: [] } : {})),
  ]
  expect(findBarrels(oneChunkGraph(modules))).toEqual([{ module: 'ui/index.ts', leadsTo: 4, importers: 2 }])
})
