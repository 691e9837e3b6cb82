import { posix } from 'node:path'
import type { ResolvedConfig } from 'vite'

export interface PageUrlOptions {
  readonly config: Pick<ResolvedConfig, 'base' | 'experimental'>
  /** The HTML file, relative to the site. */
  readonly page: string
  readonly file: string
}

/** The URL by which a page names a file of the build, as Vite writes it into tags. Checked with Vite 8.3.8. */
export function pageUrl({ config, page, file }: PageUrlOptions): string {
  const rendered = config.experimental.renderBuiltUrl?.(file, {
    type: 'asset',
    hostId: page,
    hostType: 'html',
    ssr: false,
  })
  if (typeof rendered === 'string') return rendered
  return (isRelativeBase(config.base) ? relativeTo(page) : config.base) + file
}

/**
 * Path under which a router's patterns begin; null when the site may be put in any folder. A base on another host is
 * where the files are, not where the pages are.
 */
export function routerBase(base: string): string | null {
  if (isRelativeBase(base)) return null
  return base.startsWith('/') && !base.startsWith('//') ? base : '/'
}

function isRelativeBase(base: string): boolean {
  return base === '' || base === './'
}

function relativeTo(page: string): string {
  const way = posix.relative(posix.dirname(page), '.')
  return way === '' ? './' : `${way}/`
}
