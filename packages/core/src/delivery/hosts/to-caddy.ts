import { allowedMethods } from '../plan-answer.ts'
import type { DeliveryManifest } from '../delivery-manifest.ts'
import { caddyMaps } from './caddy-maps.ts'
import { quoteCaddy, quoteCaddyLiteral } from './caddy-text.ts'
import type { HostConfig } from './host-config.ts'
import { HostPlainOnly } from './host-errors.ts'
import { type HostOptions, type ResolvedHostOptions, resolveHostOptions } from './host-options.ts'
import { noteLines } from './note-lines.ts'
import { type HostSite, planHostSite } from './plan-host-site.ts'

const limits: readonly string[] = [
  'Caddy sends no 103 for files of its own: the hints of a page go as Link headers with it, which a CDN in front may send early.',
  'Of encodings a client likes alike it sends brotli, zstd, gzip in this order, whichever is smallest; weights count in tenths.',
  'A range of a file it sends only as the file is; an ETag is made of time and size, so servers side by side need files of one time (rsync -t).',
  'A file that lies in the folder and is not in the manifest is sent, uncompressed and to be revalidated, unless its name is hidden.',
]

/**
 * A Caddyfile for Caddy 2.6 or later, without plugins. Names of precompressed files and deltas are put together by
 * maps and tried by `file` matchers, because `precompressed` knows neither dictionaries nor weights.
 *
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE, FP_HOST_OPTION_INVALID, FP_HOST_OPTION_UNUSED,
 *   FP_HOST_NOT_EXPRESSIBLE
 */
export function toCaddy(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  const resolved = resolveHostOptions('caddy', options)
  const site = planHostSite(manifest)
  // What it looks up is put into an address, and there a question mark ends the path.
  const questioned = manifest.files.find(({ path }) => path.includes('?'))
  if (questioned !== undefined) throw HostPlainOnly('Caddy', 'file name', questioned.path)
  const text = [
    ...noteLines('#', 'caddy', manifest, limits),
    '#',
    '# Check it with caddy adapt, reload. On a deploy: first the assets, then this file, the pages last.',
    ...snippets(site),
    server(site, resolved),
  ].join('\n')
  return { host: 'caddy', files: [{ path: 'Caddyfile', text: `${text}\n` }], limits }
}

/** What stands in several places. */
function snippets(site: HostSite): string[] {
  const names = sentNames(site)
  return [
    block('(fp_send)', [
      ...names.map((name) => `header @fp_has_${wordOf(name)} ${name} {fp_h_${wordOf(name)}}`),
      'rewrite * {http.matchers.file.relative}',
      'file_server',
    ]),
    block('(fp_missing)', [
      'vars fp_state error',
      'vars fp_source {fp_missing_page}',
      'header Cache-Control no-store',
      block('handle @fp_missing_file', [
        ...['content-type', 'content-encoding'].map(
          (name) => `header @fp_has_${wordOf(name)} ${name} {fp_h_${wordOf(name)}}`,
        ),
        ...site.fileHeaders
          .filter(({ missing }) => missing !== '')
          .map(({ name, missing }) => `header ${name} ${quoteCaddyLiteral(missing)}`),
        'header Cache-Control no-store',
        'rewrite * {http.matchers.file.relative}',
        block('file_server', ['status 404']),
      ]),
      block('handle', ['respond "Not Found" 404']),
    ]),
  ]
}

