import type { DeliveryRequest } from './delivery-request.ts'
import type { DeliveryIndex } from './index-delivery.ts'
import { isAssetPath } from './is-asset-path.ts'
import { isNavigation } from './is-navigation.ts'
import { matchRoute } from './match-route.ts'
import { parseTarget } from './parse-target.ts'

/** `Link` values for a page that somebody else makes: those of the first route that fits a navigation, else none. */
export function planHints(index: DeliveryIndex, { method, target, headers }: DeliveryRequest): readonly string[] {
  if (method !== 'GET' || !isNavigation(headers)) return []
  const parsed = parseTarget(target, index.manifest.base)
  if (typeof parsed === 'string' || isAssetPath(parsed.path)) return []
  const route = matchRoute(index.manifest.routes, parsed.segments)
  return (route && index.links.get(route)) ?? []
}
