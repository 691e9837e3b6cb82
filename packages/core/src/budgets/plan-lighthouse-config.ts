import type { BudgetFile, FormFactor } from './budget.ts'
import { type LighthouseAssertions, toLighthouseAssertions } from './to-lighthouse-assertions.ts'

/** The parts of a `lighthouserc.json` that are read or written here; whatever else stands in it is kept. */
export interface LighthouseConfigFile {
  readonly ci: {
    readonly collect: {
      readonly url: readonly string[]
      readonly numberOfRuns: number
      readonly settings?: Readonly<Record<string, unknown>>
    }
    readonly assert: { readonly assertMatrix: readonly LighthouseAssertions[] }
    readonly upload: Readonly<Record<string, unknown>>
  }
}

export interface PlanLighthouseOptions {
  readonly budgets: BudgetFile
  readonly formFactor: FormFactor
  /** Pages to load. */
  readonly urls: readonly string[]
  /** What stands in the file now: its ways of collecting and uploading stay, its assertions go. */
  readonly existing?: { readonly ci?: Readonly<Record<string, unknown>> } | undefined
}

/** A median of fewer says little; Lighthouse's own advice. */
const runs = 5

/**
 * The configuration of Lighthouse CI that asserts the budgets it can judge. Valid for @lhci/cli 0.15, with the Lighthouse 12.6
 * inside it and with 13.5 in its place.
 *
 * @see https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/configuration.md
 */
export function planLighthouseConfig(options: PlanLighthouseOptions): LighthouseConfigFile {
  const { budgets, formFactor, urls, existing } = options
  const collect = recordOf(existing?.ci?.['collect'])
  const { preset: _preset, ...settings } = recordOf(collect['settings'])
  const kept = {
    numberOfRuns: runs,
    ...collect,
    url: urls,
    settings: { ...settings, ...(formFactor === 'desktop' && { preset: 'desktop' }) },
  }
  const upload = existing?.ci?.['upload'] ?? { target: 'filesystem', outputDir: '.lighthouseci/report' }
  return {
    ci: {
      ...existing?.ci,
      collect: kept,
      assert: { assertMatrix: toLighthouseAssertions(budgets, formFactor) },
      upload: recordOf(upload),
    },
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
