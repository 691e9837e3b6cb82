import type { DeliveredRoute } from './delivery-manifest.ts'
import type { DeliveryIndex, FoundPage, IndexedFile } from './index-delivery.ts'
import { isAssetPath } from './is-asset-path.ts'
import { matchRoute } from './match-route.ts'
import type { ParsedTarget } from './parse-target.ts'

/** What lies at an address; `slash`: a folder's page, with a slash more. */
export type Found = FoundFile | 'slash' | 'missing'

export interface FoundFile extends FoundPage {
  readonly kind: 'file' | 'page' | 'fallback'
}

/**
 * Finds what answers an address. In this order: the file itself; a folder's `index.html`; the page of the same name
 * (`terms` for `terms.html`); for navigations that mean no asset, the page of the first route that fits, then the
 * fallback.
 *
 * A folder's page is sent at the address with the slash, and the one without it leads there, because relative addresses
 * in the page count from it. A route that names exactly this page is the exception: its links have no slash.
 */
export function findPage(index: DeliveryIndex, target: ParsedTarget, navigation: boolean): Found {
  const { manifest, files } = index
  const { path, segments, folder } = target
  // An escaped slash opens no folder, and doubled ones are no address of a file.
  const plain = segments.every((segment) => segment !== '' && !segment.includes('/'))
  if (plain) {
    const inFolder = files.get(path === '' ? 'index.html' : `${path}/index.html`)
    const exact = folder ? inFolder : files.get(path)
    if (exact !== undefined) return atAddress(exact, routeOf(index, segments, exact))
    if (!folder && inFolder !== undefined) {
      const route = routeOf(index, segments, inFolder)
      return route === undefined || route.pattern.endsWith('*') ? 'slash' : atAddress(inFolder, route)
    }
    const named = folder ? undefined : files.get(`${path}.html`)
    if (named !== undefined) return atAddress(named, routeOf(index, segments, named))
  }
  if (!navigation || isAssetPath(path)) return 'missing'
  const route = matchRoute(manifest.routes, segments)
  const page = files.get(route?.page ?? manifest.fallback ?? '')
  return page === undefined ? 'missing' : { kind: 'fallback', indexed: page, route }
}

function atAddress(indexed: IndexedFile, route: DeliveredRoute | undefined): FoundFile {
  return { kind: indexed.file.caching === 'page' ? 'page' : 'file', indexed, route }
}

/** The route that sends this very page at this address; its hints are the page's. */
function routeOf(
  { manifest }: DeliveryIndex,
  segments: readonly string[],
  { file }: IndexedFile,
): DeliveredRoute | undefined {
  if (file.caching !== 'page') return undefined
  const route = matchRoute(manifest.routes, segments)
  return route?.page === file.path ? route : undefined
}
