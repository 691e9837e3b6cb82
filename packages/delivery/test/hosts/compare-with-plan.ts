import { indexDelivery, planAnswer } from '@firstpaint/core/delivery'
import { decodeBody } from '../conformance/decode-body.ts'
import { sendRequest } from '../conformance/send-request.ts'
import type { OddSite } from './make-odd-site.ts'

/** What a host has to send as our own server plans it; ETag and lengths are each host's own. */
const compared = [
  'content-type',
  'content-encoding',
  'cache-control',
  'vary',
  'link',
  'location',
  'content-security-policy',
  'x-content-type-options',
  'nel',
  'x-quoted',
  'x-page',
]

const navigation = { accept: 'text/html', 'sec-fetch-dest': 'document' }

/** Asks a host for every file of the site and more, and says every difference to the plan of our own server. */
export async function compareWithPlan(origin: string, { manifest, content }: OddSite): Promise<readonly string[]> {
  const index = indexDelivery(manifest)
  const { base } = manifest
  const encode = (path: string): string => base + path.split('/').map(encodeURIComponent).join('/')
  const targets = [
    ...[...content.keys()].map(encode),
    ...[
      '',
      '日本',
      '日本/',
      'über uns',
      "it's $odd{2}/7",
      "IT'S $ODD{2}/a b/",
      'deep',
      'deep/a/b',
      'no/where',
      'assets/gone.js',
    ].map(encode),
    ...['assets/a.js.br', 'assets/', 'ASSETS/a.js', 'oops', 'assets/%', 'a//b'].map(encode),
    base.slice(0, -1) === '' ? '/' : base.slice(0, -1),
    '/outside.js',
  ]
  const problems: string[] = []
  for (const target of targets) {
    for (const headers of [{}, { 'accept-encoding': 'br, gzip' }, { ...navigation, 'accept-encoding': 'gzip' }]) {
      const plan = planAnswer(index, { method: 'GET', target, headers })
      const got = await sendRequest({ origin, method: 'GET', path: target, headers })
      const name = `${target} ${JSON.stringify(headers)}`
      if (got.status !== plan.status) problems.push(`${name}: status ${got.status}, planned ${plan.status}`)
      const wanted = new Map(plan.headers)
      for (const header of compared) {
        if (header === 'content-type' && plan.body.from !== 'file') continue
        const [is, planned] = [got.headers[header], wanted.get(header)]
        if (is !== planned) problems.push(`${name}: ${header} is ${is}, planned ${planned}`)
      }
      if (plan.body.from !== 'file') continue
      const body = decodeBody(got.body, got.headers['content-encoding'], [])
      if (!body.equals(content.get(plan.body.file.path)!)) problems.push(`${name}: another body`)
    }
  }
  return problems
}
