import type { ConfigEnv, Plugin, PluginOption, ResolvedConfig, Rolldown, UserConfig } from 'vite'
import type { Context } from '../context.ts'
import { UrlNotOfFile } from '../errors.ts'
import { pageUrl } from '../html/page-url.ts'
import { pagesOf } from '../html/pages-of.ts'
import { chunkFileNames, defaultChunkFileNames } from '../import-map/chunk-file-names.ts'
import { chunkImports } from '../import-map/chunk-imports.ts'
import { mapFile, nameChunks } from '../import-map/name-chunks.ts'
import { putImportMap } from '../import-map/put-import-map.ts'
import { planStableChunks, type StableChunksPlan } from '../plan-stable-chunks.ts'
import { inRealBuild, isBrowserEnvironment } from '../site-build.ts'

/**
 * Turns on Vite's chunk import map where it works, and mends it where Vite leaves it broken: pages in folders with a
 * relative base, files on another host, a page with a map of its own. Checked with Vite 8.3.8 / Rolldown 1.2.19; the
 * option's name may move.
 *
 * @see https://github.com/vitejs/vite/pull/21580
 */
export function stableChunks({ build }: Context): Plugin {
  let plan: StableChunksPlan = { on: false, notice: null }
  return {
    name: 'firstpaint:stable-chunks',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    async config(config, env) {
      plan = planStableChunks({
        userChoice: asBoolean(config.build?.chunkImportMap),
        library: Boolean(config.build?.lib),
        ssr: Boolean(config.build?.ssr),
        runtimeUrls: hasRuntimeUrls(config, env),
        legacyPlugin: await hasLegacyPlugin(config),
        targets: [config.build?.target ?? []].flat().filter((target) => typeof target === 'string'),
      })
      return plan.on ? { build: { chunkImportMap: true } } : {}
    },
    configResolved({ logger }) {
      if (plan.notice !== null) logger.warn(`firstpaint: ${plan.notice}`)
    },
    outputOptions(options) {
      const { assetsDir } = build.config.build
      if (!plan.on || options.chunkFileNames !== defaultChunkFileNames(assetsDir)) return null
      // Rolldown asks for a name when it has made the chunks: by then there is a plan.
      const named = ({ name }: { readonly name: string }): string =>
        chunkFileNames({ assetsDir, chunks: build.planned?.plan.chunks.length ?? 0, name })
      return { ...options, chunkFileNames: named }
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { config } = build
        if (!config.build.chunkImportMap || !(mapFile in bundle)) return
        // Chunks of a second build have their names already.
        if (build.rebuilt === undefined) nameChunks(bundle)
        settleMaps(bundle, config)
      },
    },
  }
}

/** Writes the map of every page, and the one for pages that a server makes, with the URLs that page has for files. */
function settleMaps(bundle: Rolldown.OutputBundle, config: ResolvedConfig): void {
  const asset = bundle[mapFile]
  if (asset?.type !== 'asset') return
  const built = typeof asset.source === 'string' ? asset.source : Buffer.from(asset.source).toString('utf8')
  const { imports } = JSON.parse(built) as { imports: Record<string, string> }
  const withoutBase = (url: string): string => url.slice(config.base.length)
  // Sorted, so that what is alike stands together, which compresses better, and an entry more moves no other.
  const entries = Object.entries(imports).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const files = new Map(entries.map(([name, file]) => [withoutBase(name), withoutBase(file)]))

  const mapOf = (page: string): { imports: Record<string, string> } => {
    const found = chunkImports({ files, urlOf: (file) => pageUrl({ config, page, file }) })
    if (found === null) throw UrlNotOfFile(page)
    return { imports: found }
  }
  for (const page of pagesOf(bundle)) {
    const nonce = config.html?.cspNonce
    page.html = putImportMap({ html: page.html, built, map: mapOf(page.path), nonce })
  }
  asset.source = JSON.stringify(mapOf('index.html'))
}

function asBoolean(choice: unknown): boolean | undefined {
  return choice === undefined ? undefined : Boolean(choice)
}

/** Asks for the URL of a script as a script sees it. Whatever the function does with a file of no build, it is not to end this one. */
function hasRuntimeUrls({ experimental }: UserConfig, { command }: ConfigEnv): boolean {
  if (experimental?.renderBuiltUrl === undefined || command !== 'build') return false
  try {
    const file = 'assets/a.js'
    const url = experimental.renderBuiltUrl(file, { type: 'asset', hostId: 'assets/b.js', hostType: 'js', ssr: false })
    return typeof url === 'object' && url.runtime !== undefined
  } catch {
    return true
  }
}

async function hasLegacyPlugin({ plugins = [] }: UserConfig): Promise<boolean> {
  const flatten = async (option: PluginOption): Promise<string[]> => {
    const resolved = await option
    if (!resolved) return []
    return Array.isArray(resolved) ? (await Promise.all(resolved.map(flatten))).flat() : [resolved.name]
  }
  return (await flatten(plugins)).some((name) => name.startsWith('vite:legacy'))
}
