import { stripVTControlCharacters } from 'node:util'
import pc from 'picocolors'
import type { Sizes } from '@firstpaint/core/report'
import type { NavigationMeasure } from '../bench/navigation/measure-navigation.ts'
import type { VariantFigures } from './measure-variant.ts'

export interface Comparison {
  readonly plain: VariantFigures
  readonly firstpaint: VariantFigures
  /** A change of route in the browser, medians. */
  readonly navigation: { readonly plain: NavigationMeasure; readonly firstpaint: NavigationMeasure }
}

type Row = readonly [title: string, plain: string, firstpaint: string, change: string]

/** The shop window: both builds side by side. Sizes are brotli unless a row says otherwise; kB is 1,000 bytes. */
export function printComparison({ plain, firstpaint, navigation }: Comparison): string {
  const rows: (Row | string)[] = [
    'The site',
    countRow('files deployed', plain.files, firstpaint.files),
    ...(['raw', 'gzip', 'brotli'] as const).map((measure) =>
      bytesRow(`HTML + JS + CSS, ${measure}`, plain.code[measure], firstpaint.code[measure]),
    ),
    bytesRow(`images (${firstpaint.images.files} files)`, plain.images.bytes, firstpaint.images.bytes),
    bytesRow(`fonts (${firstpaint.fonts.files} files)`, plain.fonts.bytes, firstpaint.fonts.bytes),
    'First visit of a route: requests and bytes of HTML + JS + CSS',
    ...firstpaint.routes.map((route, index) => visitRow(route.route, plain.routes[index]!, route)),
    'Bytes a route downloads and does not need (raw)',
    bytesRow('over-fetched, mean of all routes', meanOverFetch(plain), meanOverFetch(firstpaint)),
    'A visitor comes back after a deploy that changed one line of …',
    ...firstpaint.edits.map((edit, index) => visitRow(edit.edit, plain.edits[index]!, edit)),
    'A visitor follows a link of the home page (slow 4G, CPU four times slower, median)',
    navigationRow('scripts and styles before the click', navigation, ({ aheadRequests, aheadBytes }) => [
      aheadRequests,
      aheadBytes,
    ]),
    navigationRow('scripts and styles after it', navigation, ({ requests, bytes }) => [requests, bytes]),
    [
      'from the click to the new page',
      `${Math.round(navigation.plain.content)} ms`,
      `${Math.round(navigation.firstpaint.content)} ms`,
      change(navigation.plain.content, navigation.firstpaint.content),
    ],
  ]
  return layOut(rows)
}

function countRow(title: string, plain: number, firstpaint: number): Row {
  return [title, String(plain), String(firstpaint), change(plain, firstpaint)]
}

function bytesRow(title: string, plain: number | null, firstpaint: number | null): Row {
  return [title, kilobytes(plain), kilobytes(firstpaint), change(plain, firstpaint)]
}

interface Visit {
  readonly requests: number
  readonly bytes: Sizes
}

function visitRow(title: string, plain: Visit, firstpaint: Visit): Row {
  const cell = ({ requests, bytes }: Visit): string => `${Number(requests.toFixed(1))} req  ${kilobytes(bytes.brotli)}`
  return [title, cell(plain), cell(firstpaint), change(plain.bytes.brotli, firstpaint.bytes.brotli)]
}

function navigationRow(
  title: string,
  { plain, firstpaint }: Comparison['navigation'],
  read: (measure: NavigationMeasure) => [requests: number, bytes: number],
): Row {
  const cell = (measure: NavigationMeasure): string => {
    const [requests, bytes] = read(measure)
    return `${requests} req  ${kilobytes(bytes)}`
  }
  return [title, cell(plain), cell(firstpaint), change(read(plain)[1], read(firstpaint)[1])]
}

function meanOverFetch({ routes }: VariantFigures): number {
  return Math.round(routes.reduce((sum, route) => sum + route.overFetched, 0) / routes.length)
}

function kilobytes(bytes: number | null): string {
  if (bytes === null) return '–'
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(2)} MB` : `${(bytes / 1000).toFixed(1)} kB`
}

/** Less is better in every row: green below, red above, dim where nothing changed by half a percent. */
function change(plain: number | null, firstpaint: number | null): string {
  if (plain === null || firstpaint === null || plain === firstpaint) return pc.dim('same')
  if (plain === 0) return pc.red('new')
  const percent = ((firstpaint - plain) / plain) * 100
  if (Math.abs(percent) < 0.05) return pc.dim('same')
  const text = `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} %`
  if (Math.abs(percent) < 0.5) return pc.dim(text)
  return percent < 0 ? pc.green(text) : pc.red(text)
}

function layOut(rows: readonly (Row | string)[]): string {
  const cells = rows.filter((row) => typeof row !== 'string')
  const header: Row = ['', 'plain Vite', 'with Firstpaint', 'change']
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...[header, ...cells].map((row) => stripVTControlCharacters(row[column]!).length)),
  )
  const line = (row: Row): string =>
    `  ${row.map((cell, column) => (column === 0 ? padEnd(cell, widths[column]!) : padStart(cell, widths[column]!))).join('   ')}`
  return [
    pc.bold(line(header)),
    ...rows.map((row) => (typeof row === 'string' ? `\n${pc.bold(row)}` : line(row))),
  ].join('\n')
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(width - stripVTControlCharacters(text).length)
}

function padStart(text: string, width: number): string {
  return ' '.repeat(width - stripVTControlCharacters(text).length) + text
}
