import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Budget, planLighthouseConfig, subjectName } from '@firstpaint/core/budgets'
import { OptionInvalid } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { writeAtomic } from '../images/write-atomic.ts'
import { budgetsFile, loadBudgets } from '../lab/load-budgets.ts'
import { formatMetric } from '../lab/render-budgets.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'
import { LighthouseConfigUnreadable, LighthouseUrlsMissing } from './budgets-errors.ts'

export interface BudgetsSettings {
  readonly file: string | undefined
  /** The configuration of Lighthouse CI. */
  readonly lighthouse: string
  /** Addresses with commas between. */
  readonly urls: string | undefined
  readonly formFactor: string
  readonly check: boolean
}

interface ExistingConfig {
  readonly ci?: Readonly<Record<string, unknown>> & { readonly collect?: { readonly url?: readonly string[] } }
}

/** `firstpaint budgets`: reads the budget file, and keeps Lighthouse CI's configuration in step with it. */
export async function budgets(settings: BudgetsSettings, { cwd }: CommandContext): Promise<CommandOutcome> {
  const { lighthouse, urls, formFactor, check } = settings
  if (formFactor !== 'mobile' && formFactor !== 'desktop') {
    throw OptionInvalid('--form-factor', formFactor, 'mobile or desktop')
  }
  const file = loadBudgets(cwd, settings.file ?? budgetsFile)!
  const path = resolve(cwd, lighthouse)
  const existing = readExisting(path, lighthouse)
  const pages = urls === undefined ? existing?.ci?.collect?.url : readUrls(urls)
  if (pages === undefined || pages.length === 0) throw LighthouseUrlsMissing(lighthouse)
  const config = planLighthouseConfig({ budgets: file, formFactor, urls: pages, existing })
  const current = isDeepStrictEqual(existing, JSON.parse(JSON.stringify(config)))
  if (!check && !current) writeAtomic(path, `${JSON.stringify(config, null, 2)}\n`)
  const asserted = config.ci.assert.assertMatrix.reduce((sum, one) => sum + Object.keys(one.assertions).length, 0)
  return {
    exitCode: check && !current ? exitCodes.problems : exitCodes.fine,
    document: { ok: !check || current, budgets: file.budgets, lighthouse: { file: lighthouse, current, config } },
    render: (style) => {
      const said = current
        ? `${lighthouse} says what the budgets say (${asserted} assertions)`
        : check
          ? `${lighthouse} is not what the budgets say: run firstpaint budgets`
          : `${lighthouse} written: ${asserted} assertions, on medians`
      return renderSections(
        [
          ['Budgets', renderList(file.budgets, style)],
          ['Lighthouse CI', `  ${said}`],
        ],
        style,
      )
    },
  }
}

function renderList(list: readonly Budget[], { colours }: Style): string {
  const rows = list.map(({ subject, metric, max, growth, level, formFactor }) => [
    subjectName(subject),
    metric,
    max === undefined ? '' : formatMetric(metric, max),
    growth === undefined
      ? ''
      : 'share' in growth
        ? `+${growth.share * 100} % of the base`
        : `+${formatMetric(metric, growth.amount)} on the base`,
    colours.dim(
      [formFactor, level === 'warn' ? 'warns only' : undefined].filter((one) => one !== undefined).join(', '),
    ),
  ])
  return renderTable(rows, { align: ['left', 'left', 'right'] })
}

function readUrls(text: string): string[] {
  return text.split(',').map((url) => {
    if (/^https?:\/\//.test(url.trim())) return url.trim()
    throw OptionInvalid('--urls', url, "addresses that begin with 'http', with commas between")
  })
}

function readExisting(path: string, shown: string): ExistingConfig | undefined {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ExistingConfig
  } catch (error) {
    throw LighthouseConfigUnreadable.because(error, shown, (error as Error).message)
  }
}
