import type { ModuleMap } from './module-map.ts'

/**
 * The module a character of a built script comes from; null where it comes from none, or the script is not in the map.
 *
 * @param file Path in the site, as {@link findMappedFile} gives it.
 * @param position UTF-16 units from the start of the script, as the Long Animation Frames API counts.
 */
export function moduleAt(map: ModuleMap, file: string, position: number): string | null {
  if (!Object.hasOwn(map.files, file)) return null
  const { changes } = map.files[file]!
  let start = 0
  let owner = -1
  for (let index = 0; index < changes.length; index += 2) {
    start += changes[index]!
    if (start > position) break
    owner = changes[index + 1]!
  }
  return map.modules[owner] ?? null
}

/** The script of the map an address means, whatever host and base path it is served under; undefined when none is. */
export function findMappedFile(map: ModuleMap, address: string): string | undefined {
  const path = decode(address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/, '')).replace(/^\/+/, '')
  for (let rest = path; ; rest = rest.slice(rest.indexOf('/') + 1)) {
    if (Object.hasOwn(map.files, rest)) return rest
    if (!rest.includes('/')) return undefined
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
