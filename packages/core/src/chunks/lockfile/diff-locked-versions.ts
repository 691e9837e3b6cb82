import type { LockedVersions } from './read-locked-versions.ts'

/**
 * Which packages changed from one locked state to the next: those with a version they did not have before. A copy that
 * went away changes nothing for the module that keeps its version.
 */
export function diffLockedVersions(
  before: LockedVersions,
  after: LockedVersions,
): { readonly changed: readonly string[]; readonly added: readonly string[] } {
  const changed: string[] = []
  const added: string[] = []
  for (const [name, versions] of after) {
    const old = before.get(name)
    if (old === undefined) added.push(name)
    else if ([...versions].some((version) => !old.has(version))) changed.push(name)
  }
  return { changed, added }
}
