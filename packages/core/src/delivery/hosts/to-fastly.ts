import { allowedMethods } from '../plan-answer.ts'
import type { DeliveryManifest } from '../delivery-manifest.ts'
import { type EdgeFacts, planEdgeFacts } from './edge-facts.ts'
import { escapeBytes } from './escape-text.ts'
import { fastlyReceive } from './fastly-receive.ts'
import type { HostConfig } from './host-config.ts'
import { HostLimit } from './host-errors.ts'
import { type HostOptions, type ResolvedHostOptions, resolveHostOptions } from './host-options.ts'
import { noteLines } from './note-lines.ts'
import { type FileHeader, type HostSite, planHostSite } from './plan-host-site.ts'
import { quoteVcl, vclIf, vclSub, vclTable } from './vcl-text.ts'

/** @see https://www.fastly.com/documentation/reference/vcl/declarations/table/ */
export const fastlyLimits = { tableItems: 1000 } as const

const limits: readonly string[] = [
  'Not run by our tests: Fastly VCL runs on Fastly alone. Check it with falco or a draft version before it is activated.',
  "The origin's objects must carry Content-Type; keys are the paths of the addresses, base included.",
  'Deltas and precompressed files are chosen by tables, so this file has to be activated with every deploy that changes them: after the assets, before the pages.',
  'A missing file is the 404 of the origin with its body; the 404 page is asked for in its place for navigations.',
  'Weights of deltas are not compared with those of other encodings.',
]

/** How `accept.encoding_lookup` is asked, by the letters of the encodings there are. */
const names: Readonly<Record<string, string>> = { b: 'br', z: 'zstd', g: 'gzip' }

/**
 * VCL for a Fastly service in front of a bucket or any origin with the site's files.
 *
 * @see https://www.fastly.com/documentation/reference/vcl/
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE, FP_HOST_OPTION_INVALID, FP_HOST_OPTION_UNUSED, FP_HOST_LIMIT
 */
export function toFastly(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  const resolved = resolveHostOptions('fastly', options)
  const planned = planHostSite(manifest)
  const known = planEdgeFacts(planned)
  const count = known.deltas.reduce(
    (sum, [, , files]) => sum + files.reduce((all, [, kinds]) => all + kinds.split(' ').length, 0),
    0,
  )
  const fits = count <= fastlyLimits.tableItems
  const facts = fits ? known : { ...known, deltas: [] }
  const site = fits ? planned : { ...planned, useAsDictionary: { ...planned.useAsDictionary, rules: [] } }
  const told = fits
    ? limits
    : [...limits, `${count} deltas do not fit into a table of ${fastlyLimits.tableItems}: no dictionaries.`]
  const tables = tablesOf(facts)
  for (const { name, rows } of tables)
    if (rows.length > fastlyLimits.tableItems)
      throw HostLimit('Fastly', `items in table ${name}`, rows.length, fastlyLimits.tableItems)
  const text = [
    noteLines('#', 'fastly', manifest, told).join('\n'),
    ...tables.map(vclTable),
    ...backend(resolved),
    fastlyReceive(site, facts, resolved),
    fetch(resolved),
    deliver(site),
    errors(site, resolved),
  ].join('\n\n')
  return { host: 'fastly', files: [{ path: 'firstpaint.vcl', text: `${text}\n` }], limits: told }
}

function tablesOf({ pages, encodings, deltas }: EdgeFacts): { name: string; rows: (readonly [string, string])[] }[] {
  const list = (letters: string): string => [...letters].map((letter) => names[letter]).join(':')
  return [
    { name: 'fp_pages', rows: pages.map((path) => [path, '1']) },
    { name: 'fp_extensions', rows: encodings.byExtension.map(([extension, letters]) => [extension, list(letters)]) },
    { name: 'fp_encodings', rows: encodings.own.map(([path, letters]) => [path, list(letters)]) },
    {
      name: 'fp_deltas',
      rows: deltas.flatMap(([header, key, files]) =>
        files.flatMap(([path, kinds]) => kinds.split(' ').map((kind) => [`${kind} ${header} ${path}`, key] as const)),
      ),
    },
  ]
}

function backend({ secondOrigin }: ResolvedHostOptions): string[] {
  if (secondOrigin === undefined) return []
  const { scheme, host, port } = secondOrigin
  const lines = [
    `.host = "${host}";`,
    `.port = "${port}";`,
    `.host_header = "${host}";`,
    '.always_use_host_header = true;',
    '.connect_timeout = 2s;',
    '.first_byte_timeout = 10s;',
    '.dynamic = true;',
    `.share_key = "firstpaintsecond";`,
    ...(scheme === 'https'
      ? ['.ssl = true;', `.ssl_cert_hostname = "${host}";`, `.ssl_sni_hostname = "${host}";`]
      : []),
  ]
  return [`backend F_fp_second {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`]
}

