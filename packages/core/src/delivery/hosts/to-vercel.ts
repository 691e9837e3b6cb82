import { assetExtensions } from '../is-asset-path.ts'
import { pageDestinations } from '../is-navigation.ts'
import type { DeliveryManifest } from '../delivery-manifest.ts'
import { deltaFolder } from '../own-outputs.ts'
import { flatPath, flatPattern } from './flat-pattern.ts'
import type { HostConfig } from './host-config.ts'
import { HostLimit } from './host-errors.ts'
import { type HostOptions, resolveHostOptions } from './host-options.ts'
import { pageAddresses } from './page-addresses.ts'
import { planHeaderBlocks } from './plan-header-blocks.ts'
import { planHostSite } from './plan-host-site.ts'

/** @see https://vercel.com/docs/project-configuration */
export const vercelLimits = { headers: 1024, rewrites: 1024, sourceCharacters: 4096 } as const

const limits: readonly string[] = [
  'Vercel sends a file before it looks at rewrites and compresses by itself: no dictionary deltas, so no file is announced as a dictionary either, and no precompressed files.',
  'Headers go by the address: a page at an address only the fallback answers has those of all files, without hints and without what is special to that page; a 404 below a folder of hashed files may carry its caching.',
  'Addresses with .html lead to those without (cleanUrls).',
  'Addresses below __d, which it has no use for, lead to /404, for it has no rule for a plain 404.',
  'Content types, ETag, Vary, ranges and methods are its own.',
]

interface Condition {
  readonly type: 'header'
  readonly key: string
  readonly value?: string
}

interface Rewrite {
  readonly source: string
  readonly has?: readonly Condition[]
  readonly missing?: readonly Condition[]
  readonly destination: string
}

/** Who gets a page: one rewrite for each way to ask for one. */
const navigations: readonly Pick<Rewrite, 'has' | 'missing'>[] = [
  { has: [{ type: 'header', key: 'sec-fetch-dest', value: `(?:${pageDestinations.join('|')})` }] },
  {
    has: [{ type: 'header', key: 'accept', value: '.*text/html.*' }],
    missing: [{ type: 'header', key: 'sec-fetch-dest' }],
  },
  {
    has: [
      { type: 'header', key: 'accept', value: '.*text/html.*' },
      { type: 'header', key: 'sec-fetch-dest', value: 'empty' },
    ],
  },
]

/**
 * `vercel.json`, without comments because JSON has none.
 *
 * @see https://vercel.com/docs/project-configuration
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE, FP_HOST_OPTION_UNUSED, FP_HOST_LIMIT
 */
export function toVercel(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  resolveHostOptions('vercel', options)
  const site = planHostSite(manifest)
  const { base, fallback, routes } = manifest
  const headers = planHeaderBlocks(site).map(({ pattern, headers: own }) => ({
    source: toSource(pattern),
    headers: [...own].map(([key, value]) => ({ key, value })),
  }))
  const target = (page: string): string => pageAddresses(page, base)[0]!
  // Of what a page loads, only the files themselves are an answer.
  const anything = `${toSource(flatPath(base))}((?!.*\\.(?:${assetExtensions.join('|')})$).*)`
  const pages = [
    ...routes
      .filter(({ pattern }) => !(pattern === '*' && fallback !== undefined))
      .map(({ pattern, page }) => ({ source: toSource(flatPattern(pattern, base)), destination: target(page) }))
      .filter(({ source, destination }) => source !== destination),
    ...(fallback === undefined ? [] : [{ source: anything, destination: target(fallback) }]),
  ]
  const rewrites: Rewrite[] = pages.flatMap(({ source, destination }) =>
    navigations.map((conditions) => ({ source, ...conditions, destination })),
  )
  check('header rules in vercel.json', headers.length, vercelLimits.headers)
  check('rewrites in vercel.json', rewrites.length, vercelLimits.rewrites)
  const longest = Math.max(0, ...[...headers, ...rewrites].map(({ source }) => source.length))
  check('characters in a source in vercel.json', longest, vercelLimits.sourceCharacters)
  // Files come before rewrites, but redirects before files: deltas and the list of our outputs are nobody's business here.
  const redirects = [
    {
      source: `${toSource(flatPath(`${base}${deltaFolder}/`))}(.*)`,
      destination: flatPath(`${base}404`),
      permanent: false,
    },
  ]
  const document = { $schema: 'https://openapi.vercel.sh/vercel.json', cleanUrls: true, headers, redirects, rewrites }
  return { host: 'vercel', limits, files: [{ path: 'vercel.json', text: `${JSON.stringify(document, null, 2)}\n` }] }
}

function check(what: string, count: number, most: number): void {
  if (count > most) throw HostLimit('Vercel', what, count, most)
}

/** A flat pattern in the syntax of path-to-regexp: parentheses are the one thing left that means more there. */
function toSource(pattern: string): string {
  return pattern
    .split('/')
    .map((part) => (part === '*' ? '(.*)' : part.replace(/[()]/g, String.raw`\$&`)))
    .join('/')
}
