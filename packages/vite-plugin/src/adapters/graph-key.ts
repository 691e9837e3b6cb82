import { createHash } from 'node:crypto'
import { init } from 'es-module-lexer'
import type { ResolvedConfig } from 'vite'
import { moduleShape } from '../chunks/module-shape.ts'
import type { ModuleInfoSource } from './from-bundle.ts'
import { fromRoot } from './module-ids.ts'
import { sharedEffects } from './shared-effects.ts'
import { hasTopLevelEffects } from './top-level-effects.ts'

/** Raise it when an exact pass learns more than it did. */
const version = 2

/**
 * A fingerprint of all that decides which modules an entry reaches: the edges of the module graph, what side effects are
 * declared, the shape of the app's modules, the code of packages, and the settings of the build. Equal keys: an exact
 * pass would find the same chunks, with slightly other sizes. Call when the graph is complete, as in `renderStart`. Checked
 * with Rolldown 1.2.19.
 */
export async function graphKey(source: ModuleInfoSource, config: ResolvedConfig): Promise<string> {
  const [vite] = await Promise.all([import('vite'), init])
  const lines = [`${version} ${vite.version} ${settings(config)}`]
  for (const rawId of source.getModuleIds()) {
    const info = source.getModuleInfo(rawId)
    if (info === null) continue
    const code = info.code ?? ''
    const own = !rawId.includes('node_modules')
    const edges = [info.importedIds, info.dynamicallyImportedIds].map((ids) =>
      ids.map((id) => fromRoot(id, config.root)),
    )
    const shape = own ? moduleShape(code) : null
    const text = shape === null ? code : `${hasTopLevelEffects(code)} ${sharedEffects(code).join()}\n${shape}`
    lines.push(
      JSON.stringify([fromRoot(rawId, config.root), info.isEntry, info.moduleSideEffects, edges, digest(text)]),
    )
  }
  return digest(lines.toSorted().join('\n'))
}

/** What of the configuration shapes the output; functions by their text. */
function settings({ root, mode, define, build }: ResolvedConfig): string {
  const { target, minify, cssCodeSplit, cssMinify, assetsInlineLimit, rolldownOptions } = build
  const { input, treeshake, external, output } = rolldownOptions
  return JSON.stringify(
    { mode, define, target, minify, cssCodeSplit, cssMinify, assetsInlineLimit, input, treeshake, external, output },
    (key, value: unknown) => {
      if (key === 'plugins') return undefined
      return typeof value === 'function' || value instanceof RegExp ? String(value) : value
    },
  ).replaceAll(JSON.stringify(root).slice(1, -1), '')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
