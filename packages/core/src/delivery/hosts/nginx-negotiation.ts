import { bestSource, weightSources } from './accept-sources.ts'
import { nginxMap, quoteNginx, quoteNginxSource } from './nginx-text.ts'
import type { HostSite } from './plan-host-site.ts'
import { toBase64 } from './to-base64.ts'

const none = '".fp-none"'

/** Maps from what a client takes to the endings of the files it may get; `.fp-none` is the ending of no file. */
export function nginxNegotiation({ suffixes, dictionaries }: HostSite): string[] {
  const names = [...suffixes.keys()]
  const weighed = [...names, 'identity']
  const all = weighed.map((name) => `$fp_q_${name}`).join('')
  const texts = [
    '# A part is asked of the file as it is: parts of compressed files are of no use.',
    nginxMap({
      from: '$http_range',
      to: '$fp_accept',
      rows: [['""', '$http_accept_encoding']],
      fallback: '"identity"',
    }),
    '# Weights as digits: a is 1, 9 is 0.9, 0 is refused, - is not named.',
    weightMap(String.raw`\*`, '$fp_q_others', '"-"'),
    nginxMap({ from: '$fp_q_others', to: '$fp_q_unnamed', rows: [['"-"', '"0"']], fallback: '$fp_q_others' }),
    ...names.map((name) => weightMap(name, `$fp_q_${name}`, '$fp_q_unnamed')),
    weightMap('identity', '$fp_q_identity', '$fp_q_others'),
    '# The ending of what is liked best; the first of equals.',
    nginxMap({
      from: `"${all}"`,
      to: '$fp_best',
      rows: [
        ...weighed.map(
          (_, at) =>
            [quoteNginxSource(bestSource(weighed.length, at)), quoteNginx(suffixes.get(names[at]!) ?? '')] as const,
        ),
        [quoteNginxSource('0$'), none],
      ],
      fallback: '""',
    }),
    '# The endings of everything taken, for files that have not the best.',
    ...names.map((name) => takenMap(name, quoteNginx(suffixes.get(name)!))),
    nginxMap({ from: '$fp_q_identity', to: '$fp_identity', rows: [['"0"', none]], fallback: '""' }),
  ]
  if (dictionaries.length === 0) return texts
  return [
    ...texts,
    '# Plain keys are compared without regard to case, so the claim is compared once more.',
    nginxMap({
      from: '$http_available_dictionary',
      to: '$fp_claim',
      rows: dictionaries.map((hash) => {
        const header = `:${toBase64(hash)}:`
        return [quoteNginx(header, 'text'), quoteNginx(`${header}|${hash.slice(0, 16)}`)]
      }),
      fallback: '""',
    }),
    nginxMap({
      from: '"$http_available_dictionary>$fp_claim"',
      to: '$fp_dictionary',
      rows: [[quoteNginxSource(String.raw`^(.+)>\1\|(?<fp_key>[0-9a-f]+)$`), '$fp_key']],
      fallback: '"none"',
    }),
    ...['dcb', 'dcz'].flatMap((name) => [weightMap(name, `$fp_q_${name}`, '"0"'), takenMap(name, `".${name}"`)]),
  ]
}

function weightMap(name: string, to: string, fallback: string): string {
  const rows = weightSources(name, '(?<fp_digit>').map(
    ({ source, digit }) =>
      [quoteNginxSource(source, true), typeof digit === 'string' ? `"${digit}"` : '$fp_digit'] as const,
  )
  return nginxMap({ from: '$fp_accept', to, rows, fallback })
}

function takenMap(name: string, ending: string): string {
  return nginxMap({ from: `$fp_q_${name}`, to: `$fp_${name}`, rows: [['"~[1-9a]"', ending]], fallback: none })
}
