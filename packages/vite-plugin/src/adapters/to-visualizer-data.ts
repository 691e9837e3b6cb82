import type { ModuleGraph } from '@firstpaint/core/chunks'
import type { FileReport, SiteReport } from '@firstpaint/core/report'

/**
 * The raw-data format of rollup-plugin-visualizer, version 2 (checked with 7.1.3): a tree of names whose leaves point
 * to sizes, and who imports whom.
 */
export interface VisualizerData {
  readonly version: 2
  readonly tree: TreeNode
  readonly nodeParts: Readonly<
    Record<string, { renderedLength: number; gzipLength: 0; brotliLength: 0; metaUid: string }>
  >
  readonly nodeMetas: Readonly<Record<string, NodeMeta>>
  readonly env: Readonly<Record<string, string>>
  readonly options: { readonly gzip: false; readonly brotli: false; readonly sourcemap: true }
}

type TreeNode = { name: string; children: TreeNode[] } | { name: string; uid: string }

interface NodeMeta {
  readonly id: string
  readonly moduleParts: Record<string, string>
  readonly imported: { uid: string; dynamic?: boolean }[]
  readonly importedBy: { uid: string; dynamic?: boolean }[]
  readonly isEntry?: boolean
}

/** Kinds worth a place in the picture: photos would dwarf the code, and maps are not shipped. */
const drawn = new Set(['js', 'css', 'html'])

/** Translates our exact sizes into the visualizer's data, so that its picture tells the truth. */
export function toVisualizerData(report: SiteReport, graph?: ModuleGraph): VisualizerData {
  const nodeParts: Record<string, VisualizerData['nodeParts'][string]> = {}
  const nodeMetas: Record<string, NodeMeta> = {}
  const uidOf = new Map<string, string>()
  const metaFor = (id: string): string => {
    const uid = uidOf.get(id) ?? `m${uidOf.size}`
    uidOf.set(id, uid)
    nodeMetas[uid] ??= { id, moduleParts: {}, imported: [], importedBy: [] }
    return uid
  }

  const children = report.files
    .filter((file) => drawn.has(file.kind))
    .map((file) => {
      const leaves = partsOf(file).map(({ id, bytes }) => {
        const metaUid = metaFor(id)
        const uid = `p${Object.keys(nodeParts).length}`
        nodeParts[uid] = { renderedLength: bytes, gzipLength: 0, brotliLength: 0, metaUid }
        nodeMetas[metaUid]!.moduleParts[file.path] = uid
        return { path: id.split('/'), uid }
      })
      return { name: file.path, children: toTree(leaves) }
    })

  for (const module of graph?.modules ?? []) {
    const from = uidOf.get(module.id)
    if (from === undefined) continue
    const link = (target: string, dynamic: boolean): void => {
      const to = uidOf.get(target)
      if (to === undefined) return
      nodeMetas[from]!.imported.push({ uid: to, ...(dynamic && { dynamic }) })
      nodeMetas[to]!.importedBy.push({ uid: from, ...(dynamic && { dynamic }) })
    }
    for (const target of module.imports) link(target, false)
    for (const target of module.dynamicImports) link(target, true)
  }

  return {
    version: 2,
    tree: { name: 'root', children },
    nodeParts,
    nodeMetas,
    env: {},
    options: { gzip: false, brotli: false, sourcemap: true },
  }
}

/** The id of a file's unmapped part has no real slash, so that it stays one box. */
function partsOf(file: FileReport): { id: string; bytes: number }[] {
  const unmapped =
    file.unmapped === 0 ? [] : [{ id: `unmapped in ${file.path.replaceAll('/', '∕')}`, bytes: file.unmapped }]
  return [...file.modules, ...unmapped]
}

interface Leaf {
  readonly path: readonly string[]
  readonly uid: string
}

/** Folds leaves with common first names into folders; a folder with a single folder in it becomes one level. */
function toTree(leaves: readonly Leaf[]): TreeNode[] {
  const groups = Map.groupBy(leaves, (leaf) => leaf.path[0]!)
  return [...groups].flatMap(([name, group]) => {
    const here = group.filter((leaf) => leaf.path.length === 1).map(({ uid }): TreeNode => ({ name, uid }))
    const below = group.filter((leaf) => leaf.path.length > 1).map(({ path, uid }) => ({ path: path.slice(1), uid }))
    if (below.length === 0) return here
    const children = toTree(below)
    const only = children.length === 1 ? children[0]! : undefined
    const folder =
      only && 'children' in only ? { name: `${name}/${only.name}`, children: only.children } : { name, children }
    return [...here, folder]
  })
}
