import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { moduleIds } from '@firstpaint/vite/routes'
import type { Rolldown } from 'vite'
import type { BuildFacts, BuiltChunk, FileFacts } from '../build-facts.ts'
import type { FileSizes } from './file-sizes.ts'

export type ModuleSource = Pick<Rolldown.PluginContext, 'getModuleIds' | 'getModuleInfo'>

export interface OutputOptions {
  readonly source: ModuleSource
  readonly bundle: Rolldown.OutputBundle
  /** Absolute path of the app. */
  readonly root: string
}

type ChunkFacts = Pick<BuildFacts, 'chunks'>

/** The chunks as Rolldown made them, with the ids of routes and plans. Checked with Rolldown 1.2.19. */
export function chunksFromOutput({ source, bundle, root }: OutputOptions): ChunkFacts['chunks'] {
  const idOf = moduleIds(source.getModuleIds(), root)
  const output = Object.values(bundle)
  const mapped = readImportMap(output)
  const resolve = (file: string): string => (bundle[file] === undefined ? (mapped.get(bareName(file)) ?? file) : file)
  return output
    .filter((each) => each.type === 'chunk')
    .map((chunk): BuiltChunk => {
      const { viteMetadata } = chunk as { viteMetadata?: { importedCss?: ReadonlySet<string> } }
      const modules: Record<string, number> = {}
      for (const rawId of chunk.moduleIds) modules[idOf(rawId)] ??= 0
      for (const [rawId, { renderedLength }] of Object.entries(chunk.modules)) {
        const id = idOf(rawId)
        modules[id] = (modules[id] ?? 0) + renderedLength
      }
      return {
        file: chunk.fileName,
        name: chunk.name,
        entry: chunk.isEntry,
        facade: chunk.facadeModuleId === null ? null : idOf(chunk.facadeModuleId),
        imports: chunk.imports.map(resolve),
        dynamicImports: chunk.dynamicImports.map(resolve),
        css: [...(viteMetadata?.importedCss ?? [])],
        modules,
      }
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

/** Weighs what stands on the disk: that is what a server sends. */
export async function filesFromDisk(
  dir: string,
  weigh: FileSizes['of'],
): Promise<Pick<BuildFacts, 'files' | 'page' | 'importMap'>> {
  const paths = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:[cm]?js|css|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  const weighed = await Promise.all(
    paths.map(async (path) => [path, await weigh(await readFile(join(dir, path)))] as const),
  )
  const files: Record<string, FileFacts> = Object.fromEntries(weighed)
  const page = files['index.html'] === undefined ? (paths.find((path) => path.endsWith('.html')) ?? null) : 'index.html'
  const html = page === null ? '' : await readFile(join(dir, page), 'utf8')
  const map = /<script[^>]*type=["']?importmap["']?[^>]*>([^]*?)<\/script>/i.exec(html)?.[1]
  return { files, page, importMap: map === undefined ? null : await weigh(Buffer.from(map)) }
}

/** What Vite's chunk import map says, by name without folders: keys and values are URLs, `base` included. */
function readImportMap(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): ReadonlyMap<string, string> {
  const asset = output.find((each) => each.type === 'asset' && /(?:^|\/)importmap\.json$/.test(each.fileName))
  if (asset?.type !== 'asset') return new Map()
  const { imports = {} } = JSON.parse(Buffer.from(asset.source).toString()) as { imports?: Record<string, string> }
  const files = new Map(output.map(({ fileName }) => [bareName(fileName), fileName]))
  return new Map(Object.entries(imports).map(([from, to]) => [bareName(from), files.get(bareName(to)) ?? to]))
}

function bareName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
