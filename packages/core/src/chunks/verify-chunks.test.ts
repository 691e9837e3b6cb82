import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChunkPlan } from './chunk-plan.ts'
import { exactFacts } from './exact-facts.fixture.ts'
import { outputOf } from './output-of.fixture.ts'
import { planByStrategy } from './plan-by-strategy.ts'
import { planChunks } from './plan-chunks.ts'
import { planFromGroups } from './plan-from-groups.ts'
import { randomFacts } from './random-facts.fixture.ts'
import { repairPlan } from './repair-plan.ts'
import { verifyChunks } from './verify-chunks.ts'

const facts = exactFacts({
  modules: [
    { id: 'main.ts', page: true, imports: ['a.ts'], lazy: ['home.ts', 'menu.ts'] },
    { id: 'a.ts', imports: ['b.ts'] },
    { id: 'b.ts', imports: ['c.ts'] },
    { id: 'c.ts' },
    { id: 'home.ts', imports: ['chart.ts'] },
    { id: 'menu.ts', imports: ['c.ts'] },
    { id: 'chart.ts', bytes: 9000 },
  ],
  routes: { '/': ['main.ts', 'home.ts'], '/menu': ['main.ts', 'menu.ts'] },
})
const plan = planChunks(facts)

const groups = (...lists: readonly (readonly string[])[]): ChunkPlan =>
  planFromGroups({
    facts,
    strategy: 'auto',
    groups: lists.map((modules) => ({ name: modules[0]!.replace('.ts', ''), modules, reason: 'test' })),
  })

describe('verifyChunks', () => {
  test('finds nothing in an output that follows the plan', () => {
    expect(verifyChunks({ facts, plan, output: outputOf(facts, plan) })).toEqual([])
  })

  test('finds chunks that import each other', () => {
    const circle = groups(['main.ts', 'a.ts', 'c.ts'], ['b.ts'], ['home.ts', 'chart.ts'], ['menu.ts'])
    const violations = verifyChunks({ facts, plan: circle, output: outputOf(facts, circle) })
    expect(violations.map(({ kind, files, fatal }) => [kind, files, fatal])).toContainEqual([
      'cycle',
      ['b.js', 'main.js'],
      true,
    ])
  })

  test('finds lazy code in the first page, and a route that loads what it does not need', () => {
    const eager = groups(['main.ts', 'a.ts', 'b.ts', 'c.ts', 'chart.ts'], ['home.ts'], ['menu.ts'])
    const kinds = verifyChunks({ facts, plan: eager, output: outputOf(facts, eager) }).map(({ kind, modules }) => [
      kind,
      modules,
    ])
    expect(kinds).toContainEqual(['lazy-in-initial', ['chart.ts']])
    expect(kinds).toContainEqual(['over-fetch', ['chart.ts']])
  })

  test('tells modules that went elsewhere, without calling it fatal', () => {
    const output = outputOf(facts, plan).map((chunk) => ({
      ...chunk,
      modules: chunk.modules.filter((id) => id !== 'chart.ts'),
    }))
    expect(verifyChunks({ facts, plan, output })).toEqual([
      expect.objectContaining({ kind: 'missing', modules: ['chart.ts'], fatal: false }),
    ])
  })
})

