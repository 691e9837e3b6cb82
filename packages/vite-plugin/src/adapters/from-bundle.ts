import type { ChunkNode, ModuleGraph, ModuleNode } from '@firstpaint/core/chunks'
import { identifyModule } from '@firstpaint/core/modules'
import type { Rolldown } from 'vite'
import { declaredEffects } from './declared-effects.ts'
import { fromRoot, moduleIds } from './module-ids.ts'
import { sharedEffects } from './shared-effects.ts'
import { hasTopLevelEffects } from './top-level-effects.ts'

/** The part of Rolldown's plugin context that knows modules. Checked with Rolldown 1.2.19. */
export type ModuleInfoSource = Pick<Rolldown.PluginContext, 'getModuleIds' | 'getModuleInfo'>

export interface FromBundleOptions {
  readonly source: ModuleInfoSource
  readonly bundle: Rolldown.OutputBundle
  /** Absolute path of the project. */
  readonly root: string
  /** Whether to look at what modules do when they run; it takes a parse of all code that is left. Default false. */
  readonly effects?: boolean
}

/** Translates what Rolldown knows after a build into a module graph. Output sizes are not known yet: they come from disk. */
export function fromBundle({ source, bundle, root, effects = false }: FromBundleOptions): ModuleGraph {
  const idOf = moduleIds(source.getModuleIds(), root)
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const rendered = renderedParts({ chunks, idOf, effects })
  const modules = new Map<string, ModuleNode>()
  const declared = declaredEffects()
  for (const rawId of source.getModuleIds()) {
    const info = source.getModuleInfo(rawId)
    if (info === null) continue
    const id = idOf(rawId)
    const part = rendered.get(id)
    modules.set(id, {
      id,
      package: identifyModule(fromRoot(rawId, root)).package,
      entry: info.isEntry,
      imports: unique(info.importedIds, idOf),
      dynamicImports: unique(info.dynamicallyImportedIds, idOf),
      sideEffects: typeof info.moduleSideEffects === 'boolean' ? info.moduleSideEffects : null,
      // Declared free of effects is believed, as the bundler believes it; Vite's own helpers touch nothing of the app's.
      ...(effects && {
        topLevelEffects:
          part?.effects === true &&
          info.moduleSideEffects !== false &&
          declared(rawId) !== false &&
          !rawId.startsWith('\0vite/'),
      }),
      ...(part !== undefined &&
        part.shared.size > 0 &&
        !rawId.startsWith('\0') && { sharedEffects: [...part.shared].toSorted() }),
      sourceBytes: Buffer.byteLength(info.code ?? ''),
      renderedBytes: part?.bytes ?? 0,
      outputBytes: null,
      chunks: part ? [...part.chunks].toSorted() : [],
    })
  }
  return {
    version: 1,
    modules: [...modules.values()].toSorted(byKey((module) => module.id)),
    chunks: chunks.map((chunk) => toChunkNode(chunk, idOf)).toSorted(byKey((chunk) => chunk.file)),
  }
}

/** A chunk without its code; of one that is being rendered, the styles are not known yet. */
export function toChunkNode(chunk: Rolldown.RenderedChunk, idOf: (id: string) => string): ChunkNode {
  const { viteMetadata } = chunk as { viteMetadata?: { importedCss?: ReadonlySet<string> } }
  return {
    file: chunk.fileName,
    name: chunk.name,
    entry: chunk.isEntry,
    dynamicEntry: chunk.isDynamicEntry,
    facade: chunk.facadeModuleId === null ? null : idOf(chunk.facadeModuleId),
    imports: chunk.imports,
    dynamicImports: chunk.dynamicImports,
    css: [...(viteMetadata?.importedCss ?? [])],
    modules: unique(chunk.moduleIds, idOf),
  }
}

interface Rendered {
  bytes: number
  effects: boolean
  readonly shared: Set<string>
  readonly chunks: Set<string>
}

interface RenderedPartsOptions extends Required<Pick<FromBundleOptions, 'effects'>> {
  readonly chunks: readonly Rolldown.OutputChunk[]
  readonly idOf: (id: string) => string
}

function renderedParts({ chunks, idOf, effects }: RenderedPartsOptions): Map<string, Rendered> {
  const sizes = new Map<string, Rendered>()
  for (const chunk of chunks) {
    for (const [rawId, module] of Object.entries(chunk.modules)) {
      const id = idOf(rawId)
      const size = sizes.get(id) ?? { bytes: 0, effects: false, shared: new Set(), chunks: new Set() }
      size.bytes += module.renderedLength
      if (effects && !size.effects) size.effects = module.code !== null && hasTopLevelEffects(module.code)
      if (effects && size.effects) for (const name of sharedEffects(module.code ?? '')) size.shared.add(name)
      size.chunks.add(chunk.fileName)
      sizes.set(id, size)
    }
  }
  return sizes
}

function unique(ids: readonly string[], idOf: (id: string) => string): string[] {
  return [...new Set(ids.map(idOf))]
}

function byKey<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}
