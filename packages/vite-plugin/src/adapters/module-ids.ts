import { isAbsolute, relative, sep } from 'node:path'
import { identifyModule } from '@firstpaint/core/modules'

/**
 * Gives every module of a build its id in the graph: relative to the root, without query. Where two modules differ by
 * their query alone (a route file split in parts), those with one keep it, or one would stand for the other.
 *
 * @param rawIds The bundler's ids, absolute paths or virtual.
 */
export function moduleIds(rawIds: Iterable<string>, root: string): (rawId: string) => string {
  const plain = new Map([...rawIds].map((rawId) => [rawId, identifyModule(fromRoot(rawId, root)).id]))
  const shared = new Set<string>()
  const seen = new Set<string>()
  for (const id of plain.values()) (seen.has(id) ? shared : seen).add(id)
  return (rawId) => {
    const id = plain.get(rawId) ?? identifyModule(fromRoot(rawId, root)).id
    return shared.has(id) ? id + (/\?.*$/.exec(rawId)?.[0] ?? '') : id
  }
}

/** A path relative to the root with `/`; virtual ids stay as they are. */
export function fromRoot(id: string, root: string): string {
  return isAbsolute(id) ? relative(root, id).split(sep).join('/') : id
}
