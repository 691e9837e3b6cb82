import type { ResolvedConfig, UserConfig } from 'vite'
import { findConfig } from '../project/find-config.ts'
import { loadVite } from '../project/load-vite.ts'

/** What became of reading the app's Vite config the way `vite build` would. */
export type LoadedConfig =
  | { readonly state: 'missing' }
  /** Vite itself cannot be loaded; the check of Vite tells why. */
  | { readonly state: 'no-vite' }
  | { readonly state: 'broken'; readonly file: string; readonly error: unknown }
  | {
      readonly state: 'loaded'
      readonly file: string
      /** As the file gives it. */
      readonly user: UserConfig
      /** With Vite's defaults and what the plugins changed. */
      readonly resolved: ResolvedConfig
    }

/** Loads the config with the app's own Vite. The file's code and its plugins' `config` hooks run; nothing is built. */
export async function loadConfig(dir: string): Promise<LoadedConfig> {
  const file = findConfig(dir)
  if (file === undefined) return { state: 'missing' }
  const vite = await loadVite(dir, dir).catch(() => undefined)
  if (vite === undefined) return { state: 'no-vite' }
  try {
    const environment = { command: 'build', mode: 'production' } as const
    const user = await vite.loadConfigFromFile(environment, undefined, dir, 'silent')
    const resolved = await vite.resolveConfig({ root: dir, logLevel: 'silent' }, 'build', 'production', 'production')
    return { state: 'loaded', file, user: user?.config ?? {}, resolved }
  } catch (error) {
    return { state: 'broken', file, error }
  }
}
