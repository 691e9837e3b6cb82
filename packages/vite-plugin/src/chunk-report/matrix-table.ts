import type { ChunkMatrixPlan, MatrixCell, MatrixColumn, MatrixRow } from '@firstpaint/core/chunks'
import { kilobytes } from '../kilobytes.ts'
import { escapeHtml } from './escape-html.ts'
import { percent } from './percent.ts'

/** The route × chunk matrix as a table whose cells can be walked with the arrow keys. */
export function matrixTable(plan: ChunkMatrixPlan): string {
  const heaviest = Math.max(1, ...plan.columns.filter(({ chunks }) => chunks.length === 1).map(({ bytes }) => bytes))
  const heads = plan.columns.map(
    (column, at) =>
      `<th scope="col" class="chunk" data-kind="${column.kind}" data-column="${at}" data-bytes="${column.bytes}" data-routes="${column.routes}">` +
      `<button type="button" tabindex="-1" data-id="${escapeHtml(column.id)}"${chunksOf(column)} title="${escapeHtml(`${column.label}, ${kilobytes(column.bytes)}`)}"><span>${escapeHtml(column.label)}</span></button></th>`,
  )
  const sorts = [
    ['route', 'Route', 'none'],
    ['bytes', 'Bytes', 'descending'],
    ['requests', 'Requests', 'none'],
    ['over', 'Over-fetch', 'none'],
  ].map(
    ([key, text, sort]) =>
      `<th scope="col" class="${key === 'route' ? 'route' : 'number'}" aria-sort="${sort}"><button type="button" data-sort="${key}">${text}</button></th>`,
  )
  return [
    '<table class="matrix" role="grid" aria-label="Which route loads which chunk">',
    `<thead><tr>${sorts.join('')}${heads.join('')}</tr></thead>`,
    `<tbody>${plan.rows.map((row, at) => rowOf(row, { columns: plan.columns, heaviest, first: at === 0 })).join('\n')}</tbody>`,
    '</table>',
  ].join('\n')
}

function chunksOf({ chunks }: MatrixColumn): string {
  return chunks.length > 1 ? ` data-chunks="${escapeHtml(JSON.stringify(chunks))}"` : ''
}

interface RowContext {
  readonly columns: readonly MatrixColumn[]
  readonly heaviest: number
  readonly first: boolean
}

function rowOf(row: MatrixRow, { columns, heaviest, first }: RowContext): string {
  const { route, bytes, requests, overFetch } = row
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  const tds = columns.map((column, at) =>
    cellOf({ column, cell: cells.get(at), heaviest, route, tab: first && at === 0 }),
  )
  return (
    `<tr data-route="${escapeHtml(route)}" data-bytes="${bytes}" data-requests="${requests}" data-over="${overFetch}">` +
    `<th scope="row" class="route"><span title="${escapeHtml(route)}">${escapeHtml(route)}</span></th>` +
    `<td class="number">${kilobytes(bytes)}</td><td class="number">${requests}</td>` +
    `<td class="number">${overFetch === 0 ? '–' : kilobytes(overFetch)}</td>${tds.join('')}</tr>`
  )
}

interface CellContext {
  readonly column: MatrixColumn
  readonly cell: MatrixCell | undefined
  readonly heaviest: number
  readonly route: string
  readonly tab: boolean
}

function cellOf({ column, cell, heaviest, route, tab }: CellContext): string {
  const attributes = `tabindex="${tab ? 0 : -1}" data-id="${escapeHtml(column.id)}"`
  if (cell === undefined)
    return `<td class="cell" ${attributes} data-say="${escapeHtml(`${route} does not load ${column.label}.`)}"><span class="hidden">no</span></td>`
  const over = cell.bytes - cell.needed
  const need = over === 0 ? 'all of it needed' : `${kilobytes(over)} (${percent(over / cell.bytes)}) of it not needed`
  const what = column.chunks.length === 1 ? column.label : `${cell.chunks} of the ${column.label}`
  const share = cell.bytes === 0 ? 1 : cell.needed / cell.bytes
  // At least a sliver is seen of any over-fetch.
  const shown = over === 0 ? 100 : Math.min(88, Math.round(share * 100))
  const weight = 30 + Math.round(70 * Math.sqrt(Math.min(1, cell.bytes / heaviest)))
  return (
    `<td class="cell loaded" ${attributes} data-say="${escapeHtml(`${route} loads ${what}: ${kilobytes(cell.bytes)}, ${need}.`)}">` +
    `<i style="--need-end:${shown}%;--weight:${weight}%"></i><span class="hidden">${kilobytes(cell.bytes)}, ${need}</span></td>`
  )
}
