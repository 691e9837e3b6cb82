import { escapeBytes } from './escape-text.ts'
import { nginxRules } from './nginx-rules.ts'
import { nginxMap, quoteNginx, quoteNginxSource } from './nginx-text.ts'
import type { FileHeader, HostSite } from './plan-host-site.ts'

/** Maps for the values of headers, and the directives that send them. */
export interface NginxHeaders {
  readonly maps: readonly string[]
  readonly directives: readonly string[]
}

/**
 * Every header by a variable: `add_header` sends none when its value is empty, so that all of them can stand once in the
 * server and no location, which would drop them all by adding one, adds any.
 *
 * `$fp_source` is the file the answer shows, `$fp_state` is `*` for a page at an address without a file, `!` for
 * an error, `>` for a redirect.
 */
export function nginxHeaders(site: HostSite): NginxHeaders {
  const { always, fileHeaders, types, vary, useAsDictionary, routes, suffixes } = site
  const own = fileHeaders.filter(({ name }) => name !== 'cache-control')
  const caching = fileHeaders.find(({ name }) => name === 'cache-control')
  const linked = routes.flatMap(({ link, page }, at) => (link === '' ? [] : [{ link, page, at }]))
  const maps = [
    nginxMap({
      from: '$fp_state',
      to: '$fp_shown',
      rows: [
        ['"!"', '"!$fp_source"'],
        ['">"', '""'],
      ],
      fallback: '$fp_source',
    }),
    nginxMap({
      from: '$fp_source',
      to: '$fp_h_content_type',
      rows: [
        ...nginxRules(types.rules),
        ...types.byExtension.map(
          ([extension, type]) => [quoteNginxSource(`${escapeBytes(`.${extension}`)}$`), quoteNginx(type)] as const,
        ),
        ['""', '""'],
        ['"text"', '"text/plain; charset=utf-8"'],
      ],
      fallback: '"application/octet-stream"',
    }),
    nginxMap({
      from: '"$fp_source>$uri"',
      to: '$fp_h_content_encoding',
      rows: [
        ...[...suffixes].map(
          ([name, suffix]) => [quoteNginxSource(`^(.*)>\\1${escapeBytes(suffix)}$`), `"${name}"`] as const,
        ),
        ...(site.dictionaries.length === 0 ? [] : ['dcb', 'dcz']).map(
          (name) => [quoteNginxSource(`^(.*)>/__d/[0-9a-f]+\\1\\x2e${name}$`), `"${name}"`] as const,
        ),
      ],
      fallback: '""',
    }),
    headerMap(vary),
    nginxMap({
      from: '"$fp_state$fp_h_vary"',
      to: '$fp_vary',
      rows: [
        ['"~^[!>]"', '""'],
        ['"*"', '"accept, sec-fetch-dest"'],
        [String.raw`"~^\*(?<fp_encodings>.+)"`, '"accept, sec-fetch-dest, $fp_encodings"'],
      ],
      fallback: '$fp_h_vary',
    }),
    ...(caching === undefined ? [] : [headerMap(caching)]),
    nginxMap({
      from: '$fp_state',
      to: '$fp_cache_control',
      rows: [
        ['"!"', '"no-store"'],
        ['">"', '"no-cache"'],
      ],
      fallback: caching === undefined ? '""' : '$fp_h_cache_control',
    }),
    headerMap(useAsDictionary),
    nginxMap({
      from: '"$fp_state$fp_route>$fp_source"',
      to: '$fp_link',
      rows: linked.map(({ link, page, at }) => [
        quoteNginxSource(`^\\*?${at}>${escapeBytes(`/${page}`)}$`),
        quoteNginx(link),
      ]),
      fallback: '""',
    }),
    nginxMap({
      from: '$request_method',
      to: '$fp_allow',
      rows: [
        ['"GET"', '""'],
        ['"HEAD"', '""'],
      ],
      fallback: '"GET, HEAD, OPTIONS"',
    }),
    ...own.map(headerMap),
  ]
  const sent: readonly (readonly [string, string])[] = [
    ...always.map(([name, value]) => [name, quoteNginx(value)] as const),
    ['content-type', '$fp_h_content_type'],
    ['content-encoding', '$fp_h_content_encoding'],
    ['cache-control', '$fp_cache_control'],
    ['vary', '$fp_vary'],
    ['use-as-dictionary', '$fp_h_use_as_dictionary'],
    ['link', '$fp_link'],
    ['allow', '$fp_allow'],
    ...own.map(({ name }) => [name, variableOf(name)] as const),
  ]
  return { maps, directives: sent.map(([name, value]) => `add_header ${name} ${value} always;`) }
}

function headerMap({ name, rules, fallback, otherwise, missing }: FileHeader): string {
  const rows = [
    ...(missing === otherwise ? [] : [['"~^!/"', quoteNginx(missing)] as const]),
    ...(otherwise === fallback ? [] : [['"~^(?!/)"', quoteNginx(otherwise)] as const]),
  ]
  return nginxMap({
    from: '$fp_shown',
    to: variableOf(name),
    rows: [...nginxRules(rules), ...rows],
    fallback: quoteNginx(fallback),
  })
}

function variableOf(name: string): string {
  return `$fp_h_${name.replaceAll('-', '_')}`
}
