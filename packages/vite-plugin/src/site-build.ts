import type { Plugin, ResolvedConfig } from 'vite'
import { isExactPass } from './exact-pass-marker.ts'

type EnvironmentFilter = NonNullable<Plugin['applyToEnvironment']>

/** Whether an environment's output is what browsers load; servers and other consumers are none of our business. */
export const isBrowserEnvironment: EnvironmentFilter = (environment) => environment.config.consumer === 'client'

/** Whether a build makes a site out of pages and writes it to disk: the only kind the report can account for. */
export function isSiteBuild(config: ResolvedConfig): boolean {
  return config.command === 'build' && !config.build.lib && !config.build.ssr && config.build.write
}

/** When a sub-plugin takes part: in builds, but not in the nested one that only learns the graph. */
export const inRealBuild: Extract<Plugin['apply'], (...args: never) => unknown> = (config, { command }) =>
  command === 'build' && !isExactPass(config)
