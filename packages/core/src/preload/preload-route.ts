import type { EncodedRoutePreload } from './encode-route-preload.ts'

/** The parts of a browser's window that are used. */
export interface PreloadWindow {
  readonly location: { readonly pathname: string; readonly hash: string }
  /** Absent in browsers that tell nothing of the line. */
  readonly navigator: { readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string } }
  addEventListener(type: 'load', listener: () => void): void
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
 * Runs in the browser, inline in the page's head: finds the route of the address and asks for its files; for those of the
 * likely next routes once the page has loaded, unless the visitor saves data or is on 2G. It is turned into text on its own,
 * so it may use nothing from outside, and every byte of it is in every page.
 *
 * @param base Path under which the router's patterns begin, with a slash at both ends; null: the folder the page is in.
 */
export function preloadRoute(
  { location, document, navigator, addEventListener }: PreloadWindow,
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
        const nonce = document.currentScript?.nonce ?? ''
        const ask = (index: number, later: boolean): void => {
          const link = document.createElement('link')
          const file = files[index]!
          const isStyle = file.endsWith('.css')
          link.rel = later ? 'prefetch' : isStyle ? 'preload' : 'modulepreload'
          if (isStyle) link.as = 'style'
          link.crossOrigin = ''
          link.nonce = nonce
          link.href = prefix + file
          document.head.append(link)
        }
        for (const index of indexes) if (index >= 0) ask(index, false)
        const { saveData, effectiveType } = navigator.connection ?? {}
        if (!saveData && !/2g/.test(effectiveType!)) {
          addEventListener('load', () => indexes.forEach((index) => index < 0 && ask(~index, true)))
        }
        return
      }
    }
  } catch {
    // An address that is no valid URI is the router's to complain about.
  }
}
