import type { StrategyResult } from '../bench-result.ts'
import type { RouteFigures } from './static-figures.ts'

/** What lies behind a strategy's figure in a line, from its own facts; null where the line says it all. */
export function whyLost(column: string, result: StrategyResult, best: StrategyResult): string | null {
  const { figures, predicted } = result
  if (figures === null || predicted === null || best.figures === null) return null
  const worst = (key: Exclude<keyof RouteFigures, 'route'>): string =>
    `most on ${figures.routes.toSorted((a, b) => b[key] - a[key])[0]?.route}`
  const chunks = `${figures.chunks} chunks against ${best.figures.chunks}`
  switch (column) {
    case 'js':
    case 'js-gzip':
    case 'total':
      return `${chunks}: text in more files compresses worse; before compression it is ${signedShare(
        sumRaw(result),
        sumRaw(best),
      )}`
    case 'requests':
    case 'requests-max':
      return `${chunks}, ${worst('requests')}`
    case 'over-fetch':
    case 'over-fetch-max':
      return `chunks were merged across routes, ${worst('overFetchShare')}`
    case 'depth':
      return worst('depth')
    case 'import-map':
    case 'page':
      return best.figures.importMapGzip === 0 ? `${best.name} has no map, and pays with its edits` : chunks
    case 'edit-mean':
    case 'edit-p50':
    case 'edit-p95':
    case 'edit-max':
    case 'edit-app-p95':
      return `dearest: ${predicted.dearest[0]?.module}`
    case 'bump-mean':
    case 'bump-p95':
    case 'bump-max':
      return `dearest: ${predicted.dearestPackages
        .slice(0, 3)
        .map((each) => each.package)
        .join(', ')}`
    default: {
      const own = result.planted.filter(({ line }) => line === column.replace(/-site$/, ''))
      return own.length === 0 ? null : own.map(({ what }) => what).join('; ')
    }
  }
}

function sumRaw({ figures }: StrategyResult): number {
  return figures!.routes.reduce((sum, { raw }) => sum + raw, 0)
}

function signedShare(value: number, base: number): string {
  const share = (value / base - 1) * 100
  return `${share < 0 ? '−' : '+'}${Math.abs(share).toFixed(1)} %`
}
