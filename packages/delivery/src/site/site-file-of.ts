import { posix } from 'node:path'

export interface SiteFileOfOptions {
  readonly base: string
  /** Where the URL stands: a page, relative to the site. */
  readonly page: string
  readonly baseHref?: string
  readonly has: (path: string) => boolean
}

/** The file of the site a URL in a page leads to; undefined when it leads elsewhere. */
export function siteFileOf(url: string, { base, page, baseHref, has }: SiteFileOfOptions): string | undefined {
  const site = 'https://site.invalid'
  const folder = posix.dirname(page) === '.' ? '' : `${posix.dirname(page)}/`
  const from = URL.parse(baseHref ?? '', `${site}${base}${folder}`)
  const address = from && URL.parse(url, from.href)
  if (!address || address.origin !== site || !address.pathname.startsWith(base)) return undefined
  try {
    const path = decodeURIComponent(address.pathname.slice(base.length))
    return has(path) ? path : undefined
  } catch {
    return undefined
  }
}
