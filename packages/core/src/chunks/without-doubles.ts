export interface WithoutDoublesOptions {
  /** Compressed bytes that hang on each module. */
  readonly saved: Float64Array
  /** The module that every way to this one passes last; −1 for none. */
  readonly above: (module: number) => number
  /** Whether it is a file of the app. */
  readonly isOwn: (module: number) => boolean
}

/** Two that save nearly the same are one thing to a person. */
const nearly = 0.9

/**
 * Of modules that hang on each other and save nearly the same, leaves the last file of the app: the one that imports what is
 * heavy. Order is kept.
 */
export function withoutDoubles(modules: readonly number[], options: WithoutDoublesOptions): number[] {
  const { saved, above, isOwn } = options
  const named = new Set(modules)
  const doubles = new Set<number>()
  for (const module of modules) {
    let carrier = above(module)
    while (carrier !== -1 && !named.has(carrier)) carrier = above(carrier)
    if (carrier === -1 || saved[module]! < nearly * saved[carrier]!) continue
    doubles.add(isOwn(module) ? carrier : module)
  }
  return modules.filter((module) => !doubles.has(module))
}
