import { bucketKeys, compareKeys, compareKinds } from './bucket-keys.ts'
import { compressedSize } from './compressed-size.ts'
import { cutBySize } from './cut-by-size.ts'
import { heavyModules } from './heavy-modules.ts'
import type { FactsIndex } from './index-facts.ts'
import { moduleUnits, type ModuleUnit } from './module-units.ts'
import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'
import type { ResolvedPlanOptions } from './plan-options.ts'

/** What the order of side effects and styles asks of the splitting; found by trying. */
export interface SplitLimits {
  /** Atoms to leave in one piece. */
  readonly whole: ReadonlySet<number>
  /** Atoms whose app code is not split by churn. */
  readonly plain: ReadonlySet<number>
  /** Atoms whose app code is not split by size either. */
  readonly uncut: ReadonlySet<number>
  /** Modules that start a piece of their own, with what runs after them. */
  readonly cuts: ReadonlySet<number>
  /** The chunk that a module was in before and is to stay in; null for none. */
  readonly keptIn: (moduleId: string) => string | null
}

const noLimits: SplitLimits = {
  whole: new Set(),
  plain: new Set(),
  uncut: new Set(),
  cuts: new Set(),
  keptIn: () => null,
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
 *
 */
export function splitAtoms({ index, options, weights }: PlanInput, limits: SplitLimits = noLimits): Part[] {
  const { whole, plain, uncut, cuts, keptIn } = limits
  const heavy = heavyModules(index, { weights, options })
  const keyOf = bucketKeys(index, options, { heavy, keptIn })
  const origin = { heavy, framework: options.framework }
  const plainKey = (module: number): string => {
    const key = keyOf(module)
    return key.startsWith('app') ? 'app' : key
  }
  const parts = index.atoms.flatMap((_, atom) => {
    if (whole.has(atom)) return wholeAtom(index, atom, origin)
    return stageAtom(index, { atom, keyOf: plain.has(atom) ? plainKey : keyOf }).flatMap((bucket) => {
      const isApp = bucket.key.startsWith('app')
      const runs = isApp && uncut.has(atom) ? [bucket.units] : cutBefore(bucket.units, cuts)
      const isKept = bucket.key.startsWith('kept')
      const keep = isKept || (isApp && uncut.has(atom)) || bucket.units.flat().every((module) => heavy.has(module))
      const cut = keep ? runs : runs.flatMap((units) => cutBySize(units, sizing(index, { weights, options })))
      return cut.map((units) => toPart(index, { bucket, ...origin }, units.flat()))
    })
  })
  index.atoms.forEach((_, atom) => {
    if (index.atomModules[atom]!.length > 0) return
    parts.push({
      atom,
      kind: 'facade',
      package: null,
      modules: [],
      entries: [],
      heavy: false,
      kept: null,
      apart: -1,
      together: -1,
    })
  })
  return parts
}

function cutBefore(units: readonly ModuleUnit[], cuts: ReadonlySet<number>): ModuleUnit[][] {
  const runs: ModuleUnit[][] = []
  for (const unit of units) {
    if (runs.length === 0 || unit.some((module) => cuts.has(module))) runs.push([unit])
    else runs.at(-1)!.push(unit)
  }
  return runs
}

function wholeAtom(index: FactsIndex, atom: number, origin: Omit<PartOrigin, 'bucket'>): Part[] {
  const members = index.atomModules[atom]!
  if (members.length === 0) return []
  return [toPart(index, { bucket: { stage: 0, rank: 0, key: 'app', atom, units: [] }, ...origin }, members)]
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

/** Whether the place at which a module runs, or its style sheet stands, is to be kept. */
export function hasOrder({ modules }: Pick<FactsIndex, 'modules'>, module: number): boolean {
  return modules[module]!.sideEffects || modules[module]!.css
}

function sizing(
  { facts }: FactsIndex,
  { weights, options }: { readonly weights: Float64Array; readonly options: ResolvedPlanOptions },
): { readonly weigh: (unit: ModuleUnit) => number; readonly fits: (weight: number) => boolean } {
  return {
    weigh: (unit) => unit.reduce((sum, module) => sum + weights[module]!, 0),
    fits: (weight) => compressedSize(weight, facts.compression) <= options.promises.editBytes,
  }
}

interface PartOrigin {
  readonly heavy: ReadonlySet<number>
  readonly bucket: Bucket
  readonly framework: readonly string[]
}

function toPart(
  { modules }: FactsIndex,
  { bucket: { key, atom }, heavy, framework }: PartOrigin,
  members: readonly number[],
): Part {
  const kind = key.split(':')[0]
  const name = key.slice(key.indexOf(':') + 1)
  const packages = new Set(members.map((module) => modules[module]!.package))
  const packageName = packages.size === 1 ? [...packages][0]! : null
  const isFramework = [...packages].every((each) => each !== null && framework.includes(each))
  return {
    atom,
    kind: kind === 'runtime' ? 'runtime' : isFramework ? 'framework' : packageName === null ? 'app' : 'package',
    package: packageName,
    modules: members.toSorted((a, b) => a - b),
    entries: members.filter((module) => modules[module]!.entry !== null).toSorted((a, b) => a - b),
    heavy: members.every((module) => heavy.has(module)),
    kept: null,
    apart: kind === 'apart' ? Number(name) : -1,
    together: kind === 'together' ? Number(name) : -1,
  }
}
