/** Where a request leads, within the site. */
export interface ParsedTarget {
  /** Decoded, without base and outer slashes: `about`, `assets/index.js`, empty for the site's root. */
  readonly path: string
  readonly segments: readonly string[]
  /** Whether it ended with a slash, or is the root. */
  readonly folder: boolean
  /** `?` included; empty without one. */
  readonly query: string
}

/**
 * Reads a request target. `outside`: not below the base; `base`: the base without its slash; `invalid`: a path that can
 * only be meant to get out or to confuse, or that is no UTF-8.
 *
 * An escaped slash stays part of its segment, so it opens no folder; a path with one names no file.
 */
export function parseTarget(target: string, base: string): ParsedTarget | 'outside' | 'base' | 'invalid' {
  const { path, query } = splitTarget(target)
  if (!path.startsWith(base)) return `${path}/` === base ? 'base' : 'outside'
  const raw = path.slice(base.length)
  const folder = raw === '' || raw.endsWith('/')
  const inner = raw.endsWith('/') ? raw.slice(0, -1) : raw
  const segments: string[] = []
  for (const part of inner === '' ? [] : inner.split('/')) {
    const segment = decode(part)
    // eslint-disable-next-line no-control-regex -- they are what is refused
    if (segment === undefined || segment === '.' || segment === '..' || /[\x00-\x1f\x7f\\]/.test(segment))
      return 'invalid'
    // `../` may hide behind an escaped slash; only who looks for a way out writes that.
    if (segment.includes('/') && segment.split('/').includes('..')) return 'invalid'
    segments.push(segment)
  }
  return { path: segments.join('/'), segments, folder, query }
}

/** The address of a path within the site, fit for a header. */
export function formatTarget(base: string, segments: readonly string[]): string {
  return base + segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/')
}

export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const hash = target.indexOf('#')
  const whole = (hash < 0 ? target : target.slice(0, hash)).replace(/^https?:\/\/[^/?]*/i, '')
  const mark = whole.indexOf('?')
  const path = mark < 0 ? whole : whole.slice(0, mark)
  return { path: path === '' ? '/' : path, query: mark < 0 ? '' : whole.slice(mark) }
}

function decode(part: string): string | undefined {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
