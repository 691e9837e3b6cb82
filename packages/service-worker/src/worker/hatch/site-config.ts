import type { WorkerConfig } from '../worker-config.ts'

// oxlint-disable-next-line no-underscore-dangle -- a name no app has: the build writes what it knows in its place
declare const __FIRSTPAINT_SW__: WorkerConfig

let known: WorkerConfig | undefined

/** What the build knows of the release. Read when it is asked for, for these files are looked at where there is none, too. */
export function siteConfig(): WorkerConfig {
  return (known ??= __FIRSTPAINT_SW__)
}
