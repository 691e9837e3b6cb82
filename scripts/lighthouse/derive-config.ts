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
    readonly assert: { readonly assertions: Assertions }
    readonly upload: { readonly target: string; readonly outputDir: string }
  }
}

export type Assertions = Readonly<Record<string, readonly [level: string, limit: Readonly<Record<string, unknown>>]>>

export type FormFactor = 'mobile' | 'desktop'

export interface DeriveOptions {
  readonly formFactor: FormFactor
  /** Where the site is already served; replaces the origin of every URL and the server command. */
  readonly origin: string
  readonly chromeFlags: readonly string[]
  /** Assertions of the desktop that replace the phone's. */
  readonly desktopAssertions: Assertions
}

/**
 * Makes one run's configuration from the root file, which stays the single place for URLs and budgets.
 * Lighthouse measures phones by default; `desktop` is one of its presets of settings (not of assertions).
 */
export function deriveConfig(base: LighthouseConfig, options: DeriveOptions): LighthouseConfig {
  const { formFactor, origin, chromeFlags, desktopAssertions } = options
  const { url, numberOfRuns, settings } = base.ci.collect
  const desktop = formFactor === 'desktop'
  return {
    ci: {
      collect: {
        url: url.map((address) => new URL(new URL(address).pathname, origin).href),
        numberOfRuns,
        settings: {
          ...settings,
          ...(desktop && { preset: 'desktop' }),
          chromeFlags: ['--headless=new', ...chromeFlags].join(' '),
        },
      },
      assert: { assertions: { ...base.ci.assert.assertions, ...(desktop && desktopAssertions) } },
      upload: { ...base.ci.upload, outputDir: base.ci.upload.outputDir.replace(/mobile$/, formFactor) },
    },
  }
}
