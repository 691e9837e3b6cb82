import type { EdgeFacts } from './edge-facts.ts'
import { escapeBytes } from './escape-text.ts'
import type { ResolvedHostOptions } from './host-options.ts'
import type { HostSite } from './plan-host-site.ts'
import { routeSource } from './route-source.ts'
import { quoteVcl, vclIf, vclSub } from './vcl-text.ts'

/** Chooses the object; everything a later step needs goes into headers that are taken off before the origin is asked. */
export function fastlyReceive(
  { manifest, routes }: HostSite,
  facts: EdgeFacts,
  { secondOrigin }: ResolvedHostOptions,
): string {
  const { base } = manifest
  const wanted = 'req.http.X-FP-File'
  const encoded = `regsuball(urlencode(${wanted}), "%2[Ff]", "/")`
  const routeLines = routes.flatMap(({ pattern, page }, at) => {
    const test = `var.path ~ "(?i)^${routeSource(pattern, '/', escapeBytes)}$"`
    return [
      `${at === 0 ? '' : 'else '}${vclIf(test, [`set var.route = "${at}";`, `set var.page = ${quoteVcl(`/${page}`)};`, `set var.closed = "${pattern.endsWith('*') ? '' : '1'}";`])}`,
    ]
  })
  const hints = routes.flatMap(({ link, page }, at) =>
    link === ''
      ? []
      : [
          vclIf(`var.route == "${at}" && ${wanted} == ${quoteVcl(`/${page}`)}`, [
            `early_hints(${quoteVcl(`link: ${link}`)});`,
          ]),
        ],
  )
  return vclSub('vcl_recv', [
    '#FASTLY recv',
    'declare local var.path STRING;',
    'declare local var.route STRING;',
    'declare local var.page STRING;',
    'declare local var.closed STRING;',
    'declare local var.navigation BOOL;',
    'declare local var.accept STRING;',
    'declare local var.encodings STRING;',
    'declare local var.encoding STRING;',
    'declare local var.key STRING;',
    'declare local var.in_folder STRING;',
    'declare local var.folder_page STRING;',
    'declare local var.with_ending STRING;',
    'declare local var.extension STRING;',
    'declare local var.delta STRING;',
    '# A shield is asked for the object the edge has chosen.',
    vclIf('fastly.ff.visits_this_service > 0', ['return(lookup);']),
    vclIf('req.restarts == 0', [
      'set req.http.X-FP-Asked = req.url;',
      'unset req.http.X-FP-Missing;',
      'unset req.http.X-FP-Second;',
      'unset req.http.X-FP-Encoding;',
    ]),
    vclIf('req.method == "OPTIONS"', ['error 694;']),
    vclIf('req.method != "GET" && req.method != "HEAD" && req.method != "FASTLYPURGE"', ['error 695;']),
    'set req.url = req.http.X-FP-Asked;',
    'set var.path = urldecode(req.url.path);',
    vclIf(String.raw`var.path ~ "//|\x5c|[\x00-\x1f\x7f]|(?:^|/)\x2e\x2e?(?:/|$)"`, ['error 696;']),
    vclIf(`var.path !~ "^${escapeBytes(base)}"`, ['error 696;']),
    ...(base === '/' ? [] : [`set var.path = regsub(var.path, "^${escapeBytes(base)}", "/");`]),
    'set var.navigation = false;',
    vclIf(`req.http.Sec-Fetch-Dest ~ "^(?:${facts.destinations.join('|')})$"`, ['set var.navigation = true;']),
    vclIf('(!req.http.Sec-Fetch-Dest || req.http.Sec-Fetch-Dest == "empty") && req.http.Accept ~ "(?i)text/html"', [
      'set var.navigation = true;',
    ]),
    `set var.page = ${quoteVcl(facts.fallback)};`,
    'set var.route = "";',
    'set var.closed = "";',
    ...routeLines,
    'set req.http.X-FP-Any = "";',
    `set ${wanted} = "";`,
    'set var.in_folder = var.path "index.html";',
    'set var.folder_page = var.path "/index.html";',
    'set var.with_ending = var.path ".html";',
    '# A page by its address, that of its folder or without its ending; then what is no page; then who wants a page.',
    vclIf('var.path ~ "/$" && table.contains(fp_pages, var.in_folder)', [`set ${wanted} = var.in_folder;`]),
    `else ${vclIf('table.contains(fp_pages, var.path)', [`set ${wanted} = var.path;`])}`,
    `else ${vclIf('table.contains(fp_pages, var.folder_page)', [
      vclIf('var.closed == "1" && var.page == var.folder_page', [`set ${wanted} = var.page;`]),
      `else ${vclIf('true', ['error 697;'])}`,
    ])}`,
    `else ${vclIf('table.contains(fp_pages, var.with_ending)', [`set ${wanted} = var.with_ending;`])}`,
    `else ${vclIf(`var.navigation && var.page != "" && var.path !~ "(?i)${facts.assets}"`, [`set ${wanted} = var.page;`, 'set req.http.X-FP-Any = "1";'])}`,
    `else ${vclIf('var.path !~ "/$"', [`set ${wanted} = var.path;`])}`,
    ...(facts.notFound === ''
      ? []
      : [
          vclIf('req.http.X-FP-Missing', [
            `set ${wanted} = ${quoteVcl(facts.notFound)};`,
            'set req.http.X-FP-Any = "";',
          ]),
        ]),
    `set req.http.X-FP-Navigation = if(var.navigation, "1", "");`,
    vclIf(`${wanted} == ""`, ['error 696;']),
    ...(facts.shown.length === 0
      ? [vclIf(hiddenTest(wanted), ['error 696;'])]
      : [
          vclIf(`${hiddenTest(wanted)} && ${wanted} !~ "^(?:${facts.shown.map(escapeBytes).join('|')})$"`, [
            'error 696;',
          ]),
        ]),
    vclIf(
      '(fastly_info.is_h2 || fastly_info.is_h3) && req.restarts == 0',
      hints.length === 0 ? ['# No hints.'] : hints,
    ),
    'set req.http.X-FP-Route = var.route;',
    '# Fastly shortens Accept-Encoding to what it knows itself; this is what the client sent.',
    'set var.accept = if(req.http.Range, "", if(req.http.Fastly-Orig-Accept-Encoding, req.http.Fastly-Orig-Accept-Encoding, req.http.Accept-Encoding));',
    'set var.encodings = table.lookup(fp_encodings, req.http.X-FP-File, "?");',
    'set var.extension = "";',
    vclIf(String.raw`req.http.X-FP-File ~ "\x2e([A-Za-z0-9]+)$"`, ['set var.extension = re.group.1;']),
    vclIf('var.encodings == "?"', ['set var.encodings = table.lookup(fp_extensions, var.extension, "");']),
    'set var.encoding = if(var.encodings == "", "", accept.encoding_lookup(var.encodings, "", var.accept));',
    'set var.key = "";',
    ...['dcz', 'dcb'].flatMap((kind) => [
      `set var.delta = "${kind} " req.http.Available-Dictionary " " ${wanted};`,
      vclIf(
        `var.accept ~ "(?i)(?:^|,)\\s*${kind}\\s*(?:,|;\\s*q=(?:1|0\\.0*[1-9])|$)" && table.contains(fp_deltas, var.delta)`,
        ['set var.key = table.lookup(fp_deltas, var.delta, "");', `set var.encoding = "${kind}";`],
      ),
    ]),
    'set req.http.X-FP-Encoding = var.encoding;',
    vclIf('var.key != ""', [`set req.url = ${quoteVcl(`${base}__d/`)} var.key ${encoded} "." var.encoding;`]),
    `else ${vclIf('true', [`set req.url = ${quoteVcl(base.slice(0, -1))} ${encoded} if(var.encoding == "br", ".br", if(var.encoding == "zstd", ".zst", if(var.encoding == "gzip", ".gz", "")));`])}`,
    ...(secondOrigin === undefined ? [] : [vclIf('req.http.X-FP-Second', ['set req.backend = F_fp_second;'])]),
    vclIf('req.method == "FASTLYPURGE"', ['return(pass);']),
    'return(lookup);',
  ])
}

function hiddenTest(file: string): string {
  return `${file} ~ ${String.raw`"\x2e(?:br|zst|gz|dcb|dcz)$|^/__d/|^/_(?:headers|redirects)$|/\x2e(?!well-known/)"`}`
}
