import { bucketKeys, compareKeys, compareKinds } from './bucket-keys.ts'
import { cutBySize, type CutBySizeOptions } from './cut-by-size.ts'
import { type EditedChunk, isCostlyToEdit } from './is-costly-to-edit.ts'
import { routeShare } from './route-share.ts'
import { hasOrder } from './has-order.ts'
import { heavyModules, isVolatile } from './heavy-modules.ts'
import type { FactsIndex } from './index-facts.ts'
import { moduleUnits, type ModuleUnit } from './module-units.ts'
import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'

/**
 * How far an atom may be split; each further one for an order of side effects or styles that the one before turned round:
 * by churn and size with all `styles` in a piece of their own, by `churn` and size, by `size` only, `app` code in one piece, all in one piece but the `framework`, not at all (`exact`).
 */
export type SplitLevel = 'styles' | 'churn' | 'size' | 'app' | 'framework' | 'exact'

export const splitLevels: readonly SplitLevel[] = ['styles', 'churn', 'size', 'app', 'framework', 'exact']

export interface SplitLimits {
  readonly level: SplitLevel
  /** Modules that start a piece of their own, with what runs after them. */
  readonly cuts: ReadonlySet<number>
}

interface Bucket {
  readonly stage: number
  readonly rank: number
  readonly key: string
  readonly atom: number
  readonly units: ModuleUnit[]
}

/**
 * Splits each atom where its modules change for different reasons: framework, each package, app code by churn; and where a
 * piece is bigger than an edit may cost. Pieces of an atom never import each other in a circle, and running them one
 * after the other keeps the order of side effects.
 *
 * How: modules are walked in the order they run. A module's *stage* is that of the latest stage among what it needs, one
 * more where that is of a kind which comes later. Bucketed by (stage, kind), every import leads to the same or an earlier
 * bucket. A module with side effects (or styles) needs, in this sense, the one with side effects before it.
 */
export class AtomSplitter {
  readonly #input: PlanInput
  readonly #heavy: ReadonlySet<number>
  readonly #keyOf: (module: number) => string
  /** The same with style sheets among the code that imports them. */
  readonly #keyOfCode: (module: number) => string