function server(site: HostSite, options: ResolvedHostOptions): string {
  const { base } = site.manifest
  const { certificate, root, secondOrigin } = options
  const missing = secondOrigin === undefined ? ['import fp_missing'] : second(site, options)
  const whole = base.slice(0, -1)
  return block(addressOf(options), [
    `root * ${quoteCaddy(root)}`,
    ...(certificate === undefined ? [] : [`tls ${quoteCaddy(certificate.file)} ${quoteCaddy(certificate.key)}`]),
    ...sentNames(site).map((name) => `@fp_has_${wordOf(name)} not vars {fp_h_${wordOf(name)}} ""`),
    `@fp_options method OPTIONS`,
    '@fp_refused not method GET HEAD',
    ...(base === '/'
      ? []
      : [`@fp_base vars {http.request.orig_uri.path} ${quoteCaddyLiteral(whole)}`, '@fp_outside vars {fp_path} ""']),
    `@fp_exact ${tried(site)}`,
    '@fp_unfit file {fp_file}',
    '@fp_folder file {fp_slash}',
    `@fp_by_name ${tried(site)}`,
    `@fp_by_route ${tried(site)}`,
    `@fp_missing_file ${tried({ ...site, dictionaries: [] })}`,
    ...(secondOrigin === undefined ? [] : ['@fp_asked_back header X-Firstpaint-Second *']),
    block('route', [
      ...caddyMaps(site),
      ...site.always.map(([name, value]) => `header ${name} ${quoteCaddyLiteral(value)}`),
      ...site.fileHeaders
        .filter(({ otherwise }) => otherwise !== '')
        .map(({ name, otherwise }) => `header ${name} ${quoteCaddyLiteral(otherwise)}`),
      block('handle @fp_options', [`header Allow "${allowedMethods}"`, 'respond 204']),
      block('handle @fp_refused', [
        `header Allow "${allowedMethods}"`,
        'header Cache-Control no-store',
        'respond "Method Not Allowed" 405',
      ]),
      ...(base === '/'
        ? []
        : [
            block('handle @fp_base', ['header Cache-Control no-cache', 'redir * {fp_asked}/{fp_query} 308']),
            block('handle @fp_outside', ['header Cache-Control no-store', 'respond "Not Found" 404']),
          ]),
      'vars fp_state file',
      'vars fp_source {fp_file}',
      block('handle @fp_exact', ['import fp_send']),
      block('handle @fp_unfit', ['header Cache-Control no-store', 'respond "Not Acceptable" 406']),
      block('handle @fp_folder', ['header Cache-Control no-cache', 'redir * {fp_asked}/{fp_query} 308']),
      'vars fp_source {fp_named}',
      block('handle @fp_by_name', ['import fp_send']),
      'vars fp_state page',
      'vars fp_source {fp_page}',
      block('handle @fp_by_route', ['import fp_send']),
      block('handle', missing),
    ]),
    ...(secondOrigin === undefined ? [] : [block('handle_errors', ['import fp_missing'])]),
  ])
}

/** Asks the second origin for what is not here; it sends all headers itself, and never asks back. */
function second({ always, fileHeaders }: HostSite, { secondOrigin }: ResolvedHostOptions): string[] {
  const { scheme, host, port } = secondOrigin!
  return [
    block('handle @fp_asked_back', ['import fp_missing']),
    block('handle', [
      ...fileHeaders.filter(({ otherwise }) => otherwise !== '').map(({ name }) => `header -${name}`),
      block(`reverse_proxy ${scheme}://${host}:${port}`, [
        `header_up Host ${host}`,
        'header_up X-Firstpaint-Second 1',
        // Those of every answer are set already, and would be there twice.
        ...always.map(([name]) => `header_down -${name}`),
        'header_down +x-firstpaint-origin second',
        block('transport http', ['dial_timeout 2s', 'response_header_timeout 10s']),
        '@fp_bad status 404 5xx',
        block('handle_response @fp_bad', ['import fp_missing']),
      ]),
    ]),
  ]
}

/** What a `file` matcher looks for, best first. */
function tried({ suffixes, dictionaries }: HostSite): string {
  const file = '{http.vars.fp_source}'
  const names = [
    ...(dictionaries.length === 0 ? [] : ['dcb', 'dcz']).map((name) => `/__d/{fp_dictionary}${file}{fp_${name}}`),
    `${file}{fp_best}`,
    ...[...suffixes.keys()].map((name) => `${file}{fp_${name}}`),
    `${file}{fp_identity}`,
  ]
  return block('file', [`try_files ${names.join(' ')}`])
}

function sentNames({ fileHeaders }: HostSite): string[] {
  const own = ['content-type', 'content-encoding', 'vary', 'use-as-dictionary', 'link']
  return [...own, ...fileHeaders.map(({ name }) => name).filter((name) => !own.includes(name))]
}

/** Caddy gets a certificate for a domain by itself; without a name it can only speak plainly. */
function addressOf({ domain, port, certificate }: ResolvedHostOptions): string {
  if (certificate !== undefined) return `https://${domain ?? ''}:${port ?? 443}`
  if (domain !== undefined && port === undefined) return domain
  return `http://${domain ?? ''}:${port ?? 80}`
}

function wordOf(name: string): string {
  return name.replaceAll('-', '_')
}

function block(head: string, lines: readonly string[]): string {
  const inner = lines.join('\n').split('\n')
  return `${head} {\n${inner.map((line) => `\t${line}`).join('\n')}\n}`
}
