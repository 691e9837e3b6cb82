import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { styleClaims } from '../styles/style-claims.ts'
import { isAsWritten, openOrders, turnedOrders } from './bundler-order.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import { exactFacts } from './exact-facts.fixture.ts'
import { loadOrders } from './load-orders.ts'
import type { ChunkNode, ModuleGraph } from './module-graph.ts'
import { moduleNode } from './module-node.fixture.ts'
import { outputOf } from './output-of.fixture.ts'
import { planByStrategy } from './plan-by-strategy.ts'
import { planChunks } from './plan-chunks.ts'
import { randomFacts } from './random-facts.fixture.ts'
import { type WatchedOrder, watchedOrders } from './watched-orders.ts'

const chunk = (file: string, imports: readonly string[], given: Partial<ChunkNode> = {}): ChunkNode => ({
  file,
  name: file,
  entry: false,
  dynamicEntry: false,
  facade: null,
  imports,
  dynamicImports: [],
  css: [],
  modules: [file],
  ...given,
})

/** The graph of an exact pass, as the facts came from one. */
const graphOf = (facts: ChunkFacts): ModuleGraph => ({
  version: 1,
  modules: facts.modules.map(({ id, imports, dynamicImports, sideEffects }) =>
    moduleNode(id, { imports, dynamicImports, ...(sideEffects && { sharedEffects: ['log'] }) }),
  ),
  chunks: facts.atoms.map(({ id, imports, modules }) => chunk(id, imports, { modules })),
})

const app = exactFacts({
  modules: [
    { id: 'main.ts', page: true, sideEffects: true, imports: ['one.ts', 'two.ts'], lazy: ['home.ts', 'menu.ts'] },
    { id: 'one.ts', sideEffects: true },
    { id: 'two.ts', sideEffects: true },
    { id: 'home.ts', imports: ['a.css', 'b.css'] },
    { id: 'menu.ts', imports: ['two.ts', 'b.css'] },
    { id: 'a.css', css: true },
    { id: 'b.css', css: true },
  ],
  routes: { '/': ['main.ts', 'home.ts'], '/menu': ['main.ts', 'menu.ts'] },
})
const effects: WatchedOrder = { what: 'side-effect', modules: new Set(['main.ts', 'one.ts', 'two.ts']) }
const styles: WatchedOrder = { what: 'style', modules: new Set(['a.css', 'b.css']) }
const lazyParts = [
  chunk('home.ts', ['a.css', 'b.css'], { facade: 'home.ts' }),
  chunk('menu.ts', ['two.ts', 'b.css'], { facade: 'menu.ts' }),
  chunk('a.css', []),
  chunk('b.css', []),
]
const split = [chunk('main.ts', ['one.ts', 'two.ts']), chunk('one.ts', []), chunk('two.ts', []), ...lazyParts]
/** Shared code hoisted before the code of the entry. */
const merged = [chunk('main.ts', ['two.ts'], { modules: ['one.ts', 'main.ts'] }), chunk('two.ts', []), ...lazyParts]

describe('what comes when', () => {
  const orders = (output: readonly ChunkNode[]): unknown =>
    loadOrders([{ kind: 'route', name: '/', starts: ['main.ts', 'home.ts'] }], output)[0]

  test('imports first, each once', () => {
    expect(orders(split)).toEqual({ scripts: ['one.ts', 'two.ts', 'main.ts', 'home.ts'], styles: ['a.css', 'b.css'] })
    expect(orders(merged)).toEqual({ scripts: ['two.ts', 'one.ts', 'main.ts', 'home.ts'], styles: ['a.css', 'b.css'] })
  })

  test('the styles of a chunk that is taken away come behind those of who imported it', () => {
    const output = [
      chunk('main.ts', []),
      chunk('home.ts', ['b.css', 'c.ts'], { modules: ['home.ts', 'a.css'] }),
      chunk('b.css', [], { dissolved: true }),
      chunk('c.ts', [], { modules: ['c.ts', 'c.css'] }),
    ]
    expect(orders(output)).toMatchObject({ styles: ['c.css', 'a.css', 'b.css'] })
  })
})

