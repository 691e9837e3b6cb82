import { fileKind } from '../report/file-kind.ts'
import type { FileKind, FileReport, RouteReport, SiteReport, Sizes } from '../report/site-report.ts'
import type { BudgetCompression } from './budget.ts'
import type { BudgetMetric } from './budget-metrics.ts'
import type { Measurement } from './measurement.ts'

const kindMetrics: Readonly<Partial<Record<FileKind, BudgetMetric>>> = {
  html: 'html',
  js: 'js',
  css: 'css',
  image: 'image',
  font: 'font',
  media: 'media',
}

/**
 * What the account of a built site says in a budget's terms: per route, per file and per kind of file. A file's name is
 * taken without its content hash, `assets/index-*.js`, so that a base and a head can be compared.
 *
 * @throws RangeError when the report does not hold the compression asked for.
 */
export function measureReport(report: SiteReport, compression: BudgetCompression): Measurement[] {
  const byPath = new Map(report.files.map((file) => [file.path, file]))
  return [
    ...report.routes.flatMap((route) => measureRoute(route, byPath, compression)),
    ...measureFiles(report.files, compression),
    ...measureTypes(report, compression),
  ]
}

function measureRoute(
  route: RouteReport,
  byPath: ReadonlyMap<string, FileReport>,
  compression: BudgetCompression,
): Measurement[] {
  const subject = { kind: 'route', route: route.route } as const
  const files = route.files.flatMap((path) => byPath.get(path) ?? [])
  const kinds = Object.entries(kindMetrics).map(([kind, metric]) => ({
    subject,
    metric,
    value: sum(
      files.filter((file) => fileKind(file.path) === kind),
      compression,
    ),
  }))
  return [
    ...kinds,
    { subject, metric: 'total', value: sum(files, compression) },
    { subject, metric: 'requests', value: route.requests },
  ]
}

function measureFiles(files: readonly FileReport[], compression: BudgetCompression): Measurement[] {
  return files
    .filter(({ kind }) => kind !== 'map')
    .map((file) => ({
      subject: { kind: 'chunk', chunk: withoutHash(file) },
      metric: 'size',
      value: bytesOf(file, compression),
    }))
}

function measureTypes({ totals }: SiteReport, compression: BudgetCompression): Measurement[] {
  const measured = (type: string, sizes: Sizes, files: number): Measurement[] => [
    { subject: { kind: 'type', type }, metric: 'size', value: bytesOf(sizes, compression) },
    { subject: { kind: 'type', type }, metric: 'files', value: files },
  ]
  return [
    ...measured('*', totals, totals.files),
    ...Object.entries(totals.byKind).flatMap(([type, sizes]) => measured(type, sizes, sizes.files)),
  ]
}

/** The hash is what stands between the last `-` or `.` of the name and its extension. */
function withoutHash({ path, hashed }: FileReport): string {
  return hashed ? path.replace(/(?<=[-.])[\w-]{8,}(?=\.\w+$)/, '*') : path
}

function sum(files: readonly FileReport[], compression: BudgetCompression): number {
  return files.reduce((total, file) => total + bytesOf(file, compression), 0)
}

function bytesOf(sizes: Sizes, compression: BudgetCompression): number {
  const bytes = sizes[compression]
  if (bytes === null) throw new RangeError(`The report was made without ${compression}.`)
  return bytes
}
