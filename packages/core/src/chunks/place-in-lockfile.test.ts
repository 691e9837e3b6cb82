import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLockfile, toLockfile } from './chunk-lockfile.ts'
import { exactFacts, type ModuleSketch } from './exact-facts.fixture.ts'
import { placeInLockfile } from './place-in-lockfile.ts'
import { planChunks } from './plan-chunks.ts'
import { randomFacts } from './random-facts.fixture.ts'

const app: readonly ModuleSketch[] = [
  { id: 'main.ts', page: true, imports: ['react.js', 'layout.ts'], lazy: ['home.ts', 'menu.ts'] },
  { id: 'layout.ts', imports: ['react.js'] },
  { id: 'home.ts', imports: ['react.js', 'price.ts'] },
  { id: 'menu.ts', imports: ['react.js', 'price.ts', 'table.ts'] },
  { id: 'price.ts' },
  { id: 'table.ts', package: 'table', bytes: 4000 },
  { id: 'react.js', package: 'react', bytes: 60_000 },
]
const routes = { '/': ['main.ts', 'home.ts'], '/menu': ['main.ts', 'menu.ts'] }
const lockfile = toLockfile(planChunks(exactFacts({ modules: app, routes })))

describe('placeInLockfile', () => {
  test('keeps chunks and names, places what is new, drops what is gone', () => {
    const changed = app
      .filter(({ id }) => id !== 'table.ts')
      .map((module) => (module.id === 'menu.ts' ? { ...module, imports: ['react.js', 'price.ts', 'list.ts'] } : module))
    const { plan, placed, moved, gone } = placeInLockfile(
      exactFacts({ modules: [...changed, { id: 'list.ts', bytes: 100 }], routes }),
      lockfile,
    )
    expect(placed).toEqual([{ module: 'list.ts', chunk: 'menu' }])
    expect(moved).toEqual([])
    expect(gone).toEqual(['table.ts'])
    expect(plan.chunks.map(({ name }) => name)).toEqual(Object.keys(lockfile.chunks).filter((name) => name !== 'table'))
  })

  test('a module that only one route still needs leaves the chunk of another', () => {
    const together = {
      version: 1 as const,
      chunks: { main: ['main.ts', 'layout.ts'], home: ['home.ts', 'table.ts'], menu: ['menu.ts'] },
    }
    const { plan, moved } = placeInLockfile(exactFacts({ modules: app, routes }), together)
    expect(moved.map(({ module }) => module)).toEqual(['table.ts'])
    expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
  })

  test('a poor lockfile drifts, and past the stated gain it advises to plan anew', () => {
    const small = Array.from({ length: 20 }, (_, at) => ({ id: `part-${at}.ts`, bytes: 100 }))
    const facts = exactFacts({
      modules: [{ id: 'main.ts', page: true, imports: small.map(({ id }) => id) }, ...small],
      routes: { '/': ['main.ts'] },
    })
    const scattered = { version: 1 as const, chunks: Object.fromEntries(facts.modules.map(({ id }) => [id, [id]])) }
    const poor = placeInLockfile(facts, scattered)
    expect(poor.drift).toBeGreaterThan(0)
    expect(poor.replan).toBe(true)
    expect(placeInLockfile(facts, scattered, { measureDrift: false })).toMatchObject({ drift: null, replan: false })
    expect(placeInLockfile(facts, toLockfile(planChunks(facts)))).toMatchObject({ drift: 0, replan: false })
  })

  test('on any app: the plan of unchanged facts comes back as it was', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const facts = randomFacts((most) => gen(fc.nat, most))
        const plan = planChunks(facts)
        const locked = toLockfile(plan)
        const { lockfile: read, warnings } = readLockfile(JSON.parse(JSON.stringify(locked, null, 1)))
        expect(warnings).toEqual([])
        const again = placeInLockfile(facts, read!, { measureDrift: false })
        expect(toLockfile(again.plan)).toEqual(locked)
        expect(again.plan.promises.filter(({ kept }) => !kept)).toEqual([])
      }),
      { numRuns: 300, seed: 3, endOnFailure: true },
    )
  }, 120_000)

  test('on any app with any lockfile: promises are kept and nothing is lost', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = (most: number): number => gen(fc.nat, most)
        const facts = randomFacts(draw)
        const chunks: Record<string, string[]> = { other: ['gone.ts'] }
        for (const { id } of facts.modules) if (draw(9) > 1) (chunks[`chunk-${draw(5)}`] ??= []).push(id)
        const { plan, gone } = placeInLockfile(facts, { version: 1, chunks }, { measureDrift: false })
        expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
        expect(plan.chunks.flatMap(({ modules }) => modules).toSorted()).toEqual(
          facts.modules.map(({ id }) => id).toSorted(),
        )
        expect(gone).toEqual(['gone.ts'])
      }),
      { numRuns: 300, seed: 4, endOnFailure: true },
    )
  }, 120_000)
})

describe('readLockfile', () => {
  test.each([
    [null, 'it is null, not an object'],
    ['x', "it is 'x', not an object"],
    [{ version: 2, chunks: {} }, 'its version is 2'],
    [{ version: 1, chunks: [] }, "'chunks' is no object"],
  ])('%j is not used', (json, why) => {
    const { lockfile: read, warnings } = readLockfile(json)
    expect(read).toBeNull()
    expect(warnings.join()).toContain(why)
  })

  test('wrong chunks and modules named twice are warnings', () => {
    const { lockfile: read, warnings } = readLockfile({
      version: 1,
      chunks: { a: ['x.ts'], b: ['x.ts', 'y.ts'], c: 3 },
    })
    expect(read?.chunks).toEqual({ a: ['x.ts'], b: ['y.ts'], c: [] })
    expect(warnings).toHaveLength(2)
  })
})
