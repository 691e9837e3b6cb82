/** One rule: for the file or folder, this value. Paths are within the site, `/` in front; folders end with a slash. */
export interface PathRule {
  readonly kind: 'file' | 'folder'
  readonly path: string
  readonly value: string
}

export interface PathValue {
  /** Within the site, without a slash in front. */
  readonly path: string
  readonly value: string
}

/**
 * As few rules as say the same: a folder whose files, at least two and all below it, agree is one rule, else each file
 * that differs from `fallback` has its own. No two rules hold for one path, so that hosts which add up all the rules
 * that fit (`_headers`) and hosts which take one read the same from them. Sorted by path.
 */
export function foldPaths(files: readonly PathValue[], fallback: string): PathRule[] {
  const rules = foldFolder('', files, fallback)
  return rules.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function foldFolder(folder: string, files: readonly PathValue[], fallback: string): PathRule[] {
  const values = new Set(files.map(({ value }) => value))
  // The root is never one rule: what a build does not know yet also lies there.
  if (folder !== '' && values.size === 1 && files.length > 1) {
    const [value] = values
    return value === fallback ? [] : [{ kind: 'folder', path: `/${folder}`, value: value! }]
  }
  const inside = Map.groupBy(files, ({ path }) => {
    const end = path.indexOf('/', folder.length)
    return end === -1 ? '' : path.slice(0, end + 1)
  })
  return [...inside].flatMap(([next, group]) =>
    next === ''
      ? group
          .filter(({ value }) => value !== fallback)
          .map(({ path, value }): PathRule => ({ kind: 'file', path: `/${path}`, value }))
      : foldFolder(next, group, fallback),
  )
}
