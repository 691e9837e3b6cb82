import { isAbsolute, relative, sep } from 'node:path'
import { identifyModule } from '@firstpaint/core/modules'

/**
 * Gives every module of a build its id in the graph: relative to the root, without query, without the way a package manager
 * stores packages. Where two modules would share one, those with a query keep it (a route file split in parts), and of
 * copies of a package in several versions each keeps its whole path, or one would stand for the other.
 *
 * @param rawIds The bundler's ids, absolute paths or virtual.
 */
export function moduleIds(rawIds: Iterable<string>, root: string): (rawId: string) => string {
  const known = [...rawIds]
  const plain = new Map(known.map((rawId) => [rawId, identifyModule(fromRoot(rawId, root)).id]))
  const plainId = (rawId: string): string => plain.get(rawId) ?? identifyModule(fromRoot(rawId, root)).id
  const queryId = (rawId: string): string => plainId(rawId) + (/\?.*$/.exec(rawId)?.[0] ?? '')
  const shared = repeated(known.map(plainId))
  const copies = repeated(known.map(queryId))
  return (rawId) => {
    const id = plainId(rawId)
    if (!shared.has(id)) return id
    const withQuery = queryId(rawId)
    return copies.has(withQuery) ? fromRoot(rawId, root) : withQuery
  }
}

function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(ids.filter((id) => seen.size === seen.add(id).size))
}

/** A path relative to the root with `/`; virtual ids stay as they are. */
export function fromRoot(id: string, root: string): string {
  return isAbsolute(id) ? relative(root, id).split(sep).join('/') : id
}
