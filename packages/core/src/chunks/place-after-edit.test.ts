import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toLockfile } from './chunk-lockfile.ts'
import { editedFacts } from './edited-facts.fixture.ts'
import { exactFacts, type ModuleSketch } from './exact-facts.fixture.ts'
import { placeInLockfile } from './place-in-lockfile.ts'
import { planChunks } from './plan-chunks.ts'
import { planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { randomFacts } from './random-facts.fixture.ts'
import { routeRequests } from './route-requests.ts'

const gain = 0.1
const requestsWorth = 1000

test('after any structural edit the kept plan is about as good as a new one, or is a new one', () => {
  let anew = 0
  let moved = 0
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const draw = (most: number): number => gen(fc.nat, most)
      const facts = randomFacts(draw)
      // Goals so low that small apps come near them, too.
      const goals: PlanOptions[] = [{}, { goals: { medianRequests: 3, mostRequests: 6 } }]
      const options = goals[draw(1)]!
      const lockfile = toLockfile(planChunks(facts, options))
      const edited = editedFacts(facts, draw)
      const placed = placeInLockfile(edited, lockfile, { ...options, measureDrift: false })
      const fresh = planChunks(edited, options)

      expect(placed.plan.promises.filter(({ kept }) => !kept)).toEqual([])
      expect(placeInLockfile(edited, lockfile, options).plan).toEqual(placed.plan)
      if (placed.anew !== null) {
        anew++
        expect(placed.plan.chunks).toEqual(fresh.chunks)
        expect(placed.plan.warnings.join()).toContain(placed.anew)
        return
      }
      const { mostRequests } = resolvePlanOptions(options).goals
      const requests = (plan: typeof fresh) => routeRequests(planInput(edited, resolvePlanOptions(options)), plan)
      const most = requests(fresh).most
      expect(requests(placed.plan).most).toBeLessThanOrEqual(
        Math.max(mostRequests, most > mostRequests ? most * (1 + gain) : 0),
      )
      if (placed.placed.length + placed.moved.length + placed.gone.length === 0) return
      moved++
      const cost = placed.plan.cost.after.total
      expect(cost - fresh.cost.after.total).toBeLessThanOrEqual(Math.max(gain * cost, requestsWorth))
    }),
    { numRuns: 200, seed: 5, endOnFailure: true },
  )
  // Both ways are taken, and keeping is the rule.
  expect(anew).toBeGreaterThan(0)
  expect(moved).toBeGreaterThan(5 * anew)
}, 240_000)

test('a plan whose order fits no longer is not taken apart: what has to leave joins others', () => {
  const sheets = Array.from({ length: 30 }, (_, at): ModuleSketch => ({
    id: `sheet-${String(at).padStart(2, '0')}.css`,
    css: true,
    bytes: 150,
  }))
  const code = Array.from({ length: 30 }, (_, at): ModuleSketch => ({
    id: `part-${String(at).padStart(2, '0')}.ts`,
    imports: [sheets[at]!.id],
    bytes: 150,
  }))
  const facts = exactFacts({
    modules: [{ id: 'main.ts', page: true, imports: code.map(({ id }) => id) }, ...code, ...sheets],
    routes: { '/': ['main.ts'] },
  })
  const half = (list: readonly ModuleSketch[], rest: number): string[] =>
    list.filter((_, at) => at % 2 === rest).map(({ id }) => id)
  const chunks = {
    main: ['main.ts'],
    even: [...half(code, 0), ...half(sheets, 0)],
    odd: [...half(code, 1), ...half(sheets, 1)],
  }
  const { plan, anew } = placeInLockfile(facts, { version: 1, chunks }, { replanGain: Infinity })
  expect(anew).toBeNull()
  expect(plan.promises.filter(({ kept }) => !kept)).toEqual([])
  expect(plan.chunks.length).toBeLessThanOrEqual(6)
})
