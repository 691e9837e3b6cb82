import { sameBits } from './bitset.ts'
import { routeShare } from './route-share.ts'
import type { PlanInput } from './plan-input.ts'
import type { FactsIndex } from './index-facts.ts'
import type { PlanPromises } from './plan-options.ts'

/**
 * The modules that may share chunks bigger than an edit may cost, as many as the promise leaves for it. As only these ever
 * stand in large chunks, the promise holds by construction.
 *
 * Chosen are those that bring most bytes to most routes for their number, each with all it imports at the same load points:
 * a set closed in this way can become one chunk, for nothing else stands between its members.
 */
export function heavyModules(input: PlanInput): Set<number> {
  const { index, weights, options, routes, reach } = input
  const { promises, framework } = options
  const inScope = index.modules.map((_, module) => isInEditScope(index, module, promises))
  const heavy = new Set(index.modules.flatMap((_, module) => (inScope[module] ? [] : [module])))
  const left = Math.floor(promises.largeShare * (index.modules.length - heavy.size))
  const shares = reach.map((load) => routeShare(routes, load))
  const worth = weights.map((weight, module) => weight * (shares[index.atomOf[module]!] ?? 0))
  const isFramework = (module: number): boolean => framework.includes(index.modules[module]!.package ?? '')

  const choice = new HeavyChoice(input, { heavy, worth, left })
  const heaviest = index.modules
    .map((_, module) => module)
    .filter((module) => inScope[module] && worth[module]! > 0)
    .toSorted((a, b) => Number(isFramework(b)) - Number(isFramework(a)) || worth[b]! - worth[a]! || a - b)
    .slice(0, 2 * left)
  for (const module of heaviest.filter(isFramework)) choice.add(module)
  // What one choice brings along makes others cheaper, so the order is found anew a few times.
  for (let round = 0; round < rounds; round++) {
    const priced = heaviest.map((module) => ({ module, density: choice.density(module) }))
    const best = priced.filter(({ density }) => density > 0).toSorted((a, b) => b.density - a.density)
    for (const { module } of best.slice(0, Math.ceil(best.length / (rounds - round)))) choice.add(module)
  }
  return heavy
}

/** Rounds of choosing; each but the last takes only the best of what is left. */
const rounds = 4

interface HeavyChoiceOptions {
  readonly heavy: Set<number>
  readonly worth: Float64Array
  /** How many modules may still be chosen. */
  readonly left: number
}

class HeavyChoice {
  readonly #input: PlanInput
  readonly #heavy: Set<number>
  readonly #worth: Float64Array
  #left: number

  constructor(input: PlanInput, { heavy, worth, left }: HeavyChoiceOptions) {
    this.#input = input
    this.#heavy = heavy
    this.#worth = worth
    this.#left = left
  }

  /** Bytes that choosing a module brings for each module it brings; 0 when it cannot be chosen. */
  density(module: number): number {
    const missing = this.#missing(module)
    if (missing === null || missing.size === 0) return 0
    return [...missing].reduce((sum, each) => sum + this.#worth[each]!, 0) / missing.size
  }

  add(module: number): void {
    const missing = this.#missing(module)
    if (missing === null) return
    for (const each of missing) this.#heavy.add(each)
    this.#left -= missing.size
  }

  /** A module and what it imports at its own load points, without what is chosen already; null when that is too much. */
  #missing(start: number): Set<number> | null {
    const { index, reach, options } = this.#input
    const load = reach[index.atomOf[start]!]!
    const missing = new Set(this.#heavy.has(start) ? [] : [start])
    for (const module of missing) {
      if (missing.size > this.#left || isVolatile(index, module, options.promises.volatileChurn)) return null
      for (const next of index.imports[module]!) {
        const fixed = index.modules[next]!.fixed
        if (!fixed && !this.#heavy.has(next) && sameBits(reach[index.atomOf[next]!]!, load)) missing.add(next)
      }
    }
    return missing.size > this.#left ? null : missing
  }
}

/** Whether the promise about the cost of an edit is about this module. */
export function isInEditScope(
  { modules }: Pick<FactsIndex, 'modules'>,
  module: number,
  { editScope }: Pick<PlanPromises, 'editScope'>,
): boolean {
  return editScope === 'all' || modules[module]!.package === null
}

/** An app module that so many deploys change that it may never sit in a large chunk. */
export function isVolatile({ modules }: Pick<FactsIndex, 'modules'>, module: number, volatileChurn: number): boolean {
  return modules[module]!.package === null && modules[module]!.churn >= volatileChurn
}
