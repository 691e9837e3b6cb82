import type { NavigationMeasure } from '../bench/navigation/measure-navigation.ts'
import { navigationRuns } from './compare-routes.ts'
import type { Machine } from './machine.ts'
import type { VariantFigures } from './measure-variant.ts'
import type { Comparison } from './print-comparison.ts'

/** The table for the README: the site as a whole, the routes' extremes, every edit. */
export function markdownComparison({ plain, firstpaint, navigation }: Comparison, machine: Machine): string {
  const rows = [
    row('HTML + JS + CSS', kilobytes(plain.code.brotli), kilobytes(firstpaint.code.brotli)),
    row('first visit, mean of all routes', visit(meanVisit(plain)), visit(meanVisit(firstpaint))),
    row(
      'over-fetched, mean of all routes (raw)',
      kilobytes(meanOverFetch(plain)),
      kilobytes(meanOverFetch(firstpaint)),
    ),
    ...firstpaint.edits.map((edit, index) =>
      row(`back after an edit of ${edit.edit}`, visit(flat(plain.edits[index]!)), visit(flat(edit))),
    ),
    row('a link of the home page: asked for before the click', ahead(navigation.plain), ahead(navigation.firstpaint)),
    row(
      '… and after it, until the new page stands',
      `${visit(navigation.plain)}, ${Math.round(navigation.plain.content)} ms`,
      `${visit(navigation.firstpaint)}, ${Math.round(navigation.firstpaint.content)} ms`,
    ),
  ]
  return [
    '| Bistro | plain Vite | with Firstpaint |',
    '|---|---:|---:|',
    ...rows,
    '',
    `Brotli bytes; ${firstpaint.routes.length} routes; a returning visitor has the whole old site cached. ` +
      `Bytes and counts, so any machine gives the same; but for the milliseconds, the median of ${navigationRuns} in turns, over slow 4G with a processor four times slower. \`npx -y pnpm@12.21.0 demo --no-serve\`, ${machine.summary}`,
  ].join('\n')
}

const ahead = ({ aheadRequests, aheadBytes }: NavigationMeasure): string =>
  visit({ requests: aheadRequests, bytes: aheadBytes })

interface MeanVisit {
  readonly requests: number
  readonly bytes: number
}

function meanVisit({ routes }: VariantFigures): MeanVisit {
  const mean = (of: (route: (typeof routes)[number]) => number): number =>
    routes.reduce((sum, route) => sum + of(route), 0) / routes.length
  return { requests: mean((route) => route.requests), bytes: mean((route) => route.bytes.brotli ?? route.bytes.raw) }
}

function meanOverFetch({ routes }: VariantFigures): number {
  return routes.reduce((sum, route) => sum + route.overFetched, 0) / routes.length
}

function flat({ requests, bytes }: VariantFigures['edits'][number]): MeanVisit {
  return { requests, bytes: bytes.brotli ?? bytes.raw }
}

function visit({ requests, bytes }: MeanVisit): string {
  return `${Number(requests.toFixed(1))} requests, ${kilobytes(bytes)}`
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function kilobytes(bytes: number | null): string {
  return bytes === null ? '–' : `${(bytes / 1000).toFixed(1)} kB`
}
