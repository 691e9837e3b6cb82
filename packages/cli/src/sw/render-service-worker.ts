import type { ExplainedPrecachePlan, PrecacheEntry } from '@firstpaint/core/precache'
import { formatBytes } from '../output/bytes.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'

export interface ServiceWorkerView {
  readonly name: string
  readonly plan: ExplainedPrecachePlan
  /** Undefined when nothing was written. */
  readonly worker: { readonly file: string; readonly bytes: number; readonly gzip: number } | undefined
  /** Every file with its reason, instead of sums. */
  readonly explain: boolean
  /** Rows per list. */
  readonly limit: number
}

const times = [
  ['install', 'Before the site counts as ready for offline'],
  ['idle', 'When there is time, in this order'],
  ['use', 'Kept once it was used'],
] as const

/** What a worker fetches ahead, for a terminal. */
export function renderServiceWorker(view: ServiceWorkerView, style: Style): string {
  const { name, plan, explain, limit } = view
  const lists = times.map(([when, title]): readonly [string, string] => {
    const entries = plan.entries.filter((entry) => entry.when === when)
    return [
      title,
      cut(
        entries.map((entry) => rowOf(entry, style)),
        limit,
      ),
    ]
  })
  const left = plan.leftOut.map(({ file, bytes, reason }) => [formatBytes(bytes), fitPath(file, 60), reason])
  return renderSections(
    [
      [`Service worker of ${name}`, renderTotals(view, style)],
      ...(explain ? [...lists, ['Left alone', cut(left, limit)] as const] : []),
    ],
    style,
  )
}

function renderTotals({ plan, worker }: ServiceWorkerView, { colours }: Style): string {
  const sum = (entries: readonly PrecacheEntry[]): number => entries.reduce((bytes, entry) => bytes + entry.bytes, 0)
  const ahead = plan.entries.filter(({ when }) => when !== 'use')
  const install = ahead.filter(({ when }) => when === 'install')
  const lean = ahead.filter((entry) => entry.lean)
  return [
    `  release ${colours.bold(plan.release)}: ${ahead.length} of ${plan.entries.length} files are fetched ahead, ${colours.bold(formatBytes(sum(ahead)))} of ${formatBytes(plan.budget)}`,
    `  works offline with ${install.length} files, ${formatBytes(sum(install))}`,
    `  with Save-Data and on slow lines ${lean.length} files, ${formatBytes(sum(lean))}`,
    worker
      ? `  written: ${worker.file}, ${formatBytes(worker.bytes)}, gzip ${colours.bold(formatBytes(worker.gzip))}`
      : '  nothing was written',
  ].join('\n')
}

function rowOf({ bytes, file, reason, lean, when }: PrecacheEntry, style: Style): readonly string[] {
  const note = lean && when === 'idle' ? `${reason} Also on slow lines.` : reason
  return [formatBytes(bytes), fitPath(file, Math.max(24, Math.floor(style.columns / 2) - 14)), note]
}

function cut(rows: readonly (readonly string[])[], limit: number): string {
  if (rows.length === 0) return ''
  const more = rows.length > limit ? `\n  and ${rows.length - limit} more` : ''
  return renderTable(rows.slice(0, limit), { align: ['right'] }) + more
}
