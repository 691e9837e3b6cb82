export interface ExportTarget {
  /** The key in `exports`: '.', './chunks', './package.json'. */
  readonly subpath: string
  readonly path: string
  /** The conditions that lead to this path, outermost first; none for a plain string. */
  readonly conditions: readonly string[]
  /** The first condition the subpath names at all: resolvers take the first that matches. */
  readonly firstCondition: string | undefined
}

/** Lists every path an `exports` map leads to; `null` entries (closed subpaths) lead nowhere. */
export function exportTargets(exports: Readonly<Record<string, unknown>>): readonly ExportTarget[] {
  return Object.entries(exports).flatMap(([subpath, entry]) => {
    const firstCondition = isConditions(entry) ? Object.keys(entry)[0] : undefined
    return pathsOf(entry, []).map((found) => ({ subpath, firstCondition, ...found }))
  })
}

function pathsOf(entry: unknown, conditions: readonly string[]): readonly Pick<ExportTarget, 'path' | 'conditions'>[] {
  if (typeof entry === 'string') return [{ path: entry, conditions }]
  if (!isConditions(entry)) return []
  return Object.entries(entry).flatMap(([condition, inner]) => pathsOf(inner, [...conditions, condition]))
}

function isConditions(entry: unknown): entry is Readonly<Record<string, unknown>> {
  return typeof entry === 'object' && entry !== null
}
