import type { RuleDocument } from '../../api/answers.ts'
import { formatTick } from '../../format.ts'

/** What a rule watches for, in words. */
export function describeRule(
  rule: Pick<RuleDocument, 'kind' | 'metric' | 'above' | 'shift' | 'routes' | 'devices'>,
): string {
  const { kind, metric, above = 0, shift = 0.15, routes, devices } = rule
  const what =
    kind === 'threshold'
      ? `p75 of ${metric.toUpperCase()} surely above ${formatTick(metric, above)}`
      : `${metric.toUpperCase()} ${Math.round(shift * 100)} % slower than at the same hours of earlier weeks`
  const where = routes === undefined ? 'each route and all together' : routes.map(nameOf).join(', ')
  return `${what}, in ${where}${devices === undefined ? '' : `, on ${devices.join(' and ')}`}`
}

/** All routes are kept under a name no route can have. */
function nameOf(route: string): string {
  return route === '(all)' ? 'all routes together' : route
}
