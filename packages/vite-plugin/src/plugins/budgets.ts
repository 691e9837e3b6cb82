import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type BudgetFile, type BudgetVerdict, judgeBudgets, measureReport, readBudgets } from '@firstpaint/core/budgets'
import { formatError } from '@firstpaint/core/errors'
import type { Plugin } from 'vite'
import { describeBreach } from '../budgets/describe-breach.ts'
import type { Context } from '../context.ts'
import { BudgetsBroken, BudgetsExceeded, BudgetsFileMissing } from '../errors.ts'
import { plainly } from '../plainly.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Where budgets are looked for when nobody says where. */
export const budgetsFile = 'firstpaint.budgets.json'

/**
 * Holds the built site against its budgets: those that can be told from files, bytes of routes, chunks and kinds of files.
 * The rest is for `firstpaint lab`, growth for `firstpaint compare`.
 *
 * @param file From Vite's root; `true`: {@link budgetsFile} where it is.
 */
export function budgets({ build }: Context, file: true | string): Plugin {
  let read: BudgetFile | undefined
  return {
    name: 'firstpaint:budgets',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    buildStart() {
      // Before anything is built: a typo should not cost a build.
      return plainly(() => {
        read = readFile(build.config.root, file)
        build.needsBrotli = read?.compression === 'brotli'
        return Promise.resolve()
      })
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        return plainly(async () => {
          if (read === undefined || !build.written || !isSiteBuild(build.config)) return
          const head = measureReport(await build.report(), read.compression)
          const { verdicts } = judgeBudgets({ file: read, head })
          const over = verdicts.filter(({ status }) => status === 'over')
          const told = (level: BudgetVerdict['budget']['level']): string[] =>
            over.filter(({ budget }) => budget.level === level).map(describeBreach)
          const [broken, exceeded] = [told('error'), told('warn')]
          if (exceeded.length > 0) build.config.logger.warn(formatError(BudgetsExceeded(exceeded)))
          if (broken.length > 0) throw BudgetsBroken(broken)
        })
      },
    },
  }
}

function readFile(root: string, file: true | string): BudgetFile | undefined {
  const path = resolve(root, file === true ? budgetsFile : file)
  if (!existsSync(path)) {
    if (file === true) return undefined
    throw BudgetsFileMissing(file)
  }
  return readBudgets(readFileSync(path, 'utf8'), basename(path))
}
