import type { DeliveryManifest } from '../delivery-manifest.ts'
import { byteLength } from './byte-length.ts'
import type { HostConfig } from './host-config.ts'
import { type HostOptions, type ResolvedHostOptions, resolveHostOptions } from './host-options.ts'
import { nginxHeaders } from './nginx-headers.ts'
import { nginxNegotiation } from './nginx-negotiation.ts'
import { nginxPlaces } from './nginx-places.ts'
import { quoteNginx } from './nginx-text.ts'
import { noteLines } from './note-lines.ts'
import { type HostSite, planHostSite } from './plan-host-site.ts'

const limits: readonly string[] = [
  'nginx sends no 103 for files of its own: the hints of a page go as Link headers with it, which a CDN in front may send early.',
  'Of encodings a client likes alike it sends brotli, zstd, gzip in this order, whichever is smallest; weights count in tenths.',
  'A range of a file it sends only as the file is; an ETag is made of time and size, so servers side by side need files of one time (rsync -t).',
  'A file that lies in the folder and is not in the manifest is sent, uncompressed and to be revalidated, unless its name is hidden.',
]

/**
 * A site file for nginx 1.18 or later, to be included in `http`. It needs no module beyond the standard ones: names of
 * precompressed files and deltas are put together by maps and tried by `try_files`, which also gives zstd and
 * weights, and leaves one place for all headers.
 *
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE, FP_HOST_OPTION_INVALID, FP_HOST_OPTION_UNUSED
 */
export function toNginx(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  const resolved = resolveHostOptions('nginx', options)
  const site = planHostSite(manifest)
  const headers = nginxHeaders(site)
  const maps = [...nginxPlaces(site), ...nginxNegotiation(site), ...headers.maps]
  const text = [
    ...noteLines('#', 'nginx', manifest, limits),
    '#',
    '# Include it in http { }, run nginx -t, reload. On a deploy: first the assets, then this file, the pages last.',
    ...hashSizes(maps),
    'geo $fp_dollar { default "$"; }',
    ...maps,
    ...upstream(resolved),
    ...redirectServer(resolved),
    server(site, resolved, headers.directives),
  ].join('\n')
  return { host: 'nginx', files: [{ path: 'nginx.conf', text: `${text}\n` }], limits }
}

/** nginx refuses maps with longer or more keys than it was told of. */
function hashSizes(maps: readonly string[]): string[] {
  const lines = maps.flatMap((map) => map.split('\n'))
  const longest = Math.max(...lines.map((line) => byteLength(line)))
  const bucket = 2 ** Math.max(7, Math.ceil(Math.log2(longest + 32)))
  const most = 2 ** Math.max(11, Math.ceil(Math.log2(lines.length * 8)))
  return [`map_hash_bucket_size ${bucket};`, `map_hash_max_size ${most};`, `variables_hash_max_size 4096;`]
}

function upstream({ secondOrigin }: ResolvedHostOptions): string[] {
  if (secondOrigin === undefined) return []
  const { host, port } = secondOrigin
  return [`upstream fp_second {`, `  server ${host}:${port};`, '  keepalive 8;', '}']
}

/** With a certificate, port 80 only leads on. */
function redirectServer({ certificate, domain, port }: ResolvedHostOptions): string[] {
  if (certificate === undefined || port !== undefined) return []
  const name = domain ?? '_'
  return [
    'server {',
    '  listen 80;',
    '  listen [::]:80;',
    `  server_name ${name};`,
    `  return 308 https://${domain ?? '$host'}$request_uri;`,
    '}',
  ]
}

