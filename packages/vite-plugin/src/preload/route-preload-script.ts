import { encodeRoutePreload, preloadRoute, type RoutePreloadPlan } from '@firstpaint/core/preload'
import { scanHtml } from '../analyze/scan-html.ts'
import { inlineScript, toExpression } from '../html/inline-script.ts'

export interface RoutePreloadScriptOptions {
  readonly plan: RoutePreloadPlan
  readonly html: string
  readonly urlOf: (file: string) => string
  /** Path under which the router's patterns begin; null: the folder the page is in. */
  readonly base: string | null
  /** Whether the page's scripts carry a nonce. */
  readonly nonce: boolean
}

/** The text of the script that carries out a plan in a page. Where the page's import map names all files, their place in it is enough. */
export function routePreloadScript({ plan, html, urlOf, base, nonce }: RoutePreloadScriptOptions): string {
  const named = encodeRoutePreload(plan, urlOf)
  const [prefix, files, routes] = named
  const mapped = [...scanHtml(html).importMap.values()]
  const places = files.map((file) => mapped.indexOf(prefix + file))
  const mappedAll = !places.includes(-1)
  const placed = routes.map(([pattern, ...indexes]) => [
    pattern,
    ...indexes.map((index) => (index < 0 ? ~places[~index]! : places[index]!)),
  ])
  const known = {
    base: toExpression(base),
    urls: mappedAll
      ? importMapUrls
      : `${toExpression(files)}${prefix === '' ? '' : `.map(file=>${toExpression(prefix)}+file)`}`,
    routes: toExpression(mappedAll ? placed : routes),
    later: String(routes.some(([, ...indexes]) => indexes.some((index) => index < 0))),
    nonce: String(nonce),
  }
  return inlineScript({ run: preloadRoute, known })
}

const importMapUrls = `Object.values(JSON.parse(document.querySelector('script[type=importmap]').text).imports)`
