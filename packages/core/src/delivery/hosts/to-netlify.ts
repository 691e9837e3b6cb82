import type { DeliveryManifest } from '../delivery-manifest.ts'
import { deltaFolder } from '../own-outputs.ts'
import { flatPath, flatPattern, patternsOverlap } from './flat-pattern.ts'
import type { HostConfig } from './host-config.ts'
import { type HostOptions, resolveHostOptions } from './host-options.ts'
import { noteLines } from './note-lines.ts'
import { pageAddresses } from './page-addresses.ts'
import { type HeaderBlock, planHeaderBlocks } from './plan-header-blocks.ts'
import { planHostSite } from './plan-host-site.ts'
import { renderHeadersFile } from './render-headers-file.ts'

const limits: readonly string[] = [
  'Netlify chooses nothing by request headers: no dictionary deltas, so no file is announced as a dictionary either, and it compresses by itself instead of sending the precompressed files.',
  'It cannot tell a navigation from a fetch: a missing file is a 404 in the folders of hashed files, anywhere else the fallback page.',
  'A page at an address only the fallback answers has the headers of all files, without hints and without what is special to that page.',
  'A 404 below a folder of hashed files may carry the caching of that folder.',
  'Content types, ETag, Vary, ranges and methods are its own.',
]

/**
 * `_headers` and `_redirects` for Netlify, to lie in the folder that is published.
 *
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE, FP_HOST_OPTION_UNUSED
 */
export function toNetlify(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  resolveHostOptions('netlify', options)
  const site = planHostSite(manifest)
  const { blocks, unsure } = withoutRepeats(planHeaderBlocks(site))
  const told =
    unsure.length === 0
      ? limits
      : [...limits, `Left out where several patterns hold for one address and differ: ${unsure.join(', ')}.`]
  const { base, routes, fallback, notFound } = manifest
  const missing = flatPath(`${base}${notFound ?? '404.html'}`)
  const target = (page: string): string => pageAddresses(page, base).at(-1)!
  const redirects = [
    ...routes
      .filter(({ pattern, page }) => pattern !== '*' && !pageAddresses(page, base).includes(flatPattern(pattern, base)))
      .map(({ pattern, page }) => `${flatPattern(pattern, base)} ${target(page)} 200`),
    ...(fallback === undefined
      ? []
      : [
          ...site.assetFolders.map((folder) => `${flatPath(base + folder.slice(1))}* ${missing} 404`),
          `${flatPath(base)}* ${target(fallback)} 200`,
        ]),
  ]
  // Assets first: a route such as /:page/* would answer for what is missing among them.
  const ordered = [
    // Also where a file lies: deltas and the list of our outputs are nobody's business here.
    `${flatPath(`${base}${deltaFolder}/`)}* ${missing} 404!`,
    ...redirects.toSorted((a, b) => Number(b.endsWith(' 404')) - Number(a.endsWith(' 404'))),
  ]
  return {
    host: 'netlify',
    limits: told,
    files: [
      {
        path: '_headers',
        text: textOf([...noteLines('#', 'netlify', manifest, told), ...renderHeadersFile(blocks, false)]),
      },
      { path: '_redirects', text: textOf([...noteLines('#', 'netlify', manifest, told), ...ordered]) },
    ],
  }
}

/** Netlify joins what two blocks set: of equal values the general block keeps the one, of others the special block. */
function withoutRepeats(blocks: readonly HeaderBlock[]): {
  readonly blocks: HeaderBlock[]
  readonly unsure: readonly string[]
} {
  const kept = blocks.map(({ pattern, headers }) => ({ pattern, headers: new Map(headers) }))
  const unsure = new Set<string>()
  kept.forEach((special, at) => {
    for (const general of kept.slice(0, at)) {
      if (!patternsOverlap(special.pattern, general.pattern)) continue
      for (const [name, value] of special.headers) {
        const other = general.headers.get(name)
        if (other === undefined) continue
        if (other === value && covers(general.pattern, special.pattern)) special.headers.delete(name)
        else {
          general.headers.delete(name)
          unsure.add(`${name} of ${general.pattern}`)
        }
      }
    }
  })
  const filled = kept.filter(({ headers }) => headers.size > 0)
  return { blocks: filled.map((block) => ({ ...block, again: [] })), unsure: [...unsure] }
}

/** Whether every address of `special` fits `general`. */
function covers(general: string, special: string): boolean {
  const [wide, narrow] = [general.split('/'), special.split('/')]
  for (const [at, part] of wide.entries()) {
    if (part === '*') return true
    const other = narrow[at]
    if (other === undefined || other === '*') return false
    if (part !== other && !(part.startsWith(':') && other !== '')) return false
  }
  return wide.length === narrow.length
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
