import type { ResolvedConfig } from 'vite'
import type { ResolvedOptions } from './options.ts'

/** The options of the `firstpaint()` in a Vite config; undefined when there is none. */
export function ownOptions(config: Pick<ResolvedConfig, 'plugins'>): ResolvedOptions | undefined {
  const guard = config.plugins.find(({ name }) => name === 'firstpaint:guard')
  return (guard?.api as { readonly options: ResolvedOptions } | undefined)?.options
}
