import type { Finding } from '@firstpaint/core/report'
import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { ReportView } from './report-view.ts'
import { isUnused } from './render-unused.ts'

/** Files named under a finding before "and n more". */
const filesPerFinding = 3

/** What deserves a look, warnings first and the most bytes first among equals. */
export function renderFindings({ report, limit }: ReportView, { colours, columns }: Style): string {
  return report.findings
    .filter((finding) => !isUnused(finding))
    .toSorted((a, b) => rank(a) - rank(b) || b.bytes - a.bytes)
    .slice(0, limit)
    .map((finding) => {
      const mark = finding.severity === 'warning' ? colours.yellow('!') : colours.blue('i')
      // A hint is about headers; its bytes are no loss.
      const stake = finding.severity === 'warning' && finding.bytes > 0 ? ` (${formatBytes(finding.bytes)})` : ''
      const message = wrapText(finding.message + stake, columns - 4).join('\n    ')
      const files = finding.files.slice(0, filesPerFinding)
      const more = finding.files.length - files.length
      const named = files.length === 0 ? '' : `${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
      const lines = named === '' ? [] : wrapText(named, columns - 4).map((line) => `    ${colours.dim(line)}`)
      return [`  ${mark} ${message}`, ...lines].join('\n')
    })
    .join('\n')
}

function rank({ severity }: Finding): number {
  return severity === 'warning' ? 0 : 1
}
