import type { SiteReport } from '@firstpaint/core/report'

/** The few lines a build prints: what the site weighs, what its first page loads, what deserves a look. */
export function summarizeReport(report: SiteReport, { details }: { readonly details: string }): string {
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
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`
}
