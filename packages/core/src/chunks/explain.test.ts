import { describe, expect, test } from 'vitest'
import { exactFacts } from './exact-facts.fixture.ts'
import { explainModule } from './explain-module.ts'
import { explainRoute } from './explain-route.ts'
import { findBarrels } from './find-barrels.ts'
import { lazyCandidates } from './lazy-candidates.ts'
import type { ModuleNode } from './module-graph.ts'
import { planChunks } from './plan-chunks.ts'
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
    expect(neededBytes).toBeGreaterThan(90_000)
    expect(heavyImports.map(({ module, chain }) => [module, chain])).toEqual([
      ['react.js', ['main.ts', 'react.js']],
      ['editor.ts', ['editor-page.ts', 'editor.ts']],
      ['rich.js', ['editor-page.ts', 'editor.ts', 'rich.js']],
    ])
    expect(heavyImports[1]!.savesBytes).toBeGreaterThan(30_000)
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
  expect(ranked.map(({ module }) => module)).toEqual(['layout.ts', 'search.ts', 'editor.ts'])
  expect(ranked[1]!.savesBytesPerVisit).toBeGreaterThan(11_000)
  expect(ranked[2]).toMatchObject({ routes: [{ route: '/edit' }], importers: ['editor-page.ts'] })
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
  test('plans with an import() instead of an import', () => {
    const { saved, plan } = whatIf({ facts, lazy: 'editor.ts' })
    expect(saved.find(({ route }) => route === '/')!.bytes).toBe(0)
    expect(saved.find(({ route }) => route === '/edit')!.bytes).toBeGreaterThan(29_000)
    expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
  })

  test('an importer that does not import it changes nothing', () => {
    expect(whatIf({ facts, lazy: 'editor.ts', importers: ['home.ts'] }).saved.every(({ bytes }) => bytes === 0)).toBe(
      true,
    )
  })
})

test('findBarrels finds files that only pass on, and counts what they lead to', () => {
  const node = (id: string, given: Partial<ModuleNode>): ModuleNode => ({
    id,
    package: null,
    entry: false,
    imports: [],
    dynamicImports: [],
    sideEffects: null,
    sourceBytes: 100,
    renderedBytes: 100,
    outputBytes: null,
    chunks: ['a.js'],
    ...given,
  })
  const parts = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts']
  const modules = [
    node('ui/index.ts', { imports: parts, renderedBytes: 0, chunks: [] }),
    node('page.ts', { imports: ['ui/index.ts'] }),
    node('other.ts', { imports: ['ui/index.ts'] }),
    ...parts.map((id) => node(id, id === 'e.ts' ? { renderedBytes: 0, chunks: [] } : {})),
  ]
  const chunk = {
    file: 'a.js',
    name: 'a',
    entry: true,
    dynamicEntry: false,
    facade: null,
    imports: [],
    dynamicImports: [],
    css: [],
  }
  const live = modules.filter(({ chunks }) => chunks.length > 0).map(({ id }) => id)
  expect(findBarrels({ version: 1, modules, chunks: [{ ...chunk, modules: live }] })).toEqual([
    { module: 'ui/index.ts', leadsTo: 4, importers: 2 },
  ])
})
