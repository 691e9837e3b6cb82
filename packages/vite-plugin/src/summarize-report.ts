import type { SiteReport } from '@firstpaint/core/report'
import { kilobytes } from './kilobytes.ts'

export interface SummarizeReportOptions {
  /** Where more is told, as to be printed. */
  readonly details: string
  /** Where the chunk plan is drawn; undefined when chunks were not planned. */
  readonly chunks?: string | undefined
}

/** The few lines a build prints: what the site weighs, what its first page loads, what deserves a look. */
export function summarizeReport(report: SiteReport, { details, chunks }: SummarizeReportOptions): string {
  const { js, css } = report.totals.byKind
  const page = report.routes[0]
  const warnings = report.findings.filter((finding) => finding.severity === 'warning')
  const lines = [
    `firstpaint  ${report.totals.files} files: ${kilobytes((js?.gzip ?? 0) + (css?.gzip ?? 0))} of script and style (gzip), ${kilobytes(report.totals.raw)} in all`,
    page && `  first visit of ${page.route}: ${page.requests} requests, ${kilobytes(page.gzip ?? page.raw)} gzip`,
    ...report.duplicates.map(
      ({ name, copies, wastedBytes }) =>
        `  ${name} is in the site ${copies.length} times (${copies.map((copy) => copy.version ?? '?').join(', ')}): ${kilobytes(wastedBytes)} too much`,
    ),
    ...warnings.map((finding) => `  ${finding.message}`),
    `  details: ${details}`,
    chunks && `  chunks: ${chunks}`,
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}
