import type { VisitMeasure } from './measure-visit.ts'

export interface VisitRow extends VisitMeasure {
  readonly site: string
  readonly path: string
  readonly visit: 'first' | 'after a deploy'
}

const columns = ['fcp', 'lcp', 'rendered', 'requests', 'codeBytes'] as const

/** A Markdown table of medians, the spread of `rendered` beside it; the first site of each group is what the others are compared with. */
export function printVisits(rows: readonly VisitRow[], about: string): string {
  const lines = [
    '| visit | site | FCP ms | LCP ms | route rendered ms (min–max) | against the first | requests | code bytes |',
    '|---|---|---:|---:|---:|---:|---:|---:|',
  ]
  for (const [visit, inGroup] of Map.groupBy(rows, (row) => `${row.path}, ${row.visit}`)) {
    const sites = [...Map.groupBy(inGroup, (row) => row.site)]
    const baseline = median(sites[0]![1].map((row) => row.rendered))
    for (const [site, runs] of sites) {
      const middle = Object.fromEntries(columns.map((column) => [column, median(runs.map((row) => row[column]))]))
      const rendered = runs.map((row) => row.rendered)
      const change = ((middle['rendered']! / baseline - 1) * 100).toFixed(1)
      lines.push(
        `| ${visit} | ${site} | ${round(middle['fcp']!)} | ${round(middle['lcp']!)} | ${round(middle['rendered']!)} (${round(Math.min(...rendered))}–${round(Math.max(...rendered))}) | ${site === sites[0]![0] ? '' : `${change} %`} | ${middle['requests']} | ${middle['codeBytes']} |`,
      )
    }
  }
  return `${lines.join('\n')}\n\n${about}`
}

/** Of what was measured; of an even number, the lower of the two in the middle, so that it is a value that occurred. */
export function median(values: readonly number[]): number {
  const measured = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b)
  return measured[(measured.length - 1) >> 1] ?? Number.NaN
}

function round(value: number): string {
  return Number.isNaN(value) ? '–' : String(Math.round(value))
}
