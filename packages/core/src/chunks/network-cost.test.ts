import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plannedNetwork } from './chunk-network.ts'
import { evaluatePlan } from './evaluate-plan.ts'
import { explainModule } from './explain-module.ts'
import { networkCost } from './network-cost.ts'
import { planByStrategy } from './plan-by-strategy.ts'
import { planFromGroups } from './plan-from-groups.ts'
import { planInput } from './plan-input.ts'
import { resolvePlanOptions } from './plan-options.ts'
import { randomFacts } from './random-facts.fixture.ts'

const anyPlan = fc.infiniteStream(fc.nat({ max: 1_000_000 })).map((numbers) => {
  const draw = (most: number): number => numbers.next().value % (most + 1)
  const facts = randomFacts(draw)
  return { facts, draw, plan: planByStrategy(facts, (['vite-default', 'vendor', 'granular'] as const)[draw(2)]!) }
})

test('networkCost is what evaluatePlan finds, part by part', () => {
  fc.assert(
    fc.property(anyPlan, ({ facts, plan }) => {
      const input = planInput(facts, resolvePlanOptions())
      const quick = networkCost(input, plannedNetwork(input, plan.chunks))
      const slow = evaluatePlan(facts, plan).cost
      for (const part of ['firstBytes', 'againBytes', 'requests', 'mapBytes', 'total'] as const)
        expect(quick[part], part).toBeCloseTo(slow[part], 4)
    }),
    { numRuns: 100 },
  )
})

test('a move of explainModule is priced as the plan it makes', () => {
  fc.assert(
    fc.property(anyPlan, ({ facts, plan, draw }) => {
      const module = facts.modules[draw(facts.modules.length - 1)]!.id
      for (const { chunk, change } of explainModule({ facts, plan, module }).moves) {
        const groups = plan.chunks.map((each) => ({
          ...each,
          modules: each.name === chunk ? [...each.modules, module] : each.modules.filter((id) => id !== module),
        }))
        const own = chunk === null ? [{ name: null, modules: [module], reason: '' }] : []
        const moved = planFromGroups({ facts, groups: [...groups, ...own], strategy: plan.strategy })
        expect(change.total).toBeCloseTo(moved.cost.after.total - plan.cost.after.total, 4)
      }
    }),
    { numRuns: 40 },
  )
})
