import { describe, expect, test } from 'vitest'
import { toLockfile } from './chunk-lockfile.ts'
import { evaluatePlan } from './evaluate-plan.ts'
import { exactFacts } from './exact-facts.fixture.ts'
import { placeInLockfile } from './place-in-lockfile.ts'
import { planChunks } from './plan-chunks.ts'

/** One page over forty packages that seldom change: much to lose by many chunks, little to win. */
const facts = exactFacts({
  modules: [
    { id: 'main.ts', page: true, imports: Array.from({ length: 40 }, (_, at) => `p${at}.js`), bytes: 900 },
    ...Array.from({ length: 40 }, (_, at) => ({
      id: `p${at}.js`,
      package: `package-${at}`,
      bytes: 3000 + 10 * at,
      churn: 0.002,
    })),
  ],
  routes: { '/': ['main.ts'] },
})
const firstVisit = (plan: ReturnType<typeof planChunks>): number =>
  evaluatePlan(facts, plan).loads.find(({ kind }) => kind === 'route')!.bytes

describe('the goal for first visits', () => {
  const within = planChunks(facts)
  const editsFirst = planChunks(facts, { goals: { firstVisit: Infinity } })

  test('chunks grow as far as it takes, those of packages before the app', () => {
    expect(within.limits!.packageEditBytes).toBeGreaterThan(10_000)
    expect(firstVisit(within)).toBeLessThan(firstVisit(editsFirst))
    expect(within.promises.filter(({ kept }) => !kept)).toEqual([])
  })

  test('without it, edits stay as cheap as promised', () => {
    expect(editsFirst.limits).toEqual({ appEditBytes: 10_000, packageEditBytes: 10_000 })
    expect(evaluatePlan(facts, editsFirst).edits.p95).toBeLessThanOrEqual(10_000)
  })

  test('the lockfile keeps the limits, and so the chunks', () => {
    const lockfile = toLockfile(within)
    expect(lockfile.limits).toEqual(within.limits)
    const placed = placeInLockfile(facts, lockfile)
    expect(placed.moved).toEqual([])
    expect(toLockfile(placed.plan)).toEqual(lockfile)
    const { limits: _limits, ...byHand } = lockfile
    // Without them modules have to leave their chunks, unless it is cheaper to plan anew, which finds the limits again.
    expect(placeInLockfile(facts, byHand, { replanGain: Infinity }).moved.length).toBeGreaterThan(0)
    expect(toLockfile(placeInLockfile(facts, byHand).plan)).toEqual(lockfile)
  })
})
