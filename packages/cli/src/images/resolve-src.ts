import { posix } from 'node:path'

export interface ResolveSrcOptions {
  /** As it stands in the page. */
  readonly src: string
  /** The page, from the site's folder. */
  readonly page: string
  /** Whether the site has such a file, by path from its folder. */
  readonly has: (path: string) => boolean
}

/**
 * The file of a site that an `<img>` shows; undefined for what lies elsewhere, has a query (which may choose what is
 * sent), or is not there. A site that is served below a path names it in front of its own: leading folders that lead
 * nowhere are passed over.
 */
export function resolveSrc({ src, page, has }: ResolveSrcOptions): string | undefined {
  if (src === '' || /^([a-z][a-z\d+.-]*:|\/\/)/i.test(src) || /[?#]/.test(src)) return undefined
  let path: string
  try {
    path = decodeURIComponent(src)
  } catch {
    return undefined
  }
  if (!path.startsWith('/')) {
    const file = posix.join(posix.dirname(page), path)
    return has(file) ? file : undefined
  }
  const parts = path.split('/').filter((part) => part !== '')
  for (let from = 0; from < parts.length; from++) {
    const file = parts.slice(from).join('/')
    if (has(file)) return file
  }
  return undefined
}
