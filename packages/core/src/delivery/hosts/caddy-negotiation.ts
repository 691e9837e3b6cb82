import { bestSource, weightSources } from './accept-sources.ts'
import type { CaddyMap, CaddyRow } from './caddy-text.ts'
import type { HostSite } from './plan-host-site.ts'
import { toBase64 } from './to-base64.ts'

/** The ending of no file. */
const none = { text: '.fp-none' }

/** Maps from what a client takes to the endings of the files it may get. */
export function caddyNegotiation({ suffixes, dictionaries }: HostSite): CaddyMap[] {
  const names = [...suffixes.keys()]
  const weighed = [...names, 'identity']
  const best = weighed.map((_, at) => ({
    input: { source: bestSource(weighed.length, at) },
    output: { text: suffixes.get(names[at]!) ?? '' },
  }))
  return [
    {
      from: '{http.request.header.Range}>{http.request.header.Accept-Encoding}',
      to: 'fp_accept',
      rows: [{ input: { source: '^>(.*)$' }, output: { template: '${1}' } }],
      fallback: { text: 'identity' },
    },
    weight(String.raw`\*`, 'others', '-'),
    ...weighed.map((name) => weight(name, `named_${name}`, '-')),
    ...names.map((name) => unnamed(name, '0')),
    unnamed('identity', '-'),
    {
      from: weighed.map((name) => `{fp_q_${name}}`).join(''),
      to: 'fp_best',
      rows: [...best, { input: { source: '0$' }, output: none }],
      fallback: { text: '' },
    },
    ...names.map((name) => taken(name, suffixes.get(name)!)),
    {
      from: '{fp_q_identity}',
      to: 'fp_identity',
      rows: [{ input: { text: '0' }, output: none }],
      fallback: { text: '' },
    },
    ...(dictionaries.length === 0 ? [] : ['dcb', 'dcz']).flatMap((name) => [
      weight(name, name, '0'),
      taken(name, `.${name}`),
    ]),
    {
      from: '{http.request.header.Available-Dictionary}',
      to: 'fp_dictionary',
      rows: dictionaries.map((hash) => ({
        input: { text: `:${toBase64(hash)}:` },
        output: { text: hash.slice(0, 16) },
      })),
      fallback: { text: 'none' },
    },
  ]
}

function weight(name: string, to: string, fallback: string): CaddyMap {
  const rows = weightSources(name, '(').map(({ source, digit }): CaddyRow => ({
    input: { source: `(?i)${source}` },
    output: typeof digit === 'string' ? { text: digit } : { template: '${1}' },
  }))
  return { from: '{fp_accept}', to: `fp_q_${to}`, rows, fallback: { text: fallback } }
}

/** What is not named has the weight of `*`, and without one `last`. */
function unnamed(name: string, last: string): CaddyMap {
  return {
    from: `{fp_q_named_${name}}{fp_q_others}`,
    to: `fp_q_${name}`,
    rows: [
      { input: { source: '^([0-9a])' }, output: { template: '${1}' } },
      { input: { source: '^-([0-9a])' }, output: { template: '${1}' } },
    ],
    fallback: { text: last },
  }
}

function taken(name: string, ending: string): CaddyMap {
  const rows = [{ input: { source: '[1-9a]' }, output: { text: ending } }]
  return { from: `{fp_q_${name}}`, to: `fp_${name}`, rows, fallback: none }
}
