import type { AppBuilder, BuildRequest } from './build/app-builder.ts'
import type { BuildOutcome } from './build/build-job.ts'
import type { AppModule } from './build-facts.ts'
import { type NamedEdit, toTarget } from './measure/choose-edits.ts'
import { invalidated } from './measure/invalidated.ts'
import { createPrediction } from './measure/predict-edit.ts'
import type { RebuiltEdit, SampledEdit } from './measure/rebuilt-edits.ts'
import type { RouteStart } from './measure/route-loads.ts'

export interface RebuildOptions {
  readonly builder: AppBuilder
  /** How the strategy is built. */
  readonly request: BuildRequest
  /** What it was before the edits; its lockfile goes into every rebuild. */
  readonly before: BuildOutcome
  readonly routes: readonly RouteStart[]
  readonly onProgress: (text: string) => void
}

/** Builds once per edit and compares. A build that fails is a finding, not the end. */
export async function rebuildEdits(edits: readonly NamedEdit[], options: RebuildOptions): Promise<RebuiltEdit[]> {
  const { builder, request, before, routes, onProgress } = options
  const results: RebuiltEdit[] = []
  for (const { line, what, edit } of edits) {
    onProgress(`${results.length + 1}/${edits.length} ${line}`)
    try {
      const after = await builder.build({ ...request, edit, lockfile: before.lockfile })
      const cost = invalidated({ before: before.facts, after: after.facts, routes })
      const failed = cost.files === 0 ? 'The edit changed nothing of the output.' : null
      results.push({ line, what, cost: failed === null ? cost : null, failed })
    } catch (error) {
      results.push({ line, what, cost: null, failed: (error as Error).message.split('\n').slice(0, 4).join(' ') })
    }
  }
  return results
}

/** Builds once per sampled module, to hold the predictions against. */
export async function rebuildSample(modules: readonly AppModule[], options: RebuildOptions): Promise<SampledEdit[]> {
  const predict = createPrediction(options.before.facts, options.routes)
  const edits = modules.map((module): NamedEdit => ({
    line: 'shared',
    what: module.id,
    edit: { kind: 'body', modules: [toTarget(module)] },
  }))
  const rebuilt = await rebuildEdits(edits, options)
  return rebuilt.map(({ what, cost }) => ({
    module: what,
    predicted: Math.round(predict([what])),
    rebuilt: cost === null ? null : Math.round(cost.meanPerRoute),
  }))
}