  /** @param keptIn The chunk that a module was in before and is to stay in; null for none. */
  constructor(input: PlanInput, keptIn: (moduleId: string) => string | null = () => null) {
    this.#input = input
    this.#heavy = heavyModules(input)
    const options = { heavy: this.#heavy, keptIn }
    this.#keyOf = bucketKeys(input.index, input.options, { ...options, stylesApart: true })
    this.#keyOfCode = bucketKeys(input.index, input.options, { ...options, stylesApart: false })
  }

  /** The parts of an atom, imports before importers. */
  split(atom: number, { level, cuts }: SplitLimits): Part[] {
    const { index } = this.#input
    if (index.atomModules[atom]!.length === 0) return [facadeOf(atom)]
    const buckets = stageAtom(index, { atom, keyOf: this.#keysAt(level) })
    return buckets.flatMap((bucket) =>
      this.#piecesOf(bucket, level, cuts).map((units) => this.#toPart(bucket, units.flat())),
    )
  }

  #keysAt(level: SplitLevel): (module: number) => string {
    if (level === 'styles') return this.#keyOf
    if (level === 'exact') return () => 'app'
    const keyOf = this.#keyOfCode
    if (level === 'churn') return keyOf
    return (module) => {
      const key = keyOf(module)
      if (key.startsWith('app')) return 'app'
      return level !== 'framework' || key === 'framework' || key === 'runtime' ? key : 'app'
    }
  }

  #piecesOf({ key, atom, units }: Bucket, level: SplitLevel, cuts: ReadonlySet<number>): ModuleUnit[][] {
    const isApp = key.startsWith('app')
    if (isApp && (level === 'app' || level === 'framework' || level === 'exact')) return [units]
    const runs = cutBefore(units, cuts)
    const isLarge = key.startsWith('kept') || units.flat().every((module) => this.#heavy.has(module))
    if (isLarge) return runs
    const { index, options } = this.#input
    return runs.flatMap((run) => {
      const volatile = run.flat().some((module) => isVolatile(index, module, options.promises.volatileChurn))
      return cutBySize(run, this.#sizing(atom, { app: isApp, volatile }))
    })
  }

  #sizing(atom: number, { app, volatile }: Pick<EditedChunk, 'app' | 'volatile'>): CutBySizeOptions<ModuleUnit> {
    const { index, weights, options, routes, reach } = this.#input
    const share = routeShare(routes, reach[atom]!)
    return {
      weigh: (unit) => unit.reduce((sum, module) => sum + weights[module]!, 0),
      fits: (weight) => !isCostlyToEdit({ weight, share, app, volatile }, options.promises, index.facts.compression),
    }
  }

  #toPart({ key, atom }: Bucket, members: readonly number[]): Part {
    const { index, options } = this.#input
    const kind = key.split(':')[0]
    const pin = Number(key.slice(key.indexOf(':') + 1))
    const modules = members.toSorted((a, b) => a - b)
    const packages = new Set(members.map((module) => index.modules[module]!.package))
    const packageName = packages.size === 1 ? [...packages][0]! : null
    const isFramework = [...packages].every((each) => each !== null && options.framework.includes(each))
    return {
      atom,
      kind:
        kind === 'runtime' || kind === 'styles'
          ? kind
          : isFramework
            ? 'framework'
            : packageName === null
              ? 'app'
              : 'package',
      package: packageName,
      modules,
      // One with a bare facade is asked for through that: here it is code like any other.
      entries: modules.filter(
        (module) => index.modules[module]!.entry !== null && index.startAtom(index.modules[module]!.id) === atom,
      ),
      heavy: members.every((module) => this.#heavy.has(module)),
      kept: null,
      uprooted: false,
      whole: false,
      apart: kind === 'apart' ? pin : -1,
      together: kind === 'together' ? pin : -1,
    }
  }
}

function facadeOf(atom: number): Part {
  const nothing = { package: null, modules: [], entries: [], heavy: false, kept: null, uprooted: false, whole: false }
  return { atom, kind: 'facade', ...nothing, apart: -1, together: -1 }
}

function cutBefore(units: readonly ModuleUnit[], cuts: ReadonlySet<number>): ModuleUnit[][] {
  const runs: ModuleUnit[][] = []
  for (const unit of units) {
    if (runs.length === 0 || unit.some((module) => cuts.has(module))) runs.push([unit])
    else runs.at(-1)!.push(unit)
  }
  return runs
}

interface StageAtomOptions {
  readonly atom: number
  readonly keyOf: (module: number) => string
}

function stageAtom(index: FactsIndex, { atom, keyOf }: StageAtomOptions): Bucket[] {
  const units = moduleUnits(index, index.atomModules[atom]!)
  const keys = units.map((unit) => unit.map(keyOf).toSorted(compareKeys).at(-1)!)
  // Kinds in order; packages among themselves in the order they are first needed.
  const ranks = new Map([...new Set(keys)].toSorted(compareKinds).map((key, rank) => [key, rank]))
  const stageOf = new Map<number, { readonly stage: number; readonly rank: number }>()
  const buckets = new Map<string, Bucket>()
  let lastEffect: number | undefined
  units.forEach((unit, at) => {
    const rank = ranks.get(keys[at]!)!
    let stage = 0
    const needs = (module: number): void => {
      const needed = stageOf.get(module)
      if (needed !== undefined) stage = Math.max(stage, needed.rank <= rank ? needed.stage : needed.stage + 1)
    }
    const effect = unit.find((module) => hasOrder(index, module))
    for (const module of unit) for (const needed of index.imports[module]!) needs(needed)
    if (effect !== undefined && lastEffect !== undefined) needs(lastEffect)
    for (const module of unit) stageOf.set(module, { stage, rank })
    lastEffect = effect ?? lastEffect
    const name = `${stage}|${rank}`
    const bucket = buckets.get(name) ?? { stage, rank, key: keys[at]!, atom, units: [] }
    bucket.units.push(unit)
    buckets.set(name, bucket)
  })
  return [...buckets.values()].toSorted((a, b) => a.stage - b.stage || a.rank - b.rank)
}
