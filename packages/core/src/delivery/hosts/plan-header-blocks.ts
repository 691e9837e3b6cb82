import { matchRoute } from '../match-route.ts'
import { flatPath, flatPattern, patternsOverlap } from './flat-pattern.ts'
import { headerValue } from './header-value.ts'
import { pageAddresses } from './page-addresses.ts'
import type { HostSite } from './plan-host-site.ts'

/** Headers for the addresses that fit a pattern; hosts add up all blocks that fit. */
export interface HeaderBlock {
  readonly pattern: string
  readonly headers: ReadonlyMap<string, string>
  /** Those an earlier block has set for some of the same addresses. */
  readonly again: readonly string[]
}

/** Headers that harm nothing when files that are no pages have them, too. */
const anywhere = /^(?:content-security-policy|permissions-policy|referrer-policy|cross-origin-|x-frame-options)/

/**
 * The site's headers as blocks from general to special: everything, folders, routes (the least specific first), single
 * addresses. A page is known by its addresses there, because these hosts look at what was asked for, not at the file.
 * Patterns with `*` of routes are left out: they would hold for the assets below them.
 */
export function planHeaderBlocks(site: HostSite): HeaderBlock[] {
  const { manifest, always, fileHeaders, routes } = site
  const { base, files } = manifest
  const pages = new Set(files.filter(({ caching }) => caching === 'page').map(({ path }) => path))
  const blocks = new Map<string, Map<string, string>>()
  const set = (pattern: string, name: string, value: string): void => {
    if (value === '') return
    const block = blocks.get(pattern) ?? new Map<string, string>()
    blocks.set(pattern, block.set(name, value))
  }
  for (const [name, value] of always) set(`${flatPath(base)}*`, name, value)
  const everywhere = fileHeaders.flatMap((header) => {
    const values = new Set([...pages].map((page) => headerValue(header, page)))
    const others = files.some(({ path }) => !pages.has(path) && ![...values, ''].includes(headerValue(header, path)))
    return anywhere.test(header.name) && values.size === 1 && !others
      ? [{ name: header.name, value: [...values][0]! }]
      : []
  })
  for (const { name, value } of everywhere) set(`${flatPath(base)}*`, name, value)
  const own = fileHeaders.filter(({ name }) => !everywhere.some((other) => other.name === name))
  for (const { name, rules } of own)
    for (const { kind, path, value } of rules)
      if (kind === 'folder') set(`${flatPath(base + path.slice(1))}*`, name, value)
  for (const route of routes.toReversed()) {
    if (route.pattern.endsWith('*')) continue
    const pattern = flatPattern(route.pattern, base)
    for (const header of own) set(pattern, header.name, headerValue(header, route.page))
    set(pattern, 'link', route.link)
  }
  for (const { path } of files) {
    const addresses = pages.has(path) ? pageAddresses(path, base) : [flatPath(base + path)]
    const rules = own.map((header) => ({
      header,
      rule: header.rules.find((rule) => rule.kind === 'file' && rule.path === `/${path}`),
    }))
    for (const address of addresses)
      for (const { header, rule } of rules) if (rule !== undefined) set(address, header.name, rule.value)
    const route = pages.has(path) ? matchRoute(routes, segmentsOf(path)) : undefined
    if (route?.page === path)
      for (const address of addresses) set(address, 'link', routes.find((other) => other === route)!.link)
  }
  const list = [...blocks]
  return list.map(([pattern, headers], at) => ({
    pattern,
    headers,
    again: [...headers.keys()].filter((name) =>
      list.slice(0, at).some(([other, earlier]) => earlier.has(name) && patternsOverlap(pattern, other)),
    ),
  }))
}

/** The segments of a page's address. */
function segmentsOf(path: string): string[] {
  const address = path.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '')
  return address === '' ? [] : address.split('/')
}
