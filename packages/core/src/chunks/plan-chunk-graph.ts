import type { ChunkKind, ChunkProfile } from './chunk-profiles.ts'

/** A circle of the picture: a chunk, or the many small ones of a layer. All lengths in px. */
export interface GraphNode {
  readonly id: string
  /** Names of the chunks it stands for; one, unless it stands for the rest of a layer. */
  readonly chunks: readonly string[]
  readonly label: string
  /** Compressed bytes. */
  readonly bytes: number
  readonly kind: ChunkKind
  /** Probability that a deploy changes it, 0–1. */
  readonly churn: number
  readonly x: number
  readonly y: number
  readonly r: number
}

/** A static import of one chunk by another. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
}

/** Chunks that are as many hops from the page. */
export interface GraphLayer {
  readonly depth: number
  readonly y: number
  readonly height: number
  readonly chunks: number
}

/** A drawing, up to colours and fonts. */
export interface ChunkGraphPlan {
  readonly width: number
  readonly height: number
  readonly layers: readonly GraphLayer[]
  /** In reading order. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface PlanChunkGraphOptions {
  /** Of the drawing, in px. */
  readonly width: number
  /** Circles, about; the lightest chunks of a layer beyond it share one. Default 80: more cannot be told apart. */
  readonly most?: number
}

const kindOrder: readonly ChunkKind[] = ['page', 'shared', 'route', 'lazy']
/** Circles of their own that every layer gets. */
const leastOfLayer = 5
const smallest = 5
const largest = 38
const gap = 14
const labelHeight = 30
const layerHead = 34
/** Width of a letter of the label, in px, and letters that are shown. */
const letter = 6.3
const mostLetters = 15

/**
 * Lays chunks out in layers by load depth, each as a circle whose area is its bytes; a layer takes as many rows as it
 * needs. The same chunks give the same drawing.
 */
export function planChunkGraph(chunks: readonly ChunkProfile[], options: PlanChunkGraphOptions): ChunkGraphPlan {
  const { width, most = 80 } = options
  const byBytes = chunks.toSorted((a, b) => b.compressedBytes - a.compressedBytes || (a.name < b.name ? -1 : 1))
  const depths = [...new Set(chunks.map(({ depth }) => depth))].toSorted((a, b) => a - b)
  const ofLayers = depths.flatMap((depth) => byBytes.filter((chunk) => chunk.depth === depth).slice(0, leastOfLayer))
  const shown = new Set([...byBytes.slice(0, most), ...ofLayers].map(({ name }) => name))
  const heaviest = Math.max(1, ...chunks.map(({ compressedBytes }) => compressedBytes))
  const radius = (bytes: number): number => Math.max(smallest, largest * Math.sqrt(Math.min(1, bytes / heaviest)))

  const layers: GraphLayer[] = []
  const nodes: GraphNode[] = []
  let top = 0
  for (const depth of depths) {
    const own = chunks.filter((chunk) => chunk.depth === depth)
    const unplaced = [...own.filter(({ name }) => shown.has(name)).map(single), ...rest(own, shown, depth)]
      .map((node) => ({ ...node, r: Math.round(radius(node.bytes) * 10) / 10 }))
      .toSorted(
        (a, b) =>
          a.chunks.length - b.chunks.length ||
          kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
          b.bytes - a.bytes ||
          (a.id < b.id ? -1 : 1),
      )
    const placed = placeRows(unplaced, { width, top: top + layerHead })
    nodes.push(...placed.nodes)
    layers.push({ depth, y: top, height: placed.bottom - top, chunks: own.length })
    top = placed.bottom + gap
  }
  return { width, height: Math.max(0, top - gap), layers, nodes, edges: edgesOf(chunks, nodes) }
}

type Unplaced = Omit<GraphNode, 'x' | 'y'>

function single(chunk: ChunkProfile): Omit<Unplaced, 'r'> {
  const { name, compressedBytes, kind, churn } = chunk
  const label = name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name
  return { id: name, chunks: [name], label, bytes: compressedBytes, kind, churn }
}

function rest(own: readonly ChunkProfile[], shown: ReadonlySet<string>, depth: number): Omit<Unplaced, 'r'>[] {
  const others = own.filter(({ name }) => !shown.has(name))
  // One alone takes no more room under its own name.
  if (others.length < 2) return others.map(single)
  const bytes = others.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0)
  const bytesOf = (kind: ChunkKind): number =>
    others.reduce((sum, chunk) => sum + (chunk.kind === kind ? chunk.compressedBytes : 0), 0)
  return [
    {
      // No chunk's name begins with a dot.
      id: `.rest-${depth}`,
      chunks: others.map(({ name }) => name),
      label: `${others.length} smaller`,
      bytes,
      // What most of it is.
      kind: kindOrder.toSorted((a, b) => bytesOf(b) - bytesOf(a))[0]!,
      churn: others.reduce((sum, chunk) => sum + chunk.churn * chunk.compressedBytes, 0) / Math.max(1, bytes),
    },
  ]
}

interface Place {
  readonly width: number
  readonly top: number
}

function placeRows(nodes: readonly Unplaced[], { width, top }: Place): { nodes: GraphNode[]; bottom: number } {
  const cellOf = ({ r, label }: Unplaced): number => Math.max(2 * r, label.length * letter, 48) + gap
  const rows: Unplaced[][] = []
  let left = 0
  for (const node of nodes) {
    const cell = cellOf(node)
    if (rows.length === 0 || left + cell > width) {
      rows.push([])
      left = 0
    }
    rows.at(-1)!.push(node)
    left += cell
  }
  const placed: GraphNode[] = []
  let bottom = top
  for (const row of rows) {
    const height = 2 * Math.max(...row.map(({ r }) => r))
    const used = row.reduce((sum, node) => sum + cellOf(node), 0)
    // Short rows would look lost when spread out.
    const spare = row.length > 1 && used > width / 2 ? Math.max(0, width - used) / row.length : 0
    let x = 0
    for (const node of row) {
      const cell = cellOf(node) + spare
      placed.push({ ...node, x: Math.round(x + cell / 2), y: Math.round(bottom + height / 2) })
      x += cell
    }
    bottom += Math.round(height + labelHeight + gap)
  }
  return { nodes: placed, bottom }
}

function edgesOf(chunks: readonly ChunkProfile[], nodes: readonly GraphNode[]): GraphEdge[] {
  const nodeOf = new Map(nodes.flatMap((node) => node.chunks.map((name) => [name, node.id] as const)))
  const seen = new Map<string, GraphEdge>()
  for (const { name, imports } of chunks) {
    for (const target of imports) {
      const edge = { from: nodeOf.get(name)!, to: nodeOf.get(target)! }
      if (edge.from !== edge.to) seen.set(`${edge.from} ${edge.to}`, edge)
    }
  }
  return [...seen.values()]
}