function server(site: HostSite, options: ResolvedHostOptions, headers: readonly string[]): string {
  const { certificate, domain, root, secondOrigin } = options
  const { base } = site.manifest
  const port = options.port ?? (certificate === undefined ? 80 : 443)
  const kind = certificate === undefined ? '' : ' ssl http2'
  const candidates = candidatesOf(site)
  const lines = [
    `listen ${port}${kind};`,
    `listen [::]:${port}${kind};`,
    `server_name ${domain ?? '_'};`,
    `root ${quoteNginx(root)};`,
    ...(certificate === undefined ? [] : tls(certificate)),
    'server_tokens off;',
    'sendfile on;',
    'tcp_nopush on;',
    'gzip off;',
    'merge_slashes off;',
    'absolute_redirect off;',
    'uninitialized_variable_warn off;',
    '# The type is a header like any other.',
    'types { }',
    'default_type "";',
    ...headers,
    'error_page 404 @fp_missing;',
    'error_page 416 @fp_unsatisfiable;',
    'set $fp_state "!";',
    'set $fp_source "";',
    'if ($request_method = OPTIONS) { set $fp_state ""; return 204; }',
    `if ($request_method !~ ^(?:GET|HEAD)$) { ${answer(405, 'Method Not Allowed')} }`,
    ...(base === '/'
      ? []
      : [
          `if ($uri = ${quoteNginx(base.slice(0, -1))}) { set $fp_state ">"; return 308 $fp_asked/$is_args$args; }`,
          `if ($fp_path = "") { ${answer(404, 'Not Found')} }`,
        ]),
    location('/', ['set $fp_state "";', 'set $fp_source $fp_file;', `try_files ${candidates} @fp_named;`]),
    location('@fp_named', [
      '# The file is there, but not as the client takes it.',
      `if (-f $document_root$fp_file) { ${answer(406, 'Not Acceptable')} }`,
      'if (-f $document_root$fp_slash) { set $fp_state ">"; set $fp_source ""; return 308 $fp_asked/$is_args$args; }',
      'set $fp_source $fp_named;',
      `try_files ${candidates} @fp_page;`,
    ]),
    location('@fp_page', [
      'set $fp_state "*";',
      'set $fp_source $fp_page;',
      `try_files ${candidates} ${secondOrigin === undefined ? '=404' : '@fp_second'};`,
    ]),
    ...(secondOrigin === undefined ? [] : [second(options)]),
    location('@fp_missing', [
      'set $fp_state "!";',
      'set $fp_source $fp_missing_page;',
      `try_files ${candidatesOf({ ...site, dictionaries: [] })} @fp_gone;`,
    ]),
    location('@fp_gone', [answer(404, 'Not Found')]),
    location('@fp_unsatisfiable', ['set $fp_state "!";', 'set $fp_source "";', 'return 416 "";']),
  ]
  return `server {\n${indent(lines)}\n}`
}

/** What `try_files` looks for, best first. */
function candidatesOf({ suffixes, dictionaries }: HostSite): string {
  return [
    ...(dictionaries.length === 0 ? [] : ['dcb', 'dcz']).map((name) => `/__d/$fp_dictionary$fp_source$fp_${name}`),
    '$fp_source$fp_best',
    ...[...suffixes.keys()].map((name) => `$fp_source$fp_${name}`),
    '$fp_source$fp_identity',
  ].join(' ')
}

function answer(status: number, text: string): string {
  return `set $fp_state "!"; set $fp_source "text"; return ${status} "${text}\\n";`
}

/** Mozilla's intermediate settings. @see https://wiki.mozilla.org/Security/Server_Side_TLS */
function tls({ file, key }: { readonly file: string; readonly key: string }): string[] {
  return [
    '# From nginx 1.25.1 on, `http2 on;` stands for the http2 of listen, which still works.',
    `ssl_certificate ${quoteNginx(file, 'text')};`,
    `ssl_certificate_key ${quoteNginx(key, 'text')};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;',
    'ssl_prefer_server_ciphers off;',
    'ssl_session_cache shared:firstpaint:10m;',
    'ssl_session_timeout 1d;',
    'ssl_session_tickets off;',
  ]
}

/** Asks the second origin for what is not here; it sends all headers itself, and never asks back. */
function second({ secondOrigin }: ResolvedHostOptions): string {
  const { scheme, host } = secondOrigin!
  return location('@fp_second', [
    'if ($http_x_firstpaint_second) { return 404; }',
    '# One header of its own, so that those of the server are not added a second time.',
    'add_header x-firstpaint-origin second always;',
    'proxy_http_version 1.1;',
    'proxy_set_header Connection "";',
    `proxy_set_header Host ${host};`,
    'proxy_set_header X-Firstpaint-Second 1;',
    'proxy_connect_timeout 2s;',
    'proxy_read_timeout 10s;',
    ...(scheme === 'https' ? ['proxy_ssl_server_name on;', `proxy_ssl_name ${host};`] : []),
    'proxy_intercept_errors on;',
    'error_page 404 500 502 503 504 =404 @fp_missing;',
    `proxy_pass ${scheme}://fp_second;`,
  ])
}

function location(name: string, lines: readonly string[]): string {
  return `location ${name} {\n${indent(lines)}\n}`
}

function indent(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
