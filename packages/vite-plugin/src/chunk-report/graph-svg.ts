import { type ChunkGraphPlan, type GraphNode, planChunkGraph, type ChunkProfile } from '@firstpaint/core/chunks'
import { kilobytes } from '../kilobytes.ts'
import { escapeHtml } from './escape-html.ts'
import { kindNames } from './kind-names.ts'
import { percent } from './percent.ts'

/** Widths of the picture, one per class of screen: the style sheet shows the one that fits. */
const sizes = [
  { name: 'narrow', width: 330, most: 36 },
  { name: 'middle', width: 640, most: 60 },
  { name: 'wide', width: 920, most: 90 },
] as const

/** The chunk graph as SVG, once per class of screen. */
export function graphSvg(chunks: readonly ChunkProfile[]): string {
  return sizes
    .map(({ name, width, most }) => draw(planChunkGraph(chunks, { width, most }), { name, of: chunks.length }))
    .join('\n')
}

function draw(plan: ChunkGraphPlan, { name, of }: { readonly name: string; readonly of: number }): string {
  const { width, height, layers, nodes, edges } = plan
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const bands = layers.map(({ depth, y, height: tall, chunks }) => {
    const text = `${depthName(depth)} · ${chunks === 1 ? '1 chunk' : `${chunks} chunks`}`
    return `<g><rect class="band" x="0" y="${y}" width="${width}" height="${tall}" rx="10"/><text class="depth" x="12" y="${y + 21}">${escapeHtml(text)}</text></g>`
  })
  const lines = edges.map(
    ({ from, to }) =>
      `<path class="edge" data-from="${escapeHtml(from)}" data-to="${escapeHtml(to)}" d="${curve(byId.get(from)!, byId.get(to)!)}"/>`,
  )
  const circles = nodes.map((node, at) => drawNode(node, at === 0))
  return [
    `<svg class="graph ${name}" viewBox="0 0 ${width} ${height}" style="max-width:${Math.round(width * 1.15)}px;--faint:${edges.length > 250 ? 0.06 : 0.13}" role="group" aria-label="Graph of ${of} chunks. Arrow keys go from chunk to chunk.">`,
    ...bands,
    `<g aria-hidden="true">${lines.join('')}</g>`,
    ...circles,
    '</svg>',
  ].join('\n')
}

function drawNode(node: GraphNode, first: boolean): string {
  const { id, chunks, label, bytes, kind, churn, x, y, r } = node
  const what =
    chunks.length === 1
      ? `${chunks[0]}: ${kilobytes(bytes)}, loaded ${kindNames[kind]}, changed by ${percent(churn)} of deploys`
      : `${chunks.length} smaller chunks: ${kilobytes(bytes)} together`
  const hit = Math.max(2 * r, 44)
  return [
    `<g class="node" role="button" tabindex="${first ? 0 : -1}" aria-pressed="false" aria-label="${escapeHtml(what)}" data-id="${escapeHtml(id)}" data-kind="${kind}"${chunks.length > 1 ? ` data-chunks="${escapeHtml(JSON.stringify(chunks))}"` : ''} style="--churn:${Math.round(heat(churn) * 100)}%">`,
    `<title>${escapeHtml(what)}</title>`,
    `<rect class="hit" x="${x - hit / 2}" y="${y - r - 2}" width="${hit}" height="${2 * r + 32}" rx="6"/>`,
    chunks.length > 1 ? `<circle class="behind" cx="${x + 3}" cy="${y - 3}" r="${r}"/>` : '',
    `<circle cx="${x}" cy="${y}" r="${r}"/>`,
    `<text class="name" x="${x}" y="${y + r + 14}">${escapeHtml(label)}</text>`,
    `<text class="size" x="${x}" y="${y + r + 27}">${kilobytes(bytes)}</text>`,
    '</g>',
  ].join('')
}

/** From the importer to what it imports; sideways ones bend, so that they do not run through what lies between. */
function curve(from: GraphNode, to: GraphNode): string {
  const middle = (from.y + to.y) / 2
  const bend = Math.abs(from.y - to.y) < 40 ? 46 : 0
  return `M${from.x} ${from.y}C${from.x} ${middle - bend} ${to.x} ${middle - bend} ${to.x} ${to.y}`
}

function depthName(depth: number): string {
  if (depth === 0) return 'The page asks for it'
  return depth === 1 ? 'One hop later' : `${depth} hops later`
}

/** Most chunks change seldom: the root spreads the small probabilities out. */
function heat(churn: number): number {
  return Math.sqrt(Math.min(1, churn / 0.5))
}
