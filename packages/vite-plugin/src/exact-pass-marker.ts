import type { PluginOption, UserConfig } from 'vite'

/** Name of the plugin that tells a nested build from the real one. */
export const exactPassMarker = 'firstpaint:exact-pass'

/** Whether a configuration belongs to the nested build that only learns the graph: everything else of ours stays out of it. */
export function isExactPass({ plugins = [] }: Pick<UserConfig, 'plugins'>): boolean {
  return hasMarker(plugins)
}

function hasMarker(option: PluginOption): boolean {
  if (Array.isArray(option)) return option.some(hasMarker)
  return Boolean(option) && typeof option === 'object' && 'name' in option! && option.name === exactPassMarker
}
