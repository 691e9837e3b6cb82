import { pathPattern } from '../modules/path-pattern.ts'
import { PinMatchesNothing } from './chunk-errors.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import type { PlanPins } from './plan-options.ts'

/**
 * What a user writes: each pattern is a module's path from the project root, in which `*` stands for anything but `/` and
 * `**` for anything, or the name of a package, which stands for all of its modules.
 */
export interface PinPatterns {
  readonly together?: readonly (readonly string[])[]
  readonly apart?: readonly (readonly string[])[]
  readonly neverInInitial?: readonly string[]
}

/**
 * Turns patterns into the modules they mean.
 *
 * @throws FP_CHUNKS_PIN_NOTHING for a pattern that matches no module of the build, with the nearest name that would.
 */
export function resolvePins({ modules }: Pick<ChunkFacts, 'modules'>, patterns: PinPatterns): PlanPins {
  const names = [...new Set(modules.flatMap(({ id, package: name }) => (name === null ? [id] : [id, name])))].toSorted()
  const resolve = (pin: string, list: readonly string[]): string[] => {
    const ids = list.flatMap((pattern) => {
      const matches = pathPattern(pattern)
      const found = modules.filter(({ id, package: name }) => name === pattern || matches.test(id)).map(({ id }) => id)
      if (found.length === 0) throw PinMatchesNothing(pin, pattern, names)
      return found
    })
    return [...new Set(ids)].toSorted()
  }
  return {
    together: (patterns.together ?? []).map((list, at) => resolve(`together[${at}]`, list)),
    apart: (patterns.apart ?? []).map((list, at) => resolve(`apart[${at}]`, list)),
    neverInInitial: resolve('neverInInitial', patterns.neverInInitial ?? []),
  }
}
