import type { EncodedRoutePreload } from './encode-route-preload.ts'

/** The parts of a browser's window that are used. */
export interface PreloadWindow {
  readonly location: { readonly pathname: string; readonly hash: string }
  readonly document: {
    readonly baseURI: string
    readonly currentScript: { readonly nonce?: string | undefined } | null
    readonly head: { append(link: PreloadLink): void }
    createElement(name: 'link'): PreloadLink
  }
}

export interface PreloadLink {
  rel: string
  as: string
  href: string
  crossOrigin: string | null
  nonce?: string
}

/**
 * Runs in the browser, inline in the page's head: finds the route of the address and asks for its files. It is turned
 * into text on its own, so it may use nothing from outside, and every byte of it is in every page.
 *
 * @param base Path under which the router's patterns begin, with a slash at both ends; null: the folder the page is in.
 */
export function preloadRoute(
  { location, document }: PreloadWindow,
  base: string | null,
  [prefix, files, routes]: EncodedRoutePreload,
): void {
  try {
    const start = base ?? /^[^/]+\/\/[^/]+(\/(?:[^?#]*\/)?)/.exec(document.baseURI)?.[1] ?? '/'
    const { hash, pathname } = location
    // A hash router keeps its address behind the `#`.
    const path = hash.startsWith('#/') ? start + hash.slice(2).split('?')[0]! : `${pathname}/`
    if (!path.startsWith(start)) return
    const parts = decodeURI(path.slice(start.length)).toLowerCase().replace(/\/+$/, '').split('/')
    for (const [pattern, ...indexes] of routes) {
      const wanted = pattern.split('/')
      const splat = wanted.at(-1) === '*' && wanted.pop()
      if (
        (splat ? wanted.length <= parts.length : wanted.length === parts.length) &&
        wanted.every((part, index) => (part === ':' ? parts[index] : part === parts[index]))
      ) {
        for (const index of indexes) {
          const link = document.createElement('link')
          const file = files[index]!
          const isStyle = file.endsWith('.css')
          link.rel = isStyle ? 'preload' : 'modulepreload'
          if (isStyle) link.as = 'style'
          link.crossOrigin = ''
          link.nonce = document.currentScript?.nonce ?? ''
          link.href = prefix + file
          document.head.append(link)
        }
        return
      }
    }
  } catch {
    // An address that is no valid URI is the router's to complain about.
  }
}
