import { extensionOf } from './content-type.ts'
import type { Caching } from './delivery-manifest.ts'
import { splitHashedName } from './split-hashed-name.ts'

export interface PlanCachingOptions {
  /** All files of the site. */
  readonly paths: readonly string[]
  /** Those a bundler wrote, when it is known that it puts a hash into every name: only they may be immutable. */
  readonly bundled?: ReadonlySet<string> | undefined
}

/**
 * How long each file may be kept. A name that looks like one with a hash is not enough for "for ever", since a photo of a
 * phone may be called `IMG-20a1b2c3.jpg`: a file must come from the bundler, or, where nobody tells, lie in a top folder
 * all of whose scripts and style sheets are named so.
 */
export function planCaching({ paths, bundled }: PlanCachingOptions): ReadonlyMap<string, Caching> {
  const plain = new Set<string>()
  const hashed = new Set<string>()
  for (const path of paths) {
    if (!/\.(?:m?js|css)$/i.test(path)) continue
    ;(splitHashedName(path) ? hashed : plain).add(topFolder(path))
  }
  const trusted = (path: string): boolean =>
    bundled ? bundled.has(path) : hashed.has(topFolder(path)) && !plain.has(topFolder(path))
  return new Map(
    paths.map((path) => {
      if (/^html?$/.test(extensionOf(path))) return [path, 'page']
      return [
        path,
        trusted(path) && splitHashedName(path, { named: bundled !== undefined }) ? 'immutable' : 'revalidate',
      ]
    }),
  )
}

function topFolder(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}
