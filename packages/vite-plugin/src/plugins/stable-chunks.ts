import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, PluginOption, UserConfig } from 'vite'
import { inRealBuild } from '../site-build.ts'
import { planStableChunks, type StableChunksPlan } from '../plan-stable-chunks.ts'

/**
 * Turns on Vite's chunk import map where it works. Checked with Vite 8.3.8 / Rolldown 1.2.19; the option's name may move.
 *
 * @see https://github.com/vitejs/vite/pull/21580
 */
export function stableChunks(): Plugin {
  let plan: StableChunksPlan = { on: false, notice: null }
  return {
    name: 'firstpaint:stable-chunks',
    apply: inRealBuild,
    async config(config) {
      const root = config.root ?? process.cwd()
      plan = planStableChunks({
        userChoice: asBoolean(config.build?.chunkImportMap),
        library: Boolean(config.build?.lib),
        ssr: Boolean(config.build?.ssr),
        renderBuiltUrl: config.experimental?.renderBuiltUrl !== undefined,
        legacyPlugin: await hasLegacyPlugin(config),
        ownImportMap: await pageHasImportMap(join(root, 'index.html')),
        targets: [config.build?.target ?? []].flat().filter((target) => typeof target === 'string'),
      })
      return plan.on ? { build: { chunkImportMap: true } } : {}
    },
    configResolved({ logger }) {
      if (plan.notice !== null) logger.warn(`firstpaint: ${plan.notice}`)
    },
  }
}

function asBoolean(choice: unknown): boolean | undefined {
  return choice === undefined ? undefined : Boolean(choice)
}

async function hasLegacyPlugin({ plugins = [] }: UserConfig): Promise<boolean> {
  const flatten = async (option: PluginOption): Promise<string[]> => {
    const resolved = await option
    if (!resolved) return []
    return Array.isArray(resolved) ? (await Promise.all(resolved.map(flatten))).flat() : [resolved.name]
  }
  return (await flatten(plugins)).some((name) => name.startsWith('vite:legacy'))
}

async function pageHasImportMap(path: string): Promise<boolean> {
  const html = await readFile(path, 'utf8').catch(() => '')
  return /<script[^>]+type=["']?importmap\b/i.test(html.replace(/<!--[^]*?-->/g, ''))
}