describe('orders held against the bundler’s own chunks', () => {
  const turned = (output: readonly ChunkNode[], bundler: readonly ChunkNode[], watched = [effects]): unknown =>
    turnedOrders({ facts: app, output, bundler, watched }).map(({ kind, message }) => `${kind}: ${message}`)

  test('are settled within one exact chunk, which nobody divides', () => {
    const within: WatchedOrder = { what: 'side-effect', modules: new Set(['main.ts', 'one.ts']) }
    expect(openOrders(graphOf(app), [effects, within, styles])).toEqual([effects, styles])
  })

  test('may be those of the source where the bundler’s are not', () => {
    const watched = [effects]
    expect(isAsWritten({ facts: app, graph: graphOf(app), output: split, watched })).toBe(true)
    expect(isAsWritten({ facts: app, graph: graphOf(app), output: merged, watched })).toBe(false)
  })

  test('are told with names where they differ', () => {
    expect(turned(split, split)).toEqual([])
    expect(turned(split, merged)).toContain(
      "side-effect-order: On main.ts, one.ts comes where Vite's own chunks have two.ts comes.",
    )
    const bundler = split.map((each) => (each.file === 'home.ts' ? { ...each, imports: ['b.css', 'a.css'] } : each))
    expect(turned(split, bundler, [styles])).toEqual([
      "style-order: On /, a.css comes where Vite's own chunks have b.css comes.",
    ])
  })

  test('of what a page has loaded before, only the last style sheet counts that decides the same', () => {
    const eager = (order: readonly string[]): ChunkNode[] => [
      chunk('main.ts', ['one.ts', 'two.ts'], { modules: ['main.ts', ...order] }),
      ...split.slice(1, 3),
    ]
    const three = { what: 'style', modules: new Set(['a.css', 'b.css', 'c.css']), lastCounts: true } as const
    const page = exactFacts({ modules: [{ id: 'main.ts', page: true }] })
    const compare = (order: readonly string[], other: readonly string[]): number =>
      turnedOrders({ facts: page, output: eager(order), bundler: eager(other), watched: [three] }).length
    expect(compare(['a.css', 'b.css', 'c.css'], ['b.css', 'a.css', 'c.css'])).toBe(0)
    expect(compare(['a.css', 'b.css', 'c.css'], ['a.css', 'c.css', 'b.css'])).toBe(1)
  })

  test('in any app, a plan is held against itself, and whatever differs is found', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const facts = randomFacts((most) => gen(fc.nat, most), 14)
        const watched = watchedOrders(graphOf(facts), new Map())
        const own = outputOf(facts, planChunks(facts))
        const exact = outputOf(facts, planByStrategy(facts, 'vite-default'))
        expect(turnedOrders({ facts, output: own, bundler: own, watched })).toEqual([])
        const found = turnedOrders({ facts, output: own, bundler: exact, watched })
        const back = turnedOrders({ facts, output: exact, bundler: own, watched })
        expect(back.map(({ kind }) => kind)).toEqual(found.map(({ kind }) => kind))
        for (const { fatal, modules } of found) expect([fatal, modules.length > 0]).toEqual([true, true])
      }),
      { numRuns: 40, seed: 7, endOnFailure: true },
    )
  }, 120_000)
})

describe('what is watched', () => {
  const watched = (sheets: Record<string, string>): WatchedOrder[] =>
    watchedOrders(
      { version: 1, modules: [], chunks: [] },
      new Map(Object.entries(sheets).map(([id, css]) => [id, styleClaims(css)])),
    )

  test('style sheets that decide the same, word for word or in part', () => {
    const one = '.a { color: red }'
    expect(watched({ 'a.css': one, 'b.css': '.a { color: blue }', 'c.css': '.c { color: red }' })).toEqual([
      { what: 'style', modules: new Set(['a.css', 'b.css']), lastCounts: true },
    ])
    expect(watched({ 'a.css': one, 'b.css': '@media print { .a { color: blue } }' })).toEqual([
      { what: 'style', modules: new Set(['a.css', 'b.css']), lastCounts: false },
    ])
    expect(watched({ 'a.css': one, 'b.css': '.b { color: blue }' })).toEqual([])
  })

  test('modules that touch the same shared thing, and those that may touch any', () => {
    const touching: Record<string, readonly string[]> = { a: ['log'], b: ['log', 'document'], c: ['document'], d: [] }
    const graph = (more: typeof touching): ModuleGraph => ({
      version: 1,
      modules: Object.entries({ ...touching, ...more }).map(([id, sharedEffects]) => moduleNode(id, { sharedEffects })),
      chunks: [],
    })
    const groups = (more: typeof touching): string[] =>
      watchedOrders(graph(more), new Map()).map(({ modules }) => [...modules].join(' '))
    expect(groups({})).toEqual(['b c', 'a b'])
    expect(groups({ e: ['*'] })).toEqual(['b c e', 'a b e'])
    expect(groups({ b: [] })).toEqual([])
  })
})

describe('what is imported later, from more than one page', () => {
  const withPages = (ofOther: readonly string[]): ChunkFacts =>
    exactFacts({
      modules: [
        { id: 'main.ts', page: true, imports: ['one.ts'], lazy: ['late.ts'] },
        { id: 'other.ts', page: true, imports: ofOther, lazy: ['late.ts'] },
        { id: 'one.ts', sideEffects: true },
        { id: 'late.ts', sideEffects: true },
      ],
    })
  const watched: readonly WatchedOrder[] = [{ what: 'side-effect', modules: new Set(['one.ts', 'late.ts']) }]
  const made = (ofOther: readonly string[], ofLate: readonly string[]): readonly ChunkNode[] => [
    chunk('main.ts', ['one.ts']),
    chunk('other.ts', ofOther),
    chunk('one.ts', []),
    chunk('late.ts', ofLate, { facade: 'late.ts' }),
  ]
  const turned = (ofOther: readonly string[]): unknown =>
    turnedOrders({
      facts: withPages(ofOther),
      output: made(ofOther, []),
      bundler: made(ofOther, ['one.ts']),
      watched,
    })

  test('finds done what every page begins with', () => {
    expect(turned(['one.ts'])).toEqual([])
  })

  test('does not where one page begins without', () => {
    expect(turned([])).toMatchObject([{ kind: 'side-effect-order', modules: ['late.ts', 'one.ts'] }])
  })
})
