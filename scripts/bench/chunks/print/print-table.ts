import { stripVTControlCharacters } from 'node:util'
import pc from 'picocolors'
import type { BenchResult } from '../bench-result.ts'
import { whyLost } from '../measure/why-lost.ts'
import { formatFigure } from './format-figure.ts'

/** One line a figure, one column a strategy; `*` marks who wins the line. */
export function printTable({
  columns,
  strategies,
  verdicts,
}: Pick<BenchResult, 'columns' | 'strategies' | 'verdicts'>): string {
  const shown = strategies.filter(({ failed }) => failed === null)
  const winners = new Map(verdicts.map((verdict) => [verdict.column, new Set(verdict.winners)]))
  const rows = columns.map(({ id, title, unit, values }) => [
    title,
    ...shown.map(({ name }) => {
      const text = formatFigure(values[name], unit)
      return winners.get(id)?.has(name) ? pc.green(`${text} *`) : `${text}  `
    }),
  ])
  const header = ['less is better', ...shown.map(({ name }) => `${name}  `)]
  const widths = header.map((_, at) =>
    Math.max(...[header, ...rows].map((row) => stripVTControlCharacters(row[at]!).length)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => {
        const space = ' '.repeat(widths[at]! - stripVTControlCharacters(cell).length)
        return at === 0 ? cell + space : space + cell
      })
      .join('  ')
  const failed = strategies.filter((result) => result.failed !== null)
  return [
    pc.bold(line(header)),
    ...rows.map(line),
    ...failed.map(({ name, failed: why }) => pc.yellow(`${name}: not measured. ${why}`)),
  ].join('\n')
}

/** A sentence for every figure in which a strategy is behind the best of the others. */
export function printLosses(
  { columns, verdicts, strategies }: Pick<BenchResult, 'columns' | 'verdicts' | 'strategies'>,
  name: string,
): string {
  const byName = new Map(strategies.map((strategy) => [strategy.name as string, strategy]))
  const lost = verdicts.flatMap(({ column, behind }) => {
    if (behind === null) return []
    const { title, unit } = columns.find(({ id }) => id === column)!
    const [value, by] = [formatFigure(behind.value, unit), formatFigure(behind.by, unit)]
    const [own, best] = [byName.get(name), byName.get(behind.others[0]!)]
    const why = own === undefined || best === undefined ? null : whyLost(column, own, best)
    return [`  ${title}: ${value}, ${by} more than ${behind.others.join(', ')}${why === null ? '' : ` (${why})`}`]
  })
  if (lost.length === 0) return `${name} loses no line.`
  return [`${name} loses ${lost.length} of ${verdicts.length} lines:`, ...lost].join('\n')
}

/** Whether the predicted lines can be trusted: how many rebuilt edits came out as foretold, strategy by strategy. */
export function printAgreement({ strategies }: Pick<BenchResult, 'strategies'>): string {
  const rows = strategies.flatMap(({ name, agreement: found, sample }) => {
    if (found === null) return []
    const off = sample
      .filter(({ rebuilt }) => rebuilt !== null)
      .toSorted((a, b) => Math.abs(b.rebuilt! - b.predicted) - Math.abs(a.rebuilt! - a.predicted))[0]
    const worst =
      off === undefined || found.agree === found.edits
        ? ''
        : `; farthest off ${off.module}: ${formatFigure(off.predicted, 'bytes')} foretold, ${formatFigure(off.rebuilt, 'bytes')} built`
    const idle = found.noEffect === 0 ? '' : `; ${found.noEffect} changed nothing of the output`
    return [
      `  ${name}: ${found.agree} of ${found.edits} agree, all together ${found.ratio.toFixed(3)} of the prediction${worst}${idle}`,
    ]
  })
  return rows.length === 0 ? '' : ['Edits of single modules, predicted and rebuilt:', ...rows].join('\n')
}
