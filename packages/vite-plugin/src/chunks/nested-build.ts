import type { BuildOptions, Plugin, PluginOption, ResolvedConfig, Rolldown } from 'vite'
import { exactPassMarker } from '../exact-pass-marker.ts'
import { appVite } from './app-vite.ts'

export interface NestedBuildOptions {
  /** The configuration of the build that runs. */
  readonly config: ResolvedConfig
  /** What takes part besides the app's own plugins. Its name marks the build as nested. */
  readonly plugin: Omit<Plugin, 'name'>
  readonly build: BuildOptions
}

/** Builds the app once more, silently and in memory, with all of its plugins but ours. */
export async function nestedBuild({ config, plugin, build }: NestedBuildOptions): Promise<Rolldown.RolldownOutput> {
  const { build: runBuild, createLogger } = await appVite(config.root)
  const { inlineConfig } = config
  const result = await runBuild({
    ...inlineConfig,
    configFile: config.configFile ?? false,
    root: config.root,
    mode: config.mode,
    logLevel: 'silent',
    customLogger: createLogger('silent'),
    plugins: [
      await withoutOurs(inlineConfig.plugins ?? []),
      {
        name: exactPassMarker,
        enforce: 'post',
        applyToEnvironment: ({ config: { consumer } }) => consumer === 'client',
        ...plugin,
      } satisfies Plugin,
    ],
    // `false` and not null, which would leave the config file's word standing.
    build: { ...inlineConfig.build, write: false, watch: false as never, reportCompressedSize: false, ...build },
  })
  const [output] = [result].flat()
  if (output === undefined || !('output' in output)) throw new Error('The nested build ended without output.')
  return output
}

/**
 * The configuration's plugins but ours: instances given inline would take the nested build for their own. Those for images
 * and the module of the prefetch plan tell builds apart, and without them the app would not build.
 */
async function withoutOurs(option: PluginOption): Promise<PluginOption> {
  const resolved = await option
  if (Array.isArray(resolved)) return Promise.all(resolved.map(withoutOurs))
  return isOurs(resolved) && !isNeeded(resolved) ? false : resolved
}

function isOurs(plugin: Awaited<PluginOption>): boolean {
  return Boolean(plugin) && 'name' in (plugin as object) && (plugin as Plugin).name.startsWith('firstpaint:')
}

function isNeeded(plugin: Awaited<PluginOption>): boolean {
  return /^firstpaint:(?:image-|prefetch-module$)/.test((plugin as Plugin).name)
}

/**
 * Whether plugins of others came as objects instead of from a config file. The nested build then works with the very same
 * objects, and must not run while they are in the middle of the real one.
 */
export async function sharesPlugins({ inlineConfig }: ResolvedConfig): Promise<boolean> {
  const own = async (option: PluginOption): Promise<boolean> => {
    const resolved = await option
    if (Array.isArray(resolved)) return (await Promise.all(resolved.map(own))).some(Boolean)
    return Boolean(resolved) && !isOurs(resolved)
  }
  return own(inlineConfig.plugins ?? [])
}