function fetch({ secondOrigin }: ResolvedHostOptions): string {
  const again = ['set req.http.X-FP-Second = "1";', 'restart;']
  return vclSub('vcl_fetch', [
    '#FASTLY fetch',
    ...(secondOrigin === undefined
      ? []
      : [vclIf('(beresp.status == 404 || beresp.status >= 500) && !req.http.X-FP-Second && req.restarts == 0', again)]),
    '# 403 is what a bucket that may not be listed says of what is missing.',
    vclIf(
      '(beresp.status == 404 || beresp.status == 403) && req.http.X-FP-Navigation == "1" && !req.http.X-FP-Missing',
      ['set req.http.X-FP-Missing = "1";', 'restart;'],
    ),
    'unset beresp.http.Set-Cookie;',
    vclIf('req.http.X-FP-Encoding != ""', ['set beresp.http.Content-Encoding = req.http.X-FP-Encoding;']),
    '# The address names the form, so one copy of it does for everybody.',
    'unset beresp.http.Vary;',
    vclIf('beresp.status >= 400', ['set beresp.ttl = 1s;', 'return(deliver);']),
    vclIf('beresp.ttl < 1s', ['set beresp.ttl = 60s;']),
    'return(deliver);',
  ])
}

function deliver({ always, fileHeaders, vary, useAsDictionary, routes }: HostSite): string {
  const linked = routes.flatMap(({ link, page }, at) => (link === '' ? [] : [{ link, page, at }]))
  return vclSub('vcl_deliver', [
    '#FASTLY deliver',
    ...always.map(([name, value]) => `set resp.http.${name} = ${quoteVcl(value)};`),
    vclIf('req.http.X-FP-Missing && resp.status == 200', [
      'set resp.status = 404;',
      'set resp.response = "Not Found";',
    ]),
    vclIf('resp.status >= 400', ['set resp.http.cache-control = "no-store";']),
    `else ${vclIf('true', [
      ...[...fileHeaders, vary, useAsDictionary].flatMap(headerLines),
      vclIf('req.http.X-FP-Any == "1"', [
        'set resp.http.vary = "accept, sec-fetch-dest" if(resp.http.vary, ", " resp.http.vary, "");',
      ]),
      ...linked.map(({ link, page, at }) =>
        vclIf(`req.http.X-FP-Route == "${at}" && req.http.X-FP-File == ${quoteVcl(`/${page}`)}`, [
          `set resp.http.link = ${quoteVcl(link)};`,
        ]),
      ),
    ])}`,
    'return(deliver);',
  ])
}

function headerLines({ name, rules, fallback }: FileHeader): string[] {
  const line = (value: string): string[] => [
    value === '' ? `unset resp.http.${name};` : `set resp.http.${name} = ${quoteVcl(value)};`,
  ]
  const groups = Map.groupBy(rules, ({ value }) => value)
  const parts = [...groups].map(([value, group]) => {
    const sources = group.map(({ kind, path }) => `${escapeBytes(path)}${kind === 'file' ? '$' : ''}`)
    return vclIf(`req.http.X-FP-File ~ "^(?:${sources.join('|')})"`, line(value))
  })
  return [...line(fallback), ...parts]
}

function errors({ always }: HostSite, { secondOrigin }: ResolvedHostOptions): string {
  const answer = (code: number, status: number, words: string, more: readonly string[] = []): string =>
    vclIf(`obj.status == ${code}`, [
      `set obj.status = ${status};`,
      `set obj.response = "${words}";`,
      'set obj.http.content-type = "text/plain; charset=utf-8";',
      ...always.map(([name, value]) => `set obj.http.${name} = ${quoteVcl(value)};`),
      ...more,
      `synthetic "${status === 204 || status === 308 ? '' : words}";`,
      'return(deliver);',
    ])
  return vclSub('vcl_error', [
    '#FASTLY error',
    ...(secondOrigin === undefined
      ? []
      : [
          vclIf('obj.status == 503 && !req.http.X-FP-Second && req.restarts == 0', [
            'set req.http.X-FP-Second = "1";',
            'restart;',
          ]),
        ]),
    answer(694, 204, 'No Content', [`set obj.http.allow = "${allowedMethods}";`]),
    answer(695, 405, 'Method Not Allowed', [`set obj.http.allow = "${allowedMethods}";`]),
    answer(696, 404, 'Not Found'),
    answer(697, 308, 'Permanent Redirect', [
      'set obj.http.location = regsub(req.http.X-FP-Asked, "^([^?]*)", "\\1/");',
      'set obj.http.cache-control = "no-cache";',
    ]),
  ])
}
