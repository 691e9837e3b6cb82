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
 * What a build knows of a page. Written into the script in the place of `known.…`, so that what does not apply is not in it.
 */
export interface KnownRoutePreload {
  /** Path under which the router's patterns begin, with a slash at both ends; null: the folder the page is in. */
  readonly base: string | null
  /** The URLs that routes have positions of. */
  readonly urls: readonly string[]
  readonly routes: EncodedRoutePreload[2]
  /** Whether some route has files for later. */
  readonly later: boolean
  /** Whether the page's scripts carry a nonce. */
  readonly nonce: boolean
}

/**
 * Runs in the browser, inline in the page's head: finds the route of the address and asks for its files; for those of the
 * likely next routes once the page has loaded, unless the visitor saves data or is on 2G. It is turned into text on its own,
 * so it may use nothing from outside, and every byte of it is in every page.
 */
export function preloadRoute(page: PreloadWindow, known: KnownRoutePreload): void {
  try {
    const start = known.base ?? /^[^/]+\/\/[^/]+(\/(?:[^?#]*\/)?)/.exec(page.document.baseURI)?.[1] ?? '/'
    const { hash } = page.location
    // A hash router keeps its address behind the `#`.
    const path = hash.startsWith('#/') ? start + hash.slice(2).split('?')[0]! : `${page.location.pathname}/`
    if (!path.startsWith(start)) return
    const address = decodeURI(path.slice(start.length)).toLowerCase().replace(/\/+$/, '')
    const nonce = known.nonce && page.document.currentScript?.nonce
    const ask = (url: string, later: boolean): void => {
      const style = url.endsWith('.css')
      const link = Object.assign(page.document.createElement('link'), {
        rel: known.later && later ? 'prefetch' : style ? 'preload' : 'modulepreload',
        as: style ? 'style' : 'script',
        crossOrigin: '',
        href: url,
      })
      if (known.nonce) link.nonce = nonce || ''
      page.document.head.append(link)
    }
    const [, ...indexes] = known.routes.find(([pattern]) => RegExp(`^${pattern}$`).test(address)) ?? []
    const urls = known.urls
    for (const index of indexes) if (!known.later || index >= 0) ask(urls[index]!, false)
    if (known.later) {
      const { saveData, effectiveType } = page.navigator.connection ?? {}
      if (!saveData && !/2g/.test(effectiveType!)) {
        page.addEventListener('load', () => indexes.forEach((index) => index < 0 && ask(urls[~index]!, true)))
      }
    }
  } catch {
    // No route has this address, or it is no valid URI, which is the router's to complain about.
  }
}
