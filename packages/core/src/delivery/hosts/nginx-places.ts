import { assetExtensions } from '../is-asset-path.ts'
import { pageDestinations } from '../is-navigation.ts'
import { escapeBytes } from './escape-text.ts'
import { nginxMap, quoteNginx, quoteNginxSource } from './nginx-text.ts'
import type { HostSite } from './plan-host-site.ts'
import { routeSource } from './route-source.ts'

/** The name of no file. */
const nowhere = '"/.fp-none"'

/** Maps from an address to the files that may answer it, in the order they are tried. */
export function nginxPlaces({ manifest, routes, oddSuffixes }: HostSite): string[] {
  const { base, files, fallback, notFound } = manifest
  const dotted = files.map(({ path }) => `/${path}`).filter((path) => /\/\./.test(path))
  const shown = [...new Set([...oddSuffixes, ...dotted])]
  const closed = routes.map(({ pattern }) => !pattern.endsWith('*'))
  return [
    '# Within the site, without its base.',
    base === '/'
      ? nginxMap({ from: '$uri', to: '$fp_path', rows: [], fallback: '$uri' })
      : nginxMap({
          from: '$uri',
          to: '$fp_path',
          rows: [[quoteNginxSource(`^${escapeBytes(base.slice(0, -1))}(?<fp_rest>/.*)$`), '$fp_rest']],
          fallback: '""',
        }),
    nginxMap({
      from: '$request_uri',
      to: '$fp_asked',
      rows: [['"~^(?<fp_asked_path>[^?#]*)"', '$fp_asked_path']],
      fallback: '""',
    }),
    '# Precompressed files, deltas and hidden files have no address of their own.',
    nginxMap({
      from: '$fp_path',
      to: '$fp_file',
      rows: [
        ...shown.map((path) => [quoteNginxSource(`^${escapeBytes(path)}$`), '$fp_path'] as const),
        [String.raw`"~\.(?:br|zst|gz|dcb|dcz)$"`, nowhere],
        ['"~^/__d/"', nowhere],
        ['"~^/_(?:headers|redirects)$"', nowhere],
        [String.raw`"~/\.(?!well-known/)"`, nowhere],
        [String.raw`"~//|\\|[\x00-\x1f\x7f]"`, nowhere],
        ['"~/$"', '"${fp_path}index.html"'],
      ],
      fallback: '$fp_path',
    }),
    '# The first route that fits.',
    nginxMap({
      from: '$fp_path',
      to: '$fp_route',
      rows: routes.map(({ pattern }, at) => [
        quoteNginxSource(`^${routeSource(pattern, '/', escapeBytes)}$`, true),
        `"${at}"`,
      ]),
      fallback: '""',
    }),
    nginxMap({
      from: '$fp_route',
      to: '$fp_route_page',
      rows: routes.map(({ page }, at) => [`"${at}"`, quoteNginx(`/${page}`)]),
      fallback: fallback === undefined ? nowhere : quoteNginx(`/${fallback}`),
    }),
    nginxMap({
      from: '$fp_route',
      to: '$fp_closed_page',
      rows: routes.flatMap(({ page }, at) => (closed[at] ? [[`"${at}"`, quoteNginx(`/${page}`)] as const] : [])),
      fallback: '""',
    }),
    "# A folder's page without the slash: sent where a route names it, else the address with the slash is.",
    nginxMap({
      from: '"$fp_path/index.html=$fp_closed_page"',
      to: '$fp_named',
      rows: [[String.raw`"~^(.*)=\1$"`, '"${fp_path}/index.html"']],
      fallback: '"${fp_file}.html"',
    }),
    nginxMap({
      from: '"$fp_path/index.html=$fp_closed_page"',
      to: '$fp_slash',
      rows: [
        [String.raw`"~^(.*)=\1$"`, nowhere],
        ['"~//"', nowhere],
      ],
      fallback: '"${fp_path}/index.html"',
    }),
    '# Pages are for who wants one; what a page loads is never a page.',
    nginxMap({
      from: '"$http_sec_fetch_dest:$http_accept"',
      to: '$fp_navigation',
      rows: [
        [quoteNginxSource(`^(?:${pageDestinations.join('|')}):`), '"1"'],
        [quoteNginxSource('^(?:empty)?:.*text/html', true), '"1"'],
      ],
      fallback: '""',
    }),
    nginxMap({
      from: '"$fp_navigation$fp_path"',
      to: '$fp_page',
      rows: [
        [quoteNginxSource(String.raw`\.(?:${assetExtensions.join('|')})$`, true), nowhere],
        ['"~^1"', '$fp_route_page'],
      ],
      fallback: nowhere,
    }),
    nginxMap({
      from: '$fp_navigation',
      to: '$fp_missing_page',
      rows: notFound === undefined ? [] : [['"1"', quoteNginx(`/${notFound}`)]],
      fallback: nowhere,
    }),
  ]
}
