import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { judgeBudgets } from '@firstpaint/core/budgets'
import { compareCosts, countNoise, measureCost, type RouteComparison } from '@firstpaint/core/lab'
import type { Browser } from '@firstpaint/lab'
import { OptionInvalid, OptionsConflict } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { loadBudgets } from '../lab/load-budgets.ts'
import { loadLab } from '../lab/load-lab.ts'
import { type MeasuredRoute, measureTarget } from '../lab/measure-target.ts'
import { openTarget, type OpenTargetOptions } from '../lab/open-target.ts'
import { parseRoutes } from '../lab/parse-routes.ts'
import { createProgress } from '../output/progress.ts'
import type { Style } from '../output/style.ts'
import { buildCommit, commitHash } from './commit-build.ts'
import { CompareNothingShared } from './compare-errors.ts'
import { type Comparison, isFine } from './comparison.ts'
import { findCommit } from './find-commit.ts'
import { costSide } from './measure-side.ts'
import { openSide, type OpenSideOptions, type Side } from './open-side.ts'
import { renderComparison } from './render-comparison.ts'
import { reportGithub } from './report-github.ts'
import { reportJunit } from './report-junit.ts'
import { reportMarkdown } from './report-markdown.ts'

export interface CompareSettings {
  /** Folders of built sites, addresses, or, with `build`, commits. */
  readonly base: string
  readonly head: string
  readonly build: string | undefined
  readonly out: string
  readonly routes: string | undefined
  readonly api: string | undefined
  readonly budgets: string | undefined
  readonly browser: string | undefined
  /** Percent. */
  readonly margin: number
  readonly runs: number | undefined
  /** Pairs of timed visits at most; undefined: none. */
  readonly timed: number | undefined
  readonly reporter: string
  /** Causes per route. */
  readonly limit: number
}

const reporters = ['terminal', 'markdown', 'junit', 'github']

/** `firstpaint compare`: what a change makes dearer or cheaper, and which module, package and commit it is. */
export async function compare(settings: CompareSettings, context: CommandContext): Promise<CommandOutcome> {
  const { cwd } = context
  const { base, head, build, out, reporter, limit } = settings
  if (!reporters.includes(reporter)) throw OptionInvalid('--reporter', reporter, `one of ${reporters.join(', ')}`)
  if (settings.timed !== undefined && build !== undefined) {
    throw OptionsConflict('--timed', '--build', 'both sides must stand at the same time')
  }
  const { openLabBrowser } = await loadLab()
  const file = loadBudgets(cwd, settings.budgets)
  const compression = file?.compression ?? 'brotli'
  const margin = settings.margin / 100
  const options: OpenTargetOptions = {
    cwd,
    routes: settings.routes === undefined ? undefined : parseRoutes(settings.routes),
    dist: undefined,
    proxy: settings.api === undefined ? {} : { '/api/': settings.api },
  }
  const progress = createProgress('comparing', context)
  const browser = await openLabBrowser({ browser: settings.browser })
  let done = 0
  const measureBy: OpenSideOptions['measure'] = (target, more) => {
    const onPage = (path: string): void => progress.update(done++, done + 1, `${target.name} ${path}`)
    const { life } = target.config
    const runs = more ?? settings.runs ?? target.config.runs
    return measureTarget(target, { browser, runs, life, onPage })
  }
  const commitSide = async (hash: string, routes: OpenTargetOptions['routes']): Promise<Side> => {
    const built = await buildCommit(hash, { cwd, command: build!, out })
    return openSide(built.dist, { target: { ...options, routes }, measure: measureBy, closed: () => built.remove() })
  }
  const sides: Side[] = []
  const open = async (name: string): Promise<Side> => {
    const side = isCommit(name, settings, cwd)
      ? await commitSide(await commitHash(name, cwd), options.routes)
      : await openSide(name, { target: options, measure: measureBy })
    sides.push(side)
    return side
  }

  try {
    const before = await open(base)
    const after = await open(head)
    const judge = (): RouteComparison[] =>
      sharedRoutes(before, after).map(({ was, is }) =>
        compareCosts(is.route, {
          base: costSide(was, before.target.report),
          head: costSide(is, after.target.report),
          compression,
          margin,
          graph: after.target.graph,
        }),
      )
    let routes = judge()
    if (routes.length === 0) throw CompareNothingShared(base, head)
    const doubtful = settings.runs === undefined ? routes.filter(isDoubtful).map(({ route }) => route) : []
    if (doubtful.length > 0) {
      for (const side of sides) await side.measureAgain(doubtful)
      routes = judge()
    }
    const shared = sharedRoutes(before, after)
    const measurements = (side: Side) =>
      side.routes().flatMap(({ route, cost }) => measureCost({ kind: 'route', route }, cost, compression))
    const both = isCommit(base, settings, cwd) && isCommit(head, settings, cwd)
    const timed = await timeRoutes(
      shared.map(({ is }) => is),
      { settings, options, browser },
    )
    const comparison: Comparison = {
      base,
      head,
      margin,
      routes,
      timed,
      budgets: file && judgeBudgets({ file, head: measurements(after), base: measurements(before) }),
      commit: both
        ? await findCommit(routes, {
            base: await commitHash(base, cwd),
            head: await commitHash(head, cwd),
            cwd,
            compression,
            measure: async (hash, { route, isNoisy }) => {
              const { path } = shared.find(({ is }) => is.route === route)!.is
              const side = await commitSide(hash, [{ route, path }])
              try {
                if (isNoisy) await side.measureAgain([route])
                return side.routes()[0]!
              } finally {
                await side.close()
              }
            },
          })
        : undefined,
    }
    return {
      exitCode: isFine(comparison) ? exitCodes.fine : exitCodes.problems,
      document: {
        version: 1,
        ok: isFine(comparison),
        ...comparison,
        budgets: comparison.budgets ?? null,
        commit: comparison.commit ?? null,
      },
      render: (style) => reportAs(reporter, comparison, { limit, style }),
    }
  } finally {
    progress.end()
    for (const side of sides) await side.close()
    await browser.close()
  }
}

