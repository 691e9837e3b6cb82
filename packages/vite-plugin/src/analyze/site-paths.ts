import { posix } from 'node:path'

/** Turns what a page, script or stylesheet names into a file of the site. */
export interface SitePaths {
  /**
   * The file that a URL or specifier in `from` means, or undefined when it is not part of the site.
   * Import maps are followed. An absolute URL may carry the site's base path or host in front; both are tried away.
   */
  resolve(from: string, reference: string): string | undefined
}

/**
 * @param files Paths inside the site.
 * @param importMap URL → URL, merged over the site's pages, as found in `<script type="importmap">`.
 */
export function sitePaths(files: ReadonlySet<string>, importMap: ReadonlyMap<string, string> = new Map()): SitePaths {
  const mapped = new Map([...importMap].map(([key, value]) => [stripLeading(key), stripLeading(value)]))
  const find = (path: string): string | undefined => {
    for (let rest = path; ; rest = rest.slice(rest.indexOf('/') + 1)) {
      if (files.has(rest)) return rest
      const target = mapped.get(rest)
      if (target !== undefined && target !== rest) return find(target)
      if (!rest.includes('/')) return undefined
    }
  }
  return {
    resolve(from, reference) {
      const clean = decode(reference.replace(/[?#].*$/, ''))
      if (clean === '' || /^(?:data|blob|javascript|mailto|tel):/i.test(clean)) return undefined
      const absolute =
        /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]+\/(.*)$/i.exec(clean)?.[1] ?? (clean.startsWith('/') ? clean.slice(1) : null)
      if (absolute !== null) return find(absolute)
      return find(posix.normalize(posix.join(posix.dirname(from), clean)).replace(/^(?:\.\.\/)+/, ''))
    },
  }
}

function stripLeading(url: string): string {
  return decode(url.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]+/i, '').replace(/^\.?\//, ''))
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
