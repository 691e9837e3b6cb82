import type { RouteMatchCallback } from 'workbox-core/types.js'

/** Which requests a recipe is for. */
export type Match = RouteMatchCallback

/** Paths of this site. `navigations` takes visits of pages only; the other recipes never take those. */
export function own(pattern: RegExp, { navigations = false }: { readonly navigations?: boolean } = {}): Match {
  return ({ url, request, sameOrigin }) =>
    sameOrigin && (request.mode === 'navigate') === navigations && pattern.test(url.pathname)
}

/** Whole addresses, of any origin. */
export function address(pattern: RegExp): Match {
  return ({ url, request }) => request.mode !== 'navigate' && pattern.test(url.href)
}

/** What an element of the page asks for: `image`, `font`. */
export function destination(name: RequestDestination): Match {
  return ({ request, sameOrigin }) => sameOrigin && request.destination === name
}

export function anyOf(matches: readonly Match[]): Match {
  return (options) => matches.some((match) => match(options))
}
