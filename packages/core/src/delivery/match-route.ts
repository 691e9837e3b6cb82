import type { DeliveredRoute } from './delivery-manifest.ts'

/**
 * The first route whose pattern fits. As in React Router: letter case and a slash at the end do not matter, `:name` is
 * one segment, `*` at the end is any number of them.
 */
export function matchRoute(routes: readonly DeliveredRoute[], segments: readonly string[]): DeliveredRoute | undefined {
  return routes.find(({ pattern }) => fits(pattern, segments))
}

function fits(pattern: string, segments: readonly string[]): boolean {
  const parts = pattern.split('/').filter((part) => part !== '')
  const open = parts.at(-1) === '*'
  const fixed = open ? parts.slice(0, -1) : parts
  if (open ? segments.length < fixed.length : segments.length !== fixed.length) return false
  return fixed.every((part, at) => {
    const segment = segments[at]!
    return part.startsWith(':') ? segment !== '' : part.toLowerCase() === segment.toLowerCase()
  })
}
