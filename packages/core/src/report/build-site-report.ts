import { defineError, type ErrorFactory } from '../errors/define-error.ts'
import { addSizes } from './add-sizes.ts'
import { findDuplicates, type InstalledBytes } from './find-duplicates.ts'
import { judgeSite } from './judge-site.ts'
import { planRoutes, type RouteStart } from './plan-routes.ts'
import type { FileKind, FileReport, KindTotals, SiteReport, SiteTotals } from './site-report.ts'

/** Raised when a report would not add up: a bug of ours, never shown as a smaller number. */
export const ReportSumWrong: ErrorFactory<[file: string, bytes: number, counted: number]> = defineError(
  'FP_REPORT_SUM',
  {
    message: (file, bytes, counted) =>
      `${file} has ${bytes} bytes, but its modules and unmapped parts add up to ${counted}.`,
    hint: 'This is a bug in Firstpaint: please report it with the file and its source map.',
    place: (file) => file,
  },
)

export interface SiteFacts {
  readonly files: readonly FileReport[]
  /** Bytes per package install, over all files. */
  readonly installs: readonly InstalledBytes[]
  /** Known routes; without them each page and each lazy chunk is one. */
  readonly routes?: readonly RouteStart[]
}

/**
 * Puts the facts about a built site into one account. Pure: the same facts give the same report, byte for byte.
 *
 * @throws FP_REPORT_SUM when a file's modules and unmapped bytes are not its size exactly.
 */
export function buildSiteReport({ files, installs, routes }: SiteFacts): SiteReport {
  for (const file of files) {
    const counted = file.modules.reduce((sum, module) => sum + module.bytes, file.unmapped)
    if (counted !== file.raw) throw ReportSumWrong(file.path, file.raw, counted)
  }
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return {
    version: 1,
    totals: totalsOf(sorted),
    routes: planRoutes(sorted, routes),
    duplicates: findDuplicates(installs),
    findings: judgeSite(sorted),
    files: sorted,
  }
}

function totalsOf(files: readonly FileReport[]): SiteTotals {
  const byKind: Partial<Record<FileKind, KindTotals>> = {}
  for (const [kind, group] of Map.groupBy(files, (file) => file.kind)) {
    byKind[kind] = { files: group.length, ...addSizes(group) }
  }
  const unmapped = files.reduce((sum, file) => sum + file.unmapped, 0)
  const sizes = addSizes(files)
  return { files: files.length, ...sizes, byKind, mapped: sizes.raw - unmapped, unmapped }
}
