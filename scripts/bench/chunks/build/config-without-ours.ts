import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InlineConfig, PluginOption } from 'vite'

type Vite = typeof import('vite')

export interface ConfigWithoutOursOptions {
  /** The app's own Vite. */
  readonly vite: Vite
  readonly root: string
  readonly configFile: string | null
  /** A folder for a configuration file. */
  readonly scratch: string
}

/**
 * The app's configuration; where it holds Firstpaint already, a file that reads it and leaves Firstpaint out, so that
 * every build of it gets plugins of its own.
 */
export async function configWithoutOurs({
  vite,
  root,
  configFile,
  scratch,
}: ConfigWithoutOursOptions): Promise<Pick<InlineConfig, 'configLoader'> & { configFile: string | false }> {
  if (configFile === null) return { configFile: false }
  const env = { command: 'build', mode: 'production', isSsrBuild: false, isPreview: false } as const
  const loaded = await vite.loadConfigFromFile(env, configFile, root, 'silent')
  if (!(await holdsOurs(loaded?.config.plugins ?? []))) return { configFile }
  const path = join(scratch, 'vite.config.mjs')
  const here = (url: string): string => JSON.stringify(url)
  await writeFile(
    path,
    `import { loadConfigFromFile } from ${here(import.meta.resolve('vite'))}
import { withoutOurs } from ${here(import.meta.url)}
export default async (env) => {
  const { config } = await loadConfigFromFile(env, ${here(configFile)}, ${here(root)}, 'silent')
  return { ...config, plugins: await withoutOurs(config.plugins ?? []) }
}
`,
  )
  return { configFile: path, configLoader: 'native' }
}

/**
 * Plugins but Firstpaint's. Those that answer for images stay, without which an app that imports pictures would not
 * build; those that write down what a build learnt need the others.
 */
export async function withoutOurs(option: PluginOption): Promise<PluginOption[]> {
  const plugins = ([await option].flat(Infinity as 1) as PluginOption[]).map(async (each) => {
    const resolved = await each
    if (Array.isArray(resolved)) return withoutOurs(resolved)
    return resolved && 'name' in resolved && /^firstpaint:(?!image-(?!types|report))/.test(resolved.name)
      ? []
      : [resolved]
  })
  return (await Promise.all(plugins)).flat()
}

async function holdsOurs(plugins: PluginOption): Promise<boolean> {
  const [all, others] = [await flat(plugins), await withoutOurs(plugins)]
  return all.length !== others.length
}

async function flat(option: PluginOption): Promise<PluginOption[]> {
  const resolved = await option
  return Array.isArray(resolved) ? (await Promise.all(resolved.map(flat))).flat() : [resolved]
}
