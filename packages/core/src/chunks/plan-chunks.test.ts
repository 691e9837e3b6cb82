import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { evaluatePlan } from './evaluate-plan.ts'
import { exactFacts } from './exact-facts.fixture.ts'
import { planChunks } from './plan-chunks.ts'
import { randomFacts } from './random-facts.fixture.ts'

const chunkWith = (plan: ChunkPlan, id: string) => plan.chunks.find(({ modules }) => modules.includes(id))!

describe('planChunks', () => {
  test('keeps the framework out of the entry, a page in its own chunk, small neighbours together', () => {
    const facts = exactFacts({
      modules: [
        { id: 'main.ts', page: true, imports: ['react.js', 'layout.ts', 'header.ts'], lazy: ['home.ts', 'menu.ts'] },
        { id: 'layout.ts', imports: ['react.js'] },
        { id: 'header.ts', imports: ['react.js'] },
        { id: 'home.ts', imports: ['react.js', 'price.ts'] },
        { id: 'menu.ts', imports: ['react.js', 'price.ts', 'sum.ts'] },
        { id: 'price.ts', imports: ['sum.ts'] },
        { id: 'sum.ts' },
        { id: 'react.js', package: 'react', bytes: 60_000 },
      ],
      routes: { '/': ['main.ts', 'home.ts'], '/menu': ['main.ts', 'menu.ts'] },
    })
    const plan = planChunks(facts)
    expect(plan.chunks.map(({ name, modules }) => [name, modules])).toEqual([
      ['framework', ['react.js']],
      ['home', ['home.ts']],
      ['main', ['header.ts', 'layout.ts', 'main.ts']],
      ['menu', ['menu.ts']],
      ['price', ['price.ts', 'sum.ts']],
    ])
    expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
    expect(plan.cost.after.total).toBeLessThanOrEqual(plan.cost.before.total)
  })

  test('a module that changes with every deploy does not drag a large chunk along', () => {
    const stable = Array.from({ length: 30 }, (_, at) => ({ id: `stable-${at}.ts`, bytes: 300, churn: 0.005 }))
    const facts = exactFacts({
      modules: [
        { id: 'main.ts', page: true, imports: ['hot.ts', ...stable.map(({ id }) => id)], churn: 0.005 },
        { id: 'hot.ts', churn: 0.9, bytes: 400 },
        ...stable,
      ],
      routes: { '/': ['main.ts'] },
    })
    const plan = planChunks(facts)
    expect(chunkWith(plan, 'hot.ts').compressedBytes).toBeLessThan(1200)
  })

  test('an empty app gives an empty plan', () => {
    const plan = planChunks(exactFacts({ modules: [] }))
    expect(plan.chunks).toEqual([])
    expect(plan.promises.every(({ kept }) => kept)).toBe(true)
  })

  test('what the visits are changes the plan', () => {
    const shared = { id: 'shared.ts', bytes: 700 }
    const modules = [
      { id: 'main.ts', page: true, lazy: ['menu.ts', 'dish.ts', 'admin.ts'] },
      { id: 'menu.ts', imports: ['list.ts'] },
      { id: 'dish.ts', imports: ['list.ts', 'shared.ts'] },
      { id: 'admin.ts', imports: ['shared.ts', 'table.ts'] },
      { id: 'list.ts', bytes: 20 },
      { id: 'table.ts', bytes: 9000 },
      shared,
    ]
    const routes = {
      '/admin': ['main.ts', 'admin.ts'],
      '/dish': ['main.ts', 'dish.ts'],
      '/menu': ['main.ts', 'menu.ts'],
    }
    const even = exactFacts({ modules, routes })
    const visits = (route: string): number => (route === '/menu' ? 80 : route === '/dish' ? 1 : 19)
    const seen: ChunkFacts = {
      ...even,
      routes: even.routes.map((route) => ({ ...route, visits: visits(route.route) })),
      transitions: [{ from: '/menu', to: '/dish', count: 100 }],
    }
    const costs = [even, seen].map((facts) => planChunks(facts).cost.after.total)
    expect(costs[0]).not.toBe(costs[1])
  })
})

