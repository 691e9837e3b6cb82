import type { DeliveryManifest, Header } from '../delivery-manifest.ts'
import { byteLength } from './byte-length.ts'
import { requestCode, chooseCode, resolveCode, responseCode } from './cloudfront-code.ts'
import { type EdgeFacts, planEdgeFacts } from './edge-facts.ts'
import type { HostConfig } from './host-config.ts'
import { HostLimit, HostPlainOnly } from './host-errors.ts'
import { type HostOptions, resolveHostOptions } from './host-options.ts'
import { noteLines } from './note-lines.ts'
import { type HostSite, planHostSite } from './plan-host-site.ts'

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
export const cloudfrontLimits = { functionBytes: 10_240, customHeaders: 10 } as const

const limits: readonly string[] = [
  "The bucket's objects must carry Content-Type and, for precompressed files and deltas, Content-Encoding, as firstpaint deploy uploads them; keys are the paths of the addresses, base included.",
  'A missing file is the 404 of the bucket (with s3:ListBucket allowed, else 403); a page for it is a custom error response of the distribution and goes to everybody.',
  'Answers of the functions themselves (405, 406, 308, 400, some 404) have no body. CloudFront runs no function for answers of 400 and above, so those have the headers of the policy alone.',
  'Deltas and precompressed files are chosen by a list in the function, so both functions have to be published with every deploy that changes it: before the pages, after the assets.',
]

/**
 * CloudFront in front of a bucket: two functions (viewer request, viewer response), a response headers policy and a
 * cache policy as the API takes them.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE, FP_HOST_OPTION_UNUSED, FP_HOST_NOT_EXPRESSIBLE
 * @throws FP_HOST_LIMIT when a function is too large even without dictionaries
 */
export function toCloudFront(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  resolveHostOptions('cloudfront', options)
  const site = planHostSite(manifest)
  const facts = planEdgeFacts(site)
  const bare = { ...site, useAsDictionary: { ...site.useAsDictionary, rules: [] } }
  const noDeltas = { ...facts, deltas: [] }
  const noLinks = { ...noDeltas, routes: withoutFallbacks(facts) }
  const left = 'The list of deltas did not fit into a function: no dictionaries.'
  // Each says more than the next; the first that fits is taken.
  const attempts = [
    { site, facts, told: limits },
    { site: bare, facts: noDeltas, told: [...limits, left] },
    { site: bare, facts: noLinks, told: [...limits, left, 'Nor did the hints of the routes: no Link headers.'] },
  ].map(({ site: own, facts: known, told }) => ({ told, functions: functionsOf(own, known, told) }))
  const fits = ({ functions }: (typeof attempts)[number]): boolean =>
    functions.every(({ text }) => byteLength(text) <= cloudfrontLimits.functionBytes)
  const { told, functions } = attempts.find(fits) ?? attempts.at(-1)!
  for (const { text } of functions) {
    const bytes = byteLength(text)
    if (bytes > cloudfrontLimits.functionBytes)
      throw HostLimit('CloudFront', 'bytes in a function', bytes, cloudfrontLimits.functionBytes)
  }
  const policies = [
    { path: 'response-headers-policy.json', text: json(headersPolicy(site.always)) },
    { path: 'cache-policy.json', text: json(cachePolicy) },
  ]
  return { host: 'cloudfront', limits: told, files: [...functions, ...policies] }
}

/** Without hints, the last routes say nothing the fallback does not as long as they lead to the site's first page, too. */
function withoutFallbacks({ routes, fallback }: EdgeFacts): EdgeFacts['routes'] {
  const last = routes.findLastIndex(([, page]) => page !== fallback || page !== '/index.html')
  return routes.slice(0, last + 1).map(([source, page, closed]) => [source, page, closed, ''] as const)
}

