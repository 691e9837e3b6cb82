import type { DeliveryManifest } from '../delivery-manifest.ts'
import { deltaFolder } from '../own-outputs.ts'
import { flatPath, flatPattern, patternsOverlap } from './flat-pattern.ts'
import type { HostConfig } from './host-config.ts'
import { HostLimit } from './host-errors.ts'
import { type HostOptions, resolveHostOptions } from './host-options.ts'
import { noteLines } from './note-lines.ts'
import { pageAddresses } from './page-addresses.ts'
import { type HeaderBlock, planHeaderBlocks } from './plan-header-blocks.ts'
import { type HostSite, planHostSite } from './plan-host-site.ts'
import { renderHeadersFile } from './render-headers-file.ts'

/** @see https://developers.cloudflare.com/pages/configuration/headers/ */
export const cloudflareLimits = {
  headerRules: 100,
  lineCharacters: 2000,
  staticRedirects: 2000,
  dynamicRedirects: 100,
  redirectCharacters: 1000,
} as const

const limits: readonly string[] = [
  'Pages chooses nothing by request headers: no dictionary deltas, so no file is announced as a dictionary either, and it compresses by itself instead of sending the precompressed files. The Worker can do both.',
  'It cannot tell a navigation from a fetch: known routes are answered with their page, every other address without a file is a 404 with 404.html. Without a 404.html it answers all of them with index.html and 200, missing scripts as well: keep one.',
  'Routes that would hide files of the site (its rules come before files) are left to 404.html.',
  'Addresses below __d, which it has no use for, lead to /404, for it has no rule for a plain 404.',
  'Content types, ETag, Vary, ranges and methods are its own.',
]

/**
 * `_headers` and `_redirects` for Cloudflare Pages, to lie in the folder that is published. What does not fit its limits
 * is left out where the host's default is as safe (files to be revalidated, then hints, then files cached for ever).
 *
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE, FP_HOST_OPTION_UNUSED
 * @throws FP_HOST_LIMIT when what is left is still too much
 */
export function toCloudflarePages(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  resolveHostOptions('cloudflare-pages', options)
  const site = planHostSite(manifest)
  // Pages leads addresses with .html to those without.
  const all = planHeaderBlocks(site)
    .filter(({ pattern }) => !pattern.endsWith('.html'))
    .map(shortenLinks)
  const blocks = fit(all, site)
  const redirects = planRedirects(site)
  const notes = [
    ...(blocks.length < all.length
      ? [
          `${all.length - blocks.length} patterns did not fit into ${cloudflareLimits.headerRules} and have the host's default: revalidated each time.`,
        ]
      : []),
    ...(manifest.notFound === undefined ? ['This site has no 404.html.'] : []),
  ]
  const told = [...limits, ...notes]
  const headers = renderHeadersFile(blocks, true)
  const longest = Math.max(0, ...headers.map((line) => line.length))
  if (longest > cloudflareLimits.lineCharacters)
    throw HostLimit('Cloudflare Pages', 'characters in a line of _headers', longest, cloudflareLimits.lineCharacters)
  const top = noteLines('#', 'cloudflare-pages', manifest, told)
  return {
    host: 'cloudflare-pages',
    limits: told,
    files: [
      { path: '_headers', text: `${[...top, ...headers].join('\n')}\n` },
      { path: '_redirects', text: `${[...top, ...redirects].join('\n')}\n` },
    ],
  }
}

/** Hints from the end of the list go until the line is short enough: the most urgent come first. */
function shortenLinks(block: HeaderBlock): HeaderBlock {
  const link = block.headers.get('link')
  const most = cloudflareLimits.lineCharacters - '  link: '.length
  if (link === undefined || link.length <= most) return block
  const hints = link.split(/, (?=<)/)
  while (hints.join(', ').length > most) hints.pop()
  const headers = new Map(block.headers)
  if (hints.length === 0) headers.delete('link')
  else headers.set('link', hints.join(', '))
  return { ...block, headers }
}

function fit(blocks: readonly HeaderBlock[], { manifest }: HostSite): readonly HeaderBlock[] {
  const most = cloudflareLimits.headerRules
  const value = (kind: 'immutable' | 'revalidate'): string | undefined =>
    manifest.headers[kind].find(([name]) => name.toLowerCase() === 'cache-control')?.[1]
  const only = ({ headers }: HeaderBlock, wanted: string | undefined): boolean =>
    headers.size === 1 && headers.get('cache-control') === wanted
  const worthless: readonly ((block: HeaderBlock) => boolean)[] = [
    (block) => only(block, value('revalidate')),
    ({ headers }) => headers.size === 1 && headers.has('link'),
    (block) => !block.pattern.endsWith('*') && only(block, value('immutable')),
  ]
  let kept = blocks
  for (const isWorthless of worthless) {
    if (kept.length <= most) break
    const surplus = kept.length - most
    const dropped = new Set(kept.filter(isWorthless).slice(-surplus))
    kept = kept.filter((block) => !dropped.has(block))
  }
  if (kept.length > most) throw HostLimit('Cloudflare Pages', 'rules in _headers', kept.length, most)
  return kept
}

/** Pages follows a rule even where a file lies, and sends `index.html` at the address of its folder only. */
function planRedirects({ manifest, assetFolders }: HostSite): string[] {
  const { base, files, routes } = manifest
  const taken = [
    ...files.flatMap(({ path }) => [
      flatPath(base + path),
      ...(path.endsWith('.html') ? pageAddresses(path, base) : []),
    ]),
    ...assetFolders.map((folder) => `${flatPath(base + folder.slice(1))}*`),
  ]
  const rules = routes.flatMap(({ pattern, page }) => {
    const flat = flatPattern(pattern, base)
    const addresses = pageAddresses(page, base)
    const others = taken.filter((address) => !addresses.includes(address))
    if (flat === addresses[0] || others.some((address) => patternsOverlap(flat, address))) return []
    const sources = flat.endsWith('*') || flat.endsWith('/') ? [flat] : [flat, `${flat}/`]
    return sources.filter((source) => source !== addresses[0]).map((source) => `${source} ${addresses[0]} 200`)
  })
  // Pages has no word for "not there"; a redirect at least hides what lies there, deltas and the list of our outputs.
  rules.unshift(`${flatPath(`${base}${deltaFolder}/`)}* ${flatPath(`${base}404`)} 302`)
  const isDynamic = (rule: string): boolean => /[*:]/.test(rule.split(' ')[0]!)
  // Where there are too many, the addresses with a slash at the end, which nobody links to, go first.
  const slashed = rules.filter(isDynamic).length > cloudflareLimits.dynamicRedirects
  const kept = slashed ? rules.filter((rule) => !(isDynamic(rule) && rule.split(' ')[0]!.endsWith('/'))) : rules
  const fixed = kept.filter((rule) => !isDynamic(rule))
  const dynamic = kept.filter(isDynamic)
  const { staticRedirects, dynamicRedirects, redirectCharacters } = cloudflareLimits
  if (fixed.length > staticRedirects)
    throw HostLimit('Cloudflare Pages', 'static rules in _redirects', fixed.length, staticRedirects)
  if (dynamic.length > dynamicRedirects)
    throw HostLimit('Cloudflare Pages', 'rules with parameters in _redirects', dynamic.length, dynamicRedirects)
  const longest = Math.max(0, ...rules.map((rule) => rule.length))
  if (longest > redirectCharacters)
    throw HostLimit('Cloudflare Pages', 'characters in a line of _redirects', longest, redirectCharacters)
  return [...fixed, ...dynamic]
}
