import { judgeBudgets } from '@firstpaint/core/budgets'
import { measureCost } from '@firstpaint/core/lab'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { createProgress } from '../output/progress.ts'
import { loadBudgets } from './load-budgets.ts'
import { loadLab } from './load-lab.ts'
import { measureTarget } from './measure-target.ts'
import { openTarget } from './open-target.ts'
import { parseRoutes } from './parse-routes.ts'
import { renderLab } from './render-lab.ts'

export interface LabSettings {
  /** An address, the folder of a built site or a `firstpaint.lab.json`. */
  readonly target: string
  readonly routes: string | undefined
  readonly dist: string | undefined
  readonly api: string | undefined
  readonly budgets: string | undefined
  readonly browser: string | undefined
  readonly runs: number | undefined
  /** ms of the page's own time. */
  readonly life: number | undefined
  /** Rows per list. */
  readonly limit: number
}

/** `firstpaint lab`: counts what each route costs, and holds it against the budgets. */
export async function lab(settings: LabSettings, context: CommandContext): Promise<CommandOutcome> {
  const { cwd } = context
  const { openLabBrowser } = await loadLab()
  const budgets = loadBudgets(cwd, settings.budgets)
  const routes = settings.routes === undefined ? undefined : parseRoutes(settings.routes)
  const proxy = settings.api === undefined ? {} : { '/api/': settings.api }
  const target = await openTarget(settings.target, { cwd, routes, dist: settings.dist, proxy })
  if (target.config.flows.length > 0) context.say('Flows are read and checked, but not measured yet.')
  const progress = createProgress('measuring', context)
  try {
    const browser = await openLabBrowser({ browser: settings.browser })
    try {
      let done = 0
      const measured = await measureTarget(target, {
        browser,
        runs: settings.runs ?? target.config.runs,
        life: settings.life ?? target.config.life,
        onPage: (path) => progress.update(done++, target.routes.length, path),
      })
      progress.end()
      const compression = budgets?.compression ?? 'brotli'
      const measurements = measured.flatMap(({ route, cost }) =>
        measureCost({ kind: 'route', route }, cost, compression),
      )
      const judgement = budgets && judgeBudgets({ file: budgets, head: measurements })
      return {
        exitCode: judgement === undefined || judgement.passed ? exitCodes.fine : exitCodes.problems,
        document: {
          version: 1,
          target: settings.target,
          browser: browser.version(),
          routes: measured.map(({ route, path, runs, cost }) => ({ route, path, runs: runs.length, ...cost })),
          budgets: judgement ?? null,
        },
        render: (style) =>
          renderLab({ name: settings.target, routes: measured, judgement, limit: settings.limit }, style),
      }
    } finally {
      await browser.close()
    }
  } finally {
    progress.end()
    await target.close()
  }
}
