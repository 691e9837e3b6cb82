import type { PlanInput } from './plan-input.ts'
import type { RouteImports } from './route-imports.ts'

/** A package that makes a route heavy, whichever of its modules are imported. */
export interface HeavyPackage {
  readonly package: string
  /** Compressed bytes the route would not load if no file of the app imported it; what only it needs is counted. */
  readonly savesBytes: number
  /** Files of the app that import it on this route. */
  readonly importers: readonly string[]
  /** The shortest chain of imports that leads to it. */
  readonly chain: readonly string[]
}

/** Packages are looked into up to this many, heaviest first: each costs a walk. */
const mostPackages = 20

/** Smaller savings are not worth a word. */
const leastBytes = 1000

/**
 * Packages whose imports by the app's own files bring most to a load point. Each may be imported in many places, none of which
 * saves anything alone. Heaviest first; without the framework.
 */
export function heavyPackages({ index, weights, options }: PlanInput, imports: RouteImports): HeavyPackage[] {
  const { starts, importers, chain } = imports
  const packageOf = (module: number): string | null => index.modules[module]!.package
  const reached = walk(index.imports, starts, () => true).filter((module) => chain(module).length > 0)
  const isReached = new Set(reached)
  const weigh = (modules: readonly number[]): number => modules.reduce((sum, module) => sum + weights[module]!, 0)
  const packages = [...Map.groupBy(reached, packageOf)]
    .filter(([name]) => name !== null && !options.framework.includes(name))
    .toSorted(([, a], [, b]) => weigh(b) - weigh(a))
    .slice(0, mostPackages)
  return packages
    .map(([name, modules]): HeavyPackage => {
      const isCut = (from: number, to: number): boolean => packageOf(from) === null && packageOf(to) === name
      const left = walk(index.imports, starts, (from, to) => isReached.has(to) && !isCut(from, to))
      const asking = modules.flatMap((module) => importers(module).filter((from) => packageOf(from) === null))
      const nearest = modules.toSorted((a, b) => chain(a).length - chain(b).length || a - b)[0]!
      return {
        package: name!,
        savesBytes: Math.round(weigh(reached) - weigh(left)),
        importers: [...new Set(asking)].map((module) => index.modules[module]!.id).toSorted(),
        chain: chain(nearest).map((module) => index.modules[module]!.id),
      }
    })
    .filter(({ savesBytes }) => savesBytes >= leastBytes)
    .toSorted((a, b) => b.savesBytes - a.savesBytes || (a.package < b.package ? -1 : 1))
}

function walk(
  imports: readonly (readonly number[])[],
  starts: readonly number[],
  follows: (from: number, to: number) => boolean,
): number[] {
  const seen = new Set(starts)
  for (const from of seen) for (const to of imports[from]!) if (follows(from, to)) seen.add(to)
  return [...seen]
}
