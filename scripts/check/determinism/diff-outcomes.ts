/** Paths that only one of two outcomes has, or that differ; sorted. */
export function diffOutcomes(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()])
  return [...paths].filter((path) => one.get(path) !== other.get(path)).toSorted()
}
