import { assetExtensions } from '../is-asset-path.ts'
import { pageDestinations } from '../is-navigation.ts'
import type { CaddyMap } from './caddy-text.ts'
import { escapeCodePoints } from './escape-text.ts'
import type { HostSite } from './plan-host-site.ts'
import { routeSource } from './route-source.ts'

/** The name of no file. */
const nowhere = { text: '/.fp-none' }
const nothing = { text: '' }

/** What no address may have: hidden names, a way out, doubled slashes, control characters. */
const hidden = String.raw`/\.|//|\\|[\x00-\x1f\x7f]`

/** Maps from an address to the files that may answer it, in the order they are tried. */
export function caddyPlaces({ manifest, routes, oddSuffixes }: HostSite): CaddyMap[] {
  const { base, files, fallback, notFound } = manifest
  const dotted = files.map(({ path }) => `/${path}`).filter((path) => path.includes('/.'))
  const open = '{http.request.orig_uri.path}'
  return [
    {
      from: open,
      to: 'fp_path',
      rows: [{ input: { source: `^${escapeCodePoints(base.slice(0, -1))}(/.*)$` }, output: { template: '${1}' } }],
      fallback: nothing,
    },
    {
      from: '{http.request.orig_uri}',
      to: 'fp_asked',
      rows: [{ input: { source: '^([^?#]*)' }, output: { template: '${1}' } }],
      fallback: nothing,
    },
    {
      from: '{http.request.orig_uri}',
      to: 'fp_query',
      rows: [{ input: { source: String.raw`^[^?#]*(\?[^#]*)` }, output: { template: '${1}' } }],
      fallback: nothing,
    },
    {
      from: '{fp_path}',
      to: 'fp_file',
      rows: [
        ...[...new Set([...oddSuffixes, ...dotted])].map((text) => ({ input: { text }, output: { text } })),
        ...[String.raw`\.(?:br|zst|gz|dcb|dcz)$`, '^/__d/', '^/_(?:headers|redirects)$', hidden].map((source) => ({
          input: { source },
          output: nowhere,
        })),
        { input: { source: '^(.*/)$' }, output: { template: '${1}index.html' } },
        { input: { source: '^(.*)$' }, output: { template: '${1}' } },
      ],
      fallback: nowhere,
    },
    {
      from: '{fp_path}',
      to: 'fp_route',
      rows: routes.map(({ pattern }, at) => ({
        input: { source: `(?i)^${routeSource(pattern, '/', escapeCodePoints)}$` },
        output: { text: String(at) },
      })),
      fallback: nothing,
    },
    {
      from: '{fp_route}',
      to: 'fp_route_page',
      rows: routes.map(({ page }, at) => ({ input: { text: String(at) }, output: { text: `/${page}` } })),
      fallback: fallback === undefined ? nowhere : { text: `/${fallback}` },
    },
    ...folderPages(routes),
    {
      from: '{http.request.header.Sec-Fetch-Dest}:{http.request.header.Accept}',
      to: 'fp_navigation',
      rows: [
        { input: { source: `^(?:${pageDestinations.join('|')}):` }, output: { text: 'yes' } },
        { input: { source: '(?i)^(?:empty)?:.*text/html' }, output: { text: 'yes' } },
      ],
      fallback: nothing,
    },
    {
      from: '{fp_navigation}{fp_path}',
      to: 'fp_wanted',
      rows: [
        { input: { source: String.raw`(?i)\.(?:${assetExtensions.join('|')})$` }, output: nothing },
        { input: { source: '^yes/' }, output: { text: 'yes' } },
      ],
      fallback: nothing,
    },
    {
      from: '{fp_wanted}{fp_route_page}',
      to: 'fp_page',
      rows: [{ input: { source: '^yes(/.*)$' }, output: { template: '${1}' } }],
      fallback: nowhere,
    },
    {
      from: '{fp_navigation}',
      to: 'fp_missing_page',
      rows: notFound === undefined ? [] : [{ input: { text: 'yes' }, output: { text: `/${notFound}` } }],
      fallback: nowhere,
    },
  ]
}

/** A folder's page without the slash: sent where a route names it, else the address with the slash is. */
function folderPages(routes: HostSite['routes']): CaddyMap[] {
  const named = routes
    .map(({ pattern, page }, at) => ({ pattern, page, at }))
    .filter(({ pattern, page }) => !pattern.endsWith('*') && page.endsWith('/index.html'))
    .map(({ page, at }) => ({ at, source: escapeCodePoints(`/${page.slice(0, -'/index.html'.length)}`) }))
  const own = named.map(({ at, source }) => `^${at}>(${source})$`)
  return [
    {
      from: '{fp_route}>{fp_path}',
      to: 'fp_named',
      rows: [
        ...own.map((source) => ({ input: { source }, output: { template: '${1}/index.html' } })),
        { input: { source: `^[^>]*>(?:.*(?:${hidden})|/__d/)` }, output: nowhere },
        { input: { source: '^[^>]*>(.*)$' }, output: { template: '${1}.html' } },
      ],
      fallback: nowhere,
    },
    {
      from: '{fp_route}>{fp_path}',
      to: 'fp_slash',
      rows: [
        ...own.map((source) => ({ input: { source }, output: nowhere })),
        { input: { source: '//|/$' }, output: nowhere },
        { input: { source: '^[^>]*>(.*)$' }, output: { template: '${1}/index.html' } },
      ],
      fallback: nowhere,
    },
  ]
}
