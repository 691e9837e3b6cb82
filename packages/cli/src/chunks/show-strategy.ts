import { planByStrategy, type StrategyName, summarizePlan } from '@firstpaint/core/chunks'
import type { CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { renderSections } from '../output/sections.ts'
import { renderStrategies } from './compare-all.ts'
import type { AppChunks } from './load-app-chunks.ts'
import { renderCosts, renderPromises } from './render-cost.ts'

/** The plan of one strategy beside the one in use: modelled, nothing is written. */
export function showStrategy({ facts, options, plan }: AppChunks, strategy: StrategyName): CommandOutcome {
  const other = planByStrategy(facts, strategy, options)
  const [inUse, asked] = [plan, other].map((each) => summarizePlan(facts, { ...options, plan: each }))
  return {
    exitCode: exitCodes.fine,
    document: { modelled: true, inUse, asked, plan: other },
    render: (style) =>
      renderSections(
        [
          [`Strategy ${strategy}, modelled, beside the plan in use`, renderStrategies([inUse!, asked!], style)],
          [`Promises under ${strategy}`, renderPromises(other.promises, style)],
          [
            'Cost per visit, in compressed bytes',
            renderCosts(
              [
                ['the plan in use', plan.cost.after],
                [strategy, other.cost.after],
              ],
              style,
            ),
          ],
        ],
        style,
      ),
  }
}
