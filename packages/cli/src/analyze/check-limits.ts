import type { FileReport, RouteReport, SiteReport } from '@firstpaint/core/report'

/** How one route stands against one limit; bytes are brotli where a file is compressed, else as they are. */
export interface LimitVerdict {
  readonly option: '--max-js' | '--max-total'
  readonly route: string
  readonly bytes: number
  readonly limit: number
  readonly ok: boolean
}

/** Holds every route against the limits given; a site without routes is held as a whole. */
export function checkLimits(
  report: SiteReport,
  limits: { readonly maxJs: number | undefined; readonly maxTotal: number | undefined },
): LimitVerdict[] {
  const files = new Map(report.files.map((file) => [file.path, file]))
  const whole = { route: 'the whole site', files: [...files.keys()] }
  const routes: readonly Pick<RouteReport, 'route' | 'files'>[] = report.routes.length > 0 ? report.routes : [whole]
  const verdicts: LimitVerdict[] = []
  for (const { route, files: paths } of routes) {
    const loaded = paths.map((path) => files.get(path)).filter((file) => file !== undefined && file.kind !== 'map')
    const hold = (option: LimitVerdict['option'], limit: number | undefined, counted: typeof loaded): void => {
      if (limit === undefined) return
      const bytes = counted.reduce((sum, file) => sum + transferBytes(file!), 0)
      verdicts.push({ option, route, bytes, limit, ok: bytes <= limit })
    }
    hold(
      '--max-js',
      limits.maxJs,
      loaded.filter((file) => file!.kind === 'js'),
    )
    hold('--max-total', limits.maxTotal, loaded)
  }
  return verdicts
}

/** What a visitor's browser downloads of a file: compression that makes it larger is not used by any server. */
export function transferBytes(file: Pick<FileReport, 'raw' | 'brotli'>): number {
  return Math.min(file.raw, file.brotli ?? file.raw)
}
