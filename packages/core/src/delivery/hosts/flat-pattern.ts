import { encodePath } from './encode-path.ts'

/** A path as `_headers` and `_redirects` want it: encoded, also the two characters that would mean more there. */
export function flatPath(path: string): string {
  return encodePath(path).replaceAll('*', '%2A').replaceAll(':', '%3A')
}

/**
 * A route's pattern in the syntax of `_headers` and `_redirects`: `:p1` for a parameter, as the names there know no
 * dashes and must differ, and `*` for the rest. No slash at the end but for the root.
 */
export function flatPattern(pattern: string, base: string): string {
  const segments = pattern.split('/').filter((segment) => segment !== '')
  let parameters = 0
  const parts = segments.map((segment, at) => {
    if (segment === '*' && at === segments.length - 1) return '*'
    return /^:[\w-]+$/.test(segment) ? `:p${++parameters}` : flatPath(segment)
  })
  return `${flatPath(base)}${parts.join('/')}`
}

/** Whether one address may fit both patterns. */
export function patternsOverlap(a: string, b: string): boolean {
  const left = a.split('/')
  const right = b.split('/')
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x, y] = [left[at], right[at]]
    if (x === undefined || y === undefined) return false
    if (x === '*' || y === '*') return true
    const open = (x.startsWith(':') && y !== '') || (y.startsWith(':') && x !== '')
    if (!open && x !== y) return false
  }
  return true
}
