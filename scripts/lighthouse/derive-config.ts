import { type BudgetFile, type FormFactor, planLighthouseConfig } from '@firstpaint/core/budgets'

/** One group of assertions of lighthouserc.json, as the budgets make it. */
export interface AssertionGroup {
  readonly matchingUrlPattern: string
  readonly assertions: Assertions
}

export type Assertions = Readonly<Record<string, readonly [level: string, limit: Readonly<Record<string, unknown>>]>>

/** The part of lighthouserc.json this repository uses. */
export interface LighthouseConfig {
  readonly ci: {
    readonly collect: {
      readonly url: readonly string[]
      readonly numberOfRuns: number
      readonly settings: Readonly<Record<string, unknown>>
      readonly startServerCommand?: string
      readonly startServerReadyPattern?: string
      readonly startServerReadyTimeout?: number
    }
    readonly assert: { readonly assertMatrix: readonly AssertionGroup[] }
    readonly upload: { readonly target: string; readonly outputDir: string }
  }
}

export interface DeriveOptions {
  readonly formFactor: FormFactor
  /** Where the site is already served; replaces the origin of every URL and the server command. */
  readonly origin: string
  readonly chromeFlags: readonly string[]
  /** How many times slower than this machine a phone is; absent: Lighthouse's 4. Desktops are not slowed down. */
  readonly cpuSlowdown?: number
  /** What is asserted: firstpaint.budgets.json. */
  readonly budgets: BudgetFile
}

/**
 * Makes one run's configuration: URLs from the root file, assertions from the budgets.
 * Lighthouse measures phones by default; `desktop` is one of its presets of settings (not of assertions).
 */
export function deriveConfig(base: LighthouseConfig, options: DeriveOptions): LighthouseConfig {
  const { formFactor, origin, chromeFlags, budgets, cpuSlowdown } = options
  const { url, numberOfRuns, settings } = base.ci.collect
  const urls = url.map((address) => new URL(new URL(address).pathname, origin).href)
  const { collect, assert } = planLighthouseConfig({
    budgets,
    formFactor,
    urls,
    existing: { ci: { collect: { settings } } },
  }).ci
  return {
    ci: {
      collect: {
        url: collect.url,
        numberOfRuns,
        settings: {
          ...collect.settings,
          ...(formFactor === 'mobile' &&
            cpuSlowdown !== undefined && { throttling: { cpuSlowdownMultiplier: cpuSlowdown } }),
          chromeFlags: ['--headless=new', ...chromeFlags].join(' '),
        },
      },
      assert,
      upload: { ...base.ci.upload, outputDir: base.ci.upload.outputDir.replace(/mobile$/, formFactor) },
    },
  }
}