describe('on any app', () => {
  test('every promise is kept, the plan is a partition, and the planner adds up as the slow evaluation does', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const facts = randomFacts((most) => gen(fc.nat, most))
        const plan = planChunks(facts)
        expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
        expect(plan.chunks.flatMap(({ modules }) => modules).toSorted()).toEqual(
          facts.modules.map(({ id }) => id).toSorted(),
        )
        expect(new Set(plan.chunks.map(({ name }) => name)).size).toBe(plan.chunks.length)
        const slow = evaluatePlan(facts, plan)
        expect(slow.cost.total).toBeCloseTo(plan.cost.after.total, 3)
        for (const load of slow.loads) {
          if (load.kind === 'page') expect(load.overFetch).toBe(0)
          else expect(load.overFetch).toBeLessThanOrEqual(0.02 * load.needed + 1e-6)
        }
        const routes = slow.loads.filter(({ kind }) => kind === 'route')
        const sum = (key: 'overFetch' | 'needed'): number => routes.reduce((total, load) => total + load[key], 0)
        expect(sum('overFetch')).toBeLessThanOrEqual(0.005 * sum('needed') + 1e-6)
      }),
      { numRuns: 2000, seed: 20_261_121, endOnFailure: true },
    )
  }, 120_000)

  test('side effects and styles: nothing runs that did not, and no order is turned round', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const facts = randomFacts((most) => gen(fc.nat, most), 30)
        // Budgets this generous let the planner pull code along as it likes.
        const plan = planChunks(facts, { promises: { overFetch: 0.5, overFetchPerRoute: 0.5 } })
        const ordered = facts.modules.filter(({ sideEffects, css }) => sideEffects || css).map(({ id }) => id)
        const exact = facts.atoms.map(({ modules }) => modules)
        const placeOf = new Map(facts.modules.map((module) => [module.id, module.order]))
        for (const starts of loadsOf(facts)) {
          const now = naiveRun(facts, { chunks: plan.chunks.map(({ modules }) => modules), starts })
          const before = naiveRun(facts, { chunks: exact, starts })
          const source = naiveSource(facts, starts)
          const effects = (ids: readonly string[]): string[] => ids.filter((id) => ordered.includes(id))
          expect(effects(now).toSorted()).toEqual(effects(before).toSorted())
          for (const kind of ['sideEffects', 'css'] as const) {
            const ids = facts.modules.filter((module) => module[kind]).map(({ id }) => id)
            const isFirst = (order: readonly string[], a: string, b: string): boolean =>
              order.indexOf(a) < order.indexOf(b)
            for (const a of now.filter((id) => ids.includes(id))) {
              for (const b of now.filter((id) => ids.includes(id))) {
                const inApp = placeOf.get(a)! < placeOf.get(b)!
                if (inApp && isFirst(before, a, b) && isFirst(source, a, b))
                  expect([a, b, isFirst(now, a, b)]).toEqual([a, b, true])
              }
            }
          }
        }
      }),
      { numRuns: 500, seed: 11, endOnFailure: true },
    )
  }, 120_000)

  test('the order in which the facts come does not matter', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer(), (gen, turn) => {
        const facts = randomFacts((most) => gen(fc.nat, most), 25)
        const turned: ChunkFacts = {
          ...facts,
          modules: rotate(facts.modules, turn),
          atoms: rotate(facts.atoms, turn).map((atom) => ({
            ...atom,
            modules: rotate(atom.modules, turn),
            imports: rotate(atom.imports, turn),
          })),
          routes: rotate(facts.routes, turn),
          transitions: rotate(facts.transitions, turn),
        }
        expect(JSON.stringify(planChunks(turned))).toBe(JSON.stringify(planChunks(facts)))
      }),
      { numRuns: 300, seed: 7, endOnFailure: true },
    )
  }, 120_000)
})

function rotate<T>(list: readonly T[], turn: number): T[] {
  const at = list.length === 0 ? 0 : Math.abs(turn % list.length)
  return [...list.slice(at), ...list.slice(0, at)].toReversed()
}

/** Starts of every load: pages, routes, and each lazy entry behind the page that can ask for it. */
function loadsOf(facts: ChunkFacts): string[][] {
  const pages = facts.modules.filter(({ entry }) => entry === 'page').map(({ id }) => id)
  return [...pages.map((id) => [id]), ...facts.routes.map(({ entries }) => [...entries])]
}

interface NaiveRunOptions {
  readonly chunks: readonly (readonly string[])[]
  readonly starts: readonly string[]
}

/** Runs chunks as a browser does: imports first, in the order of their first modules. */
function naiveRun(facts: ChunkFacts, { chunks, starts }: NaiveRunOptions): string[] {
  const order = new Map(facts.modules.map((module) => [module.id, module.order]))
  const byOrder = (a: string, b: string): number => order.get(a)! - order.get(b)!
  const sorted = chunks.map((ids) => ids.toSorted(byOrder))
  const chunkOf = (id: string): string[] => sorted.find((ids) => ids.includes(id))!
  const importsOf = new Map(facts.modules.map((module) => [module.id, module.imports]))
  const ran: string[] = []
  const seen = new Set<readonly string[]>()
  const run = (chunk: readonly string[]): void => {
    if (seen.has(chunk)) return
    seen.add(chunk)
    const next = new Set(chunk.flatMap((id) => importsOf.get(id)!).map(chunkOf))
    for (const other of [...next].toSorted((a, b) => byOrder(a[0]!, b[0]!))) run(other)
    ran.push(...chunk)
  }
  for (const start of starts) run(chunkOf(start))
  return ran
}

function naiveSource(facts: ChunkFacts, starts: readonly string[]): string[] {
  const importsOf = new Map(facts.modules.map((module) => [module.id, module.imports]))
  const ran: string[] = []
  const seen = new Set<string>()
  const run = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const next of importsOf.get(id)!) run(next)
    ran.push(id)
  }
  for (const start of starts) run(start)
  return ran
}
