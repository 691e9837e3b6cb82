import type { DeliverySummary } from '@firstpaint/core/delivery'
import type { Delivery } from '@firstpaint/delivery'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'

export interface DeliveryView {
  readonly name: string
  /** Of the manifest, as to be printed. */
  readonly file: string
  readonly delivery: Delivery
  readonly summary: DeliverySummary
  /** Rows per list. */
  readonly limit: number
}

/** What came of a delivery, for a terminal. */
export function renderDelivery(view: DeliveryView, style: Style): string {
  const { summary, limit, name } = view
  const changed = summary.changed.map(({ path, whole, delta }) => [
    fitPath(path, Math.max(20, style.columns - 40)),
    formatBytes(whole),
    formatBytes(delta),
    formatPercent(1 - delta / whole),
  ])
  return renderSections(
    [
      [`Delivery of ${name}`, renderTotals(view, style)],
      ['Changed since an earlier release', cut([['', 'whole', 'delta', 'less'], ...changed], limit)],
    ],
    style,
  )
}

function renderTotals({ delivery, summary, file }: DeliveryView, { colours }: Style): string {
  const { compressed, deltas, kept } = summary
  const { manifest, written, removed, encoded, cached, deltaEncodings } = delivery
  const { raw, br, zstd, gzip } = compressed
  return [
    `  release ${colours.bold(summary.release)}, ${count(summary.files, 'file')}${kept > 0 ? `, and ${count(kept, 'file')} of ${count(manifest.kept.length, 'earlier release')}` : ''}`,
    `  ${count(compressed.files, 'file')} encoded: ${formatBytes(raw)} → brotli ${colours.bold(formatBytes(br))}, zstd ${formatBytes(zstd)}, gzip ${formatBytes(gzip)}`,
    ...(deltas.files > 0
      ? [
          `  ${count(deltas.files, 'file')} changed: ${formatBytes(deltas.whole)} → ${colours.bold(formatBytes(deltas.delta))} by delta`,
        ]
      : []),
    `  ${count(written, 'file')} written, ${removed} removed; ${encoded} encodings made, ${cached} at hand`,
    ...(deltaEncodings.length < 2
      ? [
          `  this Node makes ${deltaEncodings.length > 0 ? `only ${deltaEncodings.join(', ')} deltas` : 'no deltas'}; Node 24.15 makes both kinds`,
        ]
      : []),
    `  manifest: ${file}`,
  ].join('\n')
}

function cut(rows: readonly (readonly string[])[], limit: number): string {
  if (rows.length < 2) return ''
  const more = rows.length - 1 > limit ? `\n  and ${rows.length - 1 - limit} more` : ''
  return renderTable(rows.slice(0, limit + 1), { align: ['left', 'right', 'right', 'right'] }) + more
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
