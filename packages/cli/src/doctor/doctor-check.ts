import type { InstalledPackage } from '../project/find-package.ts'
import type { PackageJson } from '../project/read-package-json.ts'
import type { LoadedConfig } from './load-config.ts'

/** `skip`: the question does not arise in this app. */
export type CheckStatus = 'ok' | 'warn' | 'fail' | 'skip'

export interface CheckResult {
  readonly status: CheckStatus
  /** What was found, in one line. */
  readonly detail: string
  /** What to do about it; missing where all is well. */
  readonly fix?: string
}

/** What the checks judge, gathered once. */
export interface DoctorFacts {
  /** Absolute path of the app. */
  readonly dir: string
  readonly manifest: PackageJson
  readonly env: Readonly<Record<string, string | undefined>>
  /** The install that the app's code gets. */
  readonly find: (name: string) => InstalledPackage | undefined
  readonly config: LoadedConfig
}

/** One question about an app or a machine, with its answer. */
export interface DoctorCheck {
  readonly title: string
  readonly run: (facts: DoctorFacts) => CheckResult | Promise<CheckResult>
}