function functionsOf(site: HostSite, facts: EdgeFacts, told: readonly string[]): { path: string; text: string }[] {
  const { manifest, fileHeaders, vary, useAsDictionary, always } = site
  const top = noteLines('//', 'cloudfront', manifest, told).join('\n')
  const headers = Object.fromEntries(
    [...fileHeaders, vary, useAsDictionary].map(({ name, fallback, rules }) => [
      name,
      { fallback, rules: rules.map(({ path, value }) => [path, value]) },
    ]),
  )
  const { deltas: _deltas, encodings: _encodings, ...resolving } = facts
  const bare = { ...facts, routes: facts.routes.map(([source, page, closed]) => [source, page, closed]) }
  return [
    {
      path: 'viewer-request.js',
      text: `${top}\nvar F = ${code(bare)};\nvar A = ${code(Object.fromEntries(always))};\n${shorten(resolveCode + chooseCode + requestCode)}`,
    },
    {
      path: 'viewer-response.js',
      text: `${top}\nvar F = ${code(resolving)};\nvar H = ${code(headers)};\n${shorten(resolveCode + responseCode)}`,
    },
  ]
}

/** JSON is JavaScript but for two separators, which older readers take for ends of lines. */
function code(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16)}`)
}

function shorten(text: string): string {
  return text.replace(/^ +/gm, '')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The request function names the object, so nothing of the request is in the key and nothing is compressed again. */
const cachePolicy = {
  Name: 'firstpaint-static',
  Comment: 'The key is the object the viewer request function chose. Switch compression off in the behaviour.',
  MinTTL: 0,
  DefaultTTL: 0,
  MaxTTL: 31_536_000,
  ParametersInCacheKeyAndForwardedToOrigin: {
    EnableAcceptEncodingGzip: false,
    EnableAcceptEncodingBrotli: false,
    HeadersConfig: { HeaderBehavior: 'none' },
    CookiesConfig: { CookieBehavior: 'none' },
    QueryStringsConfig: { QueryStringBehavior: 'none' },
  },
} as const

/** CloudFront takes the security headers it knows in places of their own only. */
function headersPolicy(always: readonly Header[]): object {
  const security: Record<string, object> = {}
  // What has no caching of its own is an error, and must not be remembered.
  const custom: object[] = [{ Header: 'cache-control', Value: 'no-store', Override: false }]
  for (const [name, value] of always) {
    const known = securityHeader(name.toLowerCase(), value)
    if (known === undefined) custom.push({ Header: name, Value: value, Override: true })
    else security[known.key] = { ...known.config, Override: true }
  }
  if (custom.length > cloudfrontLimits.customHeaders)
    throw HostLimit('CloudFront', 'headers for every answer', custom.length, cloudfrontLimits.customHeaders)
  return {
    Name: 'firstpaint-headers',
    Comment: 'Headers of every answer. Those of a file come from the viewer response function.',
    SecurityHeadersConfig: security,
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  }
}

function securityHeader(name: string, value: string): { readonly key: string; readonly config: object } | undefined {
  const refuse = (): never => {
    throw HostPlainOnly('CloudFront', `header ${name} of every answer with`, value)
  }
  switch (name) {
    case 'x-content-type-options':
      return value.toLowerCase() === 'nosniff' ? { key: 'ContentTypeOptions', config: {} } : refuse()
    case 'content-security-policy':
      return { key: 'ContentSecurityPolicy', config: { ContentSecurityPolicy: value } }
    case 'referrer-policy':
      return { key: 'ReferrerPolicy', config: { ReferrerPolicy: value } }
    case 'x-frame-options':
      return /^(?:DENY|SAMEORIGIN)$/i.test(value)
        ? { key: 'FrameOptions', config: { FrameOption: value.toUpperCase() } }
        : refuse()
    case 'x-xss-protection':
      return /^0$|^1(?:; *mode=block)?$/.test(value)
        ? { key: 'XSSProtection', config: { Protection: value !== '0', ModeBlock: value.includes('mode') } }
        : refuse()
    case 'strict-transport-security': {
      const age = /(?:^|;)\s*max-age=(\d+)/i.exec(value)
      if (age === null) return refuse()
      const config = {
        AccessControlMaxAgeSec: Number(age[1]),
        IncludeSubdomains: /includesubdomains/i.test(value),
        Preload: /preload/i.test(value),
      }
      return { key: 'StrictTransportSecurity', config }
    }
    default:
      return undefined
  }
}
