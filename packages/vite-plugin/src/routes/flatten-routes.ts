import type { AppRoute } from '@firstpaint/core/chunks'

/** A route as routers nest them, whatever its syntax was. */
export interface RouteNode {
  /** Relative to the parent's unless it begins with `/`; undefined for a layout without a path. */
  readonly path: string | undefined
  /** Shown at its parent's own address. */
  readonly index: boolean
  /** Ids of the lazy modules this level needs. */
  readonly lazy: readonly string[]
  readonly file: string
  readonly line: number
  readonly children: readonly RouteNode[]
}

/**
 * The addresses a nest of routes answers to, each with what its whole chain of layouts loads. A route with a path counts
 * when no index route below it takes its place; a layout without one never does. The first of two equal patterns wins,
 * as in the routers.
 */
export function flattenRoutes(nodes: readonly RouteNode[]): AppRoute[] {
  return firstOfEach(nodes.flatMap((node) => visit(node, '/', [])))
}

function visit(node: RouteNode, parent: string, inherited: readonly string[]): AppRoute[] {
  const pattern = node.path === undefined ? parent : joinPattern(parent, node.path)
  const entries = [...new Set([...inherited, ...node.lazy])]
  const below = node.children.flatMap((child) => visit(child, pattern, entries))
  const replaced = below.some((route) => route.pattern === pattern)
  if (replaced || (node.path === undefined && !node.index)) return below
  return [{ pattern, entries, file: node.file, line: node.line }, ...below]
}

/** Keeps the first route of each pattern. */
export function firstOfEach(routes: readonly AppRoute[]): AppRoute[] {
  const known = new Set<string>()
  return routes.filter(({ pattern }) => !known.has(pattern) && known.add(pattern))
}

/**
 * Joins a route's path to its parent's: `/` and `menu` to `/menu`; an absolute path stands for itself; a parent's `/*`
 * gives way. The catch-all of the whole app is `*`.
 */
export function joinPattern(parent: string, path: string): string {
  const whole = path.startsWith('/') ? path : `${parent.replace(/\/?\*$/, '')}/${path}`
  const clean = `/${whole}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
  return clean === '/*' ? '*' : clean
}
