import pc from 'picocolors'
import type { BarResult } from './bars.ts'
import { median } from './median.ts'
import type { SetResult } from './set-result.ts'
import type { WarmResult } from './warm-rebuild.ts'

type Row = readonly string[]

/** The table of a set: contestants by format, then the best single qualities, then what ours loses. */
export function printSet(set: SetResult): string {
  const rows: Row[] = [
    ['', 'format', 'files', 'bytes', 'worst', 'mean', 'best', 'in window', 'MS-SSIM worst', 'CPU-s', 'peak MB'],
  ]
  for (const { contestant, formats, cpuSeconds, peakMegabytes } of set.contestants) {
    for (const [
      at,
      { format, files, bytes, worstScore, meanScore, bestScore, inWindow, second },
    ] of formats.entries()) {
      rows.push([
        at === 0 ? contestant : '',
        format,
        String(files),
        String(bytes),
        worstScore.toFixed(1),
        meanScore.toFixed(1),
        bestScore.toFixed(1),
        `${(inWindow * 100).toFixed(0)} %`,
        second === undefined ? '–' : second.worst.toFixed(2),
        at === 0 ? median(cpuSeconds).toFixed(1) : '',
        at === 0 ? Math.max(...peakMegabytes).toFixed(0) : '',
      ])
    }
  }
  for (const { format, effort, quality, bytes, worstScore, meanScore } of set.fixed) {
    const name = `one quality: ${quality ?? 'none'}${effort === null ? '' : `, effort ${effort}`}`
    rows.push([name, format, '', String(bytes), worstScore.toFixed(1), meanScore.toFixed(1)])
  }
  const head = `${pc.bold(`${set.set}: ${set.title}`)}\n${set.sources} pictures, ${set.wanted} files asked for, target ${set.target}; scores against the source scaled once`
  const saved = set.fixed.map(
    ({ format, effort, saved: share }) =>
      `  ${format}: ${(share * 100).toFixed(1)} % fewer bytes than one quality for all${effort === null ? '' : ` at effort ${effort}`} with the same worst case`,
  )
  return [head, align(rows), ...saved, ...losses(set)].join('\n')
}

/** Where another contestant is better than ours: it is named, not left for the reader to find. */
function losses({ contestants }: SetResult): readonly string[] {
  const ours = contestants.find(({ contestant }) => contestant === 'firstpaint')
  if (ours === undefined) return []
  const lines = contestants.flatMap(({ contestant, formats, cpuSeconds, peakMegabytes }) => {
    if (contestant === 'firstpaint') return []
    const heavier = formats.flatMap(({ format, bytes, worstScore, meanScore }) => {
      const own = ours.formats.find((one) => one.format === format)
      if (own === undefined) return []
      const worse = [
        ...(own.bytes > bytes ? [`${((own.bytes / bytes - 1) * 100).toFixed(1)} % more bytes`] : []),
        ...(own.worstScore < worstScore ? [`a worst score ${(worstScore - own.worstScore).toFixed(1)} lower`] : []),
        ...(own.meanScore < meanScore ? [`a mean score ${(meanScore - own.meanScore).toFixed(1)} lower`] : []),
      ]
      return worse.length === 0 ? [] : [`${format}: ${worse.join(', ')}`]
    })
    const cpu = median(ours.cpuSeconds) / median(cpuSeconds)
    const more = [
      ...heavier,
      ...(cpu > 1 ? [`${cpu.toFixed(1)} times the CPU`] : []),
      ...(Math.max(...ours.peakMegabytes) > Math.max(...peakMegabytes) ? ['a higher peak of memory'] : []),
    ]
    return more.length === 0 ? [] : [`  loses to ${contestant}: ${more.join('; ')}`]
  })
  const missing =
    ours.missing > 0
      ? [
          `  ${ours.missing} files were asked for and not made: ${ours.notes
            .filter((note) => note.includes('dropped'))
            .slice(0, 3)
            .join('; ')}`,
        ]
      : []
  return [...lines, ...missing]
}

export function printWarm(results: readonly WarmResult[]): string {
  const rows: Row[] = [
    ['', 'files', 'cold CPU-s', 'warm CPU-s', 'no images', 'above', 'one changed', 'warm MB', 'no images MB'],
  ]
  for (const one of results) {
    rows.push([
      one.contestant,
      String(one.outputs),
      one.coldCpuSeconds.toFixed(1),
      one.warmCpuSeconds.toFixed(2),
      one.imagelessCpuSeconds.toFixed(2),
      (one.warmCpuSeconds - one.imagelessCpuSeconds).toFixed(2),
      one.changedCpuSeconds.toFixed(2),
      one.warmPeakMegabytes.toFixed(0),
      one.imagelessPeakMegabytes.toFixed(0),
    ])
  }
  return `${pc.bold('warm: built again')}\n${align(rows)}`
}

export function printBars(bars: readonly BarResult[]): string {
  return bars
    .map(({ bar, passed, found }) => `  ${passed ? pc.green('held  ') : pc.red('missed')}  ${bar}: ${found}`)
    .join('\n')
}

function align(rows: readonly Row[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n')
}
