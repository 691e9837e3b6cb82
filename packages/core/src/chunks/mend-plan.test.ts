import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChunkPlan } from './chunk-plan.ts'
import { exactFacts } from './exact-facts.fixture.ts'
import { mendPlan } from './mend-plan.ts'
import { outputOf } from './output-of.fixture.ts'
import { planChunks } from './plan-chunks.ts'
import { planFromGroups } from './plan-from-groups.ts'
import { randomFacts } from './random-facts.fixture.ts'
import { repairPlan } from './repair-plan.ts'
import { type ChunkViolation, verifyChunks } from './verify-chunks.ts'

const pages = Array.from({ length: 12 }, (_, at) => `page-${at}.ts`)
/** Twelve pages with helpers that only some of them use: exact chunks by the dozen, which a plan merges. */
const app = exactFacts({
  modules: [
    { id: 'main.ts', page: true, lazy: pages, bytes: 400_000 },
    ...pages.map((id, at) => ({
      id,
      bytes: 20_000,
      imports: pages.flatMap((_, other) => (other !== at && (other + at) % 3 > 0 ? [helper(at, other)] : [])),
    })),
    ...[...new Set(pages.flatMap((_, at) => pages.map((__, other) => helper(at, other))))].map((id) => ({
      id,
      bytes: 60,
    })),
  ],
})

function helper(one: number, other: number): string {
  return `helper-${Math.min(one, other)}-${Math.max(one, other)}.ts`
}

function groupsOf(facts: typeof app, groupOf: (id: string) => string): ChunkPlan {
  const groups = [...Map.groupBy(facts.modules, ({ id }) => groupOf(id))].map(([name, modules]) => ({
    name,
    modules: modules.map(({ id }) => id),
    reason: 'test',
  }))
  return planFromGroups({ facts, strategy: 'auto', groups })
}

test('a plan that repairing would blow up is made anew', () => {
  // What lies in exact chunks is to blame, so that a repair splits everything else.
  const fresh = planChunks(app)
  const plan = groupsOf(app, (id) => (id === 'helper-0-1.ts' ? 'apart' : nameIn(fresh, id)))
  const output = outputOf(app, plan)
  const files = output.filter(({ modules }) => modules.some((id) => id === 'page-0.ts')).map(({ file }) => file)
  const violation: ChunkViolation = {
    kind: 'style-order',
    message: 'One sheet comes first.',
    files,
    modules: ['page-0.ts'],
    fatal: true,
  }
  const options = { facts: app, plan, output, violations: [violation] } as const
  expect(repairPlan(options)!.chunks.length).toBeGreaterThan(2 * fresh.chunks.length)
  expect(mendPlan(options)).toMatchObject({
    chunks: fresh.chunks,
    warnings: [expect.stringContaining('One sheet comes first.')],
  })
})

test('a new plan that failed is repaired, not made once more', () => {
  const plan = planChunks(app)
  const output = outputOf(app, plan)
  const [largest] = output.toSorted((a, b) => b.modules.length - a.modules.length)
  const violations: readonly ChunkViolation[] = [
    { kind: 'cycle', message: 'A circle.', files: [largest!.file], modules: [], fatal: true },
  ] as const
  expect(mendPlan({ facts: app, plan, output, violations })).toEqual(
    repairPlan({ facts: app, plan, output, violations }),
  )
})

test('on any app, mending ends, with a plan that costs hardly more than a new one', () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const draw = (most: number): number => gen(fc.nat, most)
      const facts = randomFacts(draw, 25)
      const by = new Map(facts.modules.map(({ id }) => [id, `g${draw(5)}`]))
      let plan = groupsOf(facts, (id) => by.get(id)!)
      const anew = planChunks(facts)
      for (let round = 0; ; round++) {
        const output = outputOf(facts, plan)
        const violations = verifyChunks({ facts, plan, output })
        if (!violations.some(({ fatal }) => fatal)) break
        const mended = mendPlan({ facts, plan, output, violations })!
        if (round === 0) expect(0.9 * mended.cost.after.total).toBeLessThanOrEqual(anew.cost.after.total + 1e-6)
        expect(round).toBeLessThan(60)
        plan = mended
      }
    }),
    { numRuns: 60, seed: 7, endOnFailure: true },
  )
}, 120_000)

function nameIn({ chunks }: ChunkPlan, module: string): string {
  return chunks.find(({ modules }) => modules.includes(module))!.name
}