/** The routes that both sides have. */
function sharedRoutes(before: Side, after: Side): { readonly was: MeasuredRoute; readonly is: MeasuredRoute }[] {
  return after.routes().flatMap((is) => {
    const was = before.routes().find(({ route }) => route === is.route)
    return was === undefined ? [] : [{ was, is }]
  })
}

/** Whether something changed that differs from run to run by itself. */
function isDoubtful({ metrics }: RouteComparison): boolean {
  return metrics.some(({ metric, verdict }) => verdict !== 'same' && countNoise(metric) > 0)
}

interface TimeRoutesOptions {
  readonly settings: CompareSettings
  readonly options: OpenTargetOptions
  readonly browser: Browser
}

/** Opens both sides at once and times each route in pairs. */
async function timeRoutes(
  routes: readonly MeasuredRoute[],
  { settings, options, browser }: TimeRoutesOptions,
): Promise<Comparison['timed']> {
  if (settings.timed === undefined) return []
  const { timePairs } = await loadLab()
  const base = await openTarget(settings.base, options)
  try {
    const head = await openTarget(settings.head, options)
    try {
      const timed: Comparison['timed'][number][] = []
      for (const { route, path } of routes) {
        const sides = { base: base.url + path, head: head.url + path }
        timed.push({ route, times: await timePairs({ browser, ...sides, pairs: settings.timed }) })
      }
      return timed
    } finally {
      await head.close()
    }
  } finally {
    await base.close()
  }
}

/** With `--build`, whatever is neither an address nor something on the disk is a commit. */
function isCommit(name: string, { build }: CompareSettings, cwd: string): boolean {
  if (build === undefined || /^https?:\/\//.test(name)) return false
  return statSync(resolve(cwd, name), { throwIfNoEntry: false }) === undefined
}

function reportAs(
  reporter: string,
  comparison: Comparison,
  { limit, style }: { readonly limit: number; readonly style: Style },
): string {
  if (reporter === 'markdown') return reportMarkdown(comparison, limit)
  if (reporter === 'junit') return reportJunit(comparison)
  if (reporter === 'github') return reportGithub(comparison)
  return renderComparison(comparison, limit, style)
}
