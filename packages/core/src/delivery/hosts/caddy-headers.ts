import type { CaddyMap, CaddyRow } from './caddy-text.ts'
import { escapeCodePoints } from './escape-text.ts'
import type { PathRule } from './fold-paths.ts'
import type { FileHeader, HostSite } from './plan-host-site.ts'

const nothing = { text: '' }

/** Maps from the file that is sent to the values of its headers. */
export function caddyHeaders({
  fileHeaders,
  types,
  vary,
  useAsDictionary,
  routes,
  suffixes,
  oddSuffixes,
}: HostSite): CaddyMap[] {
  const file = '{http.vars.fp_source}'
  return [
    {
      from: file,
      to: 'fp_h_content_type',
      rows: [
        ...types.rules.map(ruleRow),
        ...types.byExtension.map(([extension, text]) => ({
          input: { source: `${escapeCodePoints(`.${extension}`)}$` },
          output: { text },
        })),
      ],
      fallback: { text: 'application/octet-stream' },
    },
    {
      from: '{http.vars.fp_source}>{http.matchers.file.relative}',
      to: 'fp_h_content_encoding',
      rows: [
        ...oddSuffixes.map((path) => ({ input: { text: `${path}>${path}` }, output: nothing })),
        ...[...suffixes].map(([text, suffix]) => ({
          input: { source: `${escapeCodePoints(suffix)}$` },
          output: { text },
        })),
        ...['dcb', 'dcz'].map((text) => ({ input: { source: `>/__d/.*\\.${text}$` }, output: { text } })),
      ],
      fallback: nothing,
    },
    { ...header(vary), to: 'fp_vary_file' },
    {
      from: '{http.vars.fp_state}{fp_vary_file}',
      to: 'fp_h_vary',
      rows: [
        { input: { source: '^page$' }, output: { text: 'accept, sec-fetch-dest' } },
        { input: { source: '^page(.+)$' }, output: { template: 'accept, sec-fetch-dest, ${1}' } },
        { input: { source: '^file(.*)$' }, output: { template: '${1}' } },
      ],
      fallback: nothing,
    },
    header(useAsDictionary),
    {
      from: '{fp_route}>{http.vars.fp_source}',
      to: 'fp_h_link',
      rows: routes.flatMap(({ link, page }, at) =>
        link === '' ? [] : [{ input: { text: `${at}>/${page}` }, output: { text: link } }],
      ),
      fallback: nothing,
    },
    ...fileHeaders.map(header),
  ]
}

function header({ name, rules, fallback }: FileHeader): CaddyMap {
  return {
    from: '{http.vars.fp_source}',
    to: `fp_h_${name.replaceAll('-', '_')}`,
    rows: rules.map(ruleRow),
    fallback: { text: fallback },
  }
}

function ruleRow({ kind, path, value }: PathRule): CaddyRow {
  return {
    input: kind === 'file' ? { text: path } : { source: `^${escapeCodePoints(path)}` },
    output: { text: value },
  }
}