describe('repairPlan', () => {
  test('splits what broke a promise and leaves the rest alone', () => {
    const eager = groups(['main.ts', 'a.ts', 'b.ts', 'chart.ts'], ['c.ts'], ['home.ts'], ['menu.ts'])
    const output = outputOf(facts, eager)
    const repaired = repairPlan({
      facts,
      plan: eager,
      output,
      violations: verifyChunks({ facts, plan: eager, output }),
    })!
    expect(repaired.chunks.map(({ modules }) => modules)).toEqual([
      ['c.ts'],
      ['chart.ts'],
      ['home.ts'],
      ['a.ts', 'b.ts', 'main.ts'],
      ['menu.ts'],
    ])
    expect(verifyChunks({ facts, plan: repaired, output: outputOf(facts, repaired) })).toEqual([])
  })

  test('gives what it splits off names that are file names, wherever the modules lie', () => {
    const app = exactFacts({
      modules: [
        // The largest piece keeps the name: not one of those this is about.
        { id: 'main.ts', page: true, imports: ['other.ts'], lazy: ['home.ts', 'menu.ts'] },
        { id: 'other.ts' },
        { id: 'home.ts', imports: ['../contract/src/dish.ts'] },
        { id: 'menu.ts', imports: ['../contract/src/dish.ts'] },
        { id: '../contract/src/dish.ts' },
      ],
    })
    const eager = planFromGroups({
      facts: app,
      strategy: 'auto',
      groups: [{ name: 'all', modules: app.modules.map(({ id }) => id), reason: 'test' }],
    })
    const output = outputOf(app, eager)
    const violations = verifyChunks({ facts: app, plan: eager, output })
    const names = repairPlan({ facts: app, plan: eager, output, violations })!.chunks.map(({ name }) => name)
    expect(names).toHaveLength(4)
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/)
  })

  test('on any app, any grouping is repaired or given up in a few rounds', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = (most: number): number => gen(fc.nat, most)
        const app = randomFacts(draw, 25)
        const by = Map.groupBy(app.modules, () => draw(5))
        let current: ChunkPlan | null = planFromGroups({
          facts: app,
          strategy: 'auto',
          groups: [...by].map(([name, modules]) => ({
            name: `g${name}`,
            modules: modules.map(({ id }) => id),
            reason: 'test',
          })),
        })
        for (let round = 0; current !== null; round++) {
          expect(round).toBeLessThan(60)
          const output = outputOf(app, current)
          const violations = verifyChunks({ facts: app, plan: current, output })
          if (!violations.some(({ fatal }) => fatal)) break
          current = repairPlan({ facts: app, plan: current, output, violations })
        }
        // The exact chunks keep every promise, so giving up is never needed here.
        expect(current).not.toBeNull()
      }),
      { numRuns: 200, seed: 5, endOnFailure: true },
    )
  }, 120_000)

  test('on any app, an output that follows the plan has no fatal violation', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const app = randomFacts((most) => gen(fc.nat, most))
        const own = planChunks(app)
        expect(verifyChunks({ facts: app, plan: own, output: outputOf(app, own) })).toEqual([])
      }),
      { numRuns: 300, seed: 6, endOnFailure: true },
    )
  }, 120_000)
})

describe('planByStrategy', () => {
  test('plans in well-known ways, and says what they break', () => {
    const vendor = exactFacts({
      modules: [
        { id: 'main.ts', page: true, imports: ['react.js'], lazy: ['home.ts'] },
        { id: 'home.ts', imports: ['chart.js'] },
        { id: 'react.js', package: 'react', bytes: 50_000 },
        { id: 'chart.js', package: 'chart', bytes: 90_000 },
      ],
      routes: { '/': ['main.ts', 'home.ts'], '/other': ['main.ts'] },
    })
    const names = (strategy: 'vite-default' | 'vendor' | 'granular'): unknown =>
      planByStrategy(vendor, strategy).chunks.map(({ name, modules }) => [name, modules])
    expect(names('vite-default')).toEqual([
      ['home', ['chart.js', 'home.ts']],
      ['main', ['main.ts', 'react.js']],
    ])
    expect(names('vendor')).toEqual([
      ['home', ['home.ts']],
      ['main', ['main.ts']],
      ['vendor', ['chart.js', 'react.js']],
    ])
    expect(names('granular')).toEqual([
      ['chart', ['chart.js']],
      ['framework', ['react.js']],
      ['home', ['home.ts']],
      ['main', ['main.ts']],
    ])
    const broken = planByStrategy(vendor, 'vendor').promises.filter(({ kept }) => !kept)
    expect(broken.map(({ name }) => name)).toContain('lazy-stays-lazy')
  })
})
