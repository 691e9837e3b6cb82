import type { ConformanceRequest } from './conformance-request.ts'
import { decodeBody } from './decode-body.ts'
import { type RawAnswer, sendRequest } from './send-request.ts'
import { earlierPage, earlierScript, siteContent } from './site-content.ts'

const conditions = ['if-none-match', 'if-range', 'range']
const sets = new Set(['vary', 'allow'])

/** Sends one request of the list to a host and says everything that is not as it should be; nothing is fine. */
export async function checkAnswer(origin: string, asked: ConformanceRequest): Promise<readonly string[]> {
  const { method = 'GET', path } = asked
  const headers = await withEtag(origin, asked)
  const answer = await sendRequest({ origin, method, path, headers })
  return [...checkStatus(answer, asked), ...checkHeaders(answer, asked), ...checkBody(answer, asked)]
}

async function withEtag(origin: string, { path, headers = {} }: ConformanceRequest): Promise<Record<string, string>> {
  const entries = Object.entries(headers)
  if (!entries.some(([, value]) => value.includes('{etag}'))) return { ...headers }
  const plain = Object.fromEntries(entries.filter(([name]) => !conditions.includes(name)))
  const { headers: answered } = await sendRequest({ origin, method: 'GET', path, headers: plain })
  const etag = answered['etag'] ?? 'no ETag came'
  return Object.fromEntries(entries.map(([name, value]) => [name, value.replace('{etag}', etag)]))
}

function checkStatus({ status }: RawAnswer, { expect }: ConformanceRequest): readonly string[] {
  return expect.status.includes(status) ? [] : [`status ${status}, expected ${expect.status.join(' or ')}`]
}

function checkHeaders({ headers }: RawAnswer, { expect }: ConformanceRequest): readonly string[] {
  return Object.entries(expect.headers ?? {}).flatMap(([name, wanted]) => {
    const got = headers[name]
    if (wanted === '*') return got === undefined ? [`${name} is missing`] : []
    if (wanted === null) return got === undefined ? [] : [`${name} is ${got}, expected none`]
    const same = got !== undefined && (sets.has(name) ? setOf(got) === setOf(wanted) : got === wanted)
    return same ? [] : [`${name} is ${got ?? 'missing'}, expected ${wanted}`]
  })
}

function checkBody(answer: RawAnswer, { method, expect }: ConformanceRequest): readonly string[] {
  const { status, headers, body } = answer
  const decoded = decodeBody(body, headers['content-encoding'], [Buffer.from(earlierScript), Buffer.from(earlierPage)])
  const length = headers['content-length']
  const problems: string[] = []
  if (decoded.includes('leaked-secret')) problems.push('the body shows what lies outside the site')
  if (length !== undefined && method !== 'HEAD' && status !== 304 && Number(length) !== body.length)
    problems.push(`content-length is ${length}, the body has ${body.length} bytes`)
  const wanted = expect.body
  if (wanted === 'empty' && body.length > 0) problems.push(`the body has ${body.length} bytes, expected none`)
  if (wanted === 'no-html' && (/^\s*</.test(decoded.toString()) || headers['content-type']?.includes('html')))
    problems.push('the body is a page')
  if (typeof wanted === 'object') {
    const whole = Buffer.from(siteContent[wanted.file] as string)
    const bytes = wanted.range === undefined ? whole : whole.subarray(wanted.range[0], wanted.range[1] + 1)
    if (!decoded.equals(bytes))
      problems.push(`the body is not ${wanted.file} (${decoded.length} bytes, expected ${bytes.length})`)
  }
  return problems
}

function setOf(value: string): string {
  return value
    .toLowerCase()
    .split(',')
    .map((item) => item.trim())
    .toSorted()
    .join(', ')
}
