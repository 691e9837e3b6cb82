import { mayPrefetch } from '../network/may-prefetch.ts'
import { known } from './prefetch-plan.ts'

const asked = new Set<string>()

/** Adds an element to the head, under the nonce that the page's own scripts have. */
function add(name: 'link' | 'script', properties: Partial<HTMLLinkElement & HTMLScriptElement>): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  document.head.append(Object.assign(document.createElement(name), { nonce, ...properties }))
}

/** Asks for the files of a route; see `prefetch`. */
export function askRoute(href: string, likely: boolean = false): void {
  const { origin, pathname } = new URL(href, location.href)
  const { plan } = known
  if (origin !== location.origin || !mayPrefetch(likely)) return
  const route = plan?.routes.find(({ match }) => RegExp(match, 'i').test(pathname))
  for (const place of route?.[likely ? 'likely' : 'files'] ?? []) {
    const [url] = plan!.files[place]!
    if (asked.has(url)) continue
    asked.add(url)
    // A stylesheet that is only fetched: `preload` would complain when it is not used at once.
    const how = url.endsWith('.css') ? { rel: 'prefetch', as: 'style' } : { rel: 'modulepreload' }
    add('link', { ...how, crossOrigin: '', fetchPriority: 'low', href: url })
  }
}

/** Asks for another document; see `prefetchDocument`. */
export function askDocument(href: string): void {
  const { href: url } = new URL(href, location.href)
  if (!HTMLScriptElement.supports?.('speculationrules')) askRoute(url)
  else if (mayPrefetch() && !asked.has(url)) {
    asked.add(url)
    add('script', { type: 'speculationrules', text: JSON.stringify({ prefetch: [{ urls: [url] }] }) })
  }
}
