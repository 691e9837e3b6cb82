import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface SignatureFacts {
  readonly request: IncomingMessage
  readonly body: Uint8Array
  readonly secret: string
  readonly service: string
  readonly region: string
  /** S3 has the hash of the body in a header; other services sign it without. */
  readonly hashHeader: boolean
}

/** Headers that must be signed wherever they are sent. */
const MUST_BE_SIGNED = /^(?:host|if-match|if-none-match|x-amz-.*)$/

/** As far as a request's time may be from ours; milliseconds. */
const SKEW = 15 * 60_000

/**
 * What is wrong with a request's signature; undefined when it is right. Written after Amazon's documentation, and not
 * with the library that signs.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function verifySignature(facts: SignatureFacts): string | undefined {
  const { request, body, secret, service, region, hashHeader } = facts
  const { headers } = request
  const parts = /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=([\da-f]{64})$/.exec(
    headers.authorization ?? '',
  )
  if (parts === null) return 'AccessDenied'
  const [, scope, signedHeaders, signature] = parts as unknown as readonly [string, string, string, string]
  const date = String(headers['x-amz-date'])
  if (scope !== `${date.slice(0, 8)}/${region}/${service}/aws4_request`) return 'AuthorizationHeaderMalformed'
  const time = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(Date.now() - time) < SKEW)) return 'RequestTimeTooSkewed'
  const signed = signedHeaders.split(';')
  if (Object.keys(headers).some((name) => MUST_BE_SIGNED.test(name) && !signed.includes(name))) return 'AccessDenied'
  const hash = hashHeader ? String(headers['x-amz-content-sha256']) : sha256(body)
  // What is only asked for may leave its body unsigned: it has none.
  const unsigned = hash === 'UNSIGNED-PAYLOAD' && body.length === 0
  if (hash !== sha256(body) && !unsigned) return 'XAmzContentSHA256Mismatch'
  const [path, query = ''] = request.url!.split('?')
  const canonical = [
    request.method,
    path,
    query.split('&').toSorted().join('&'),
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signedHeaders,
    hash,
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`)
  return hmac(key, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch'
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}
