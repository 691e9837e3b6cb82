import { formatExactBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { ReportView } from './report-view.ts'

/** The sum that proves the report: every byte on disk stands with a module, or is said to be unmapped. */
export function renderAccounting({ report }: ReportView, { colours, columns }: Style): string {
  let raw = 0
  let mapped = 0
  let unmapped = 0
  for (const file of report.files) {
    raw += file.raw
    unmapped += file.unmapped
    for (const share of file.modules) mapped += share.bytes
  }
  const missing = raw - mapped - unmapped
  const sum = `${formatExactBytes(raw)} bytes = ${formatExactBytes(mapped)} from modules + ${formatExactBytes(unmapped)} unmapped, `
  const rest = `${formatExactBytes(missing)} unaccounted`
  const lines = wrapText(sum + rest, columns - 2).map((line) => `  ${line}`)
  return lines.join('\n').replace(rest, missing === 0 ? colours.green(rest) : colours.red(rest))
}
