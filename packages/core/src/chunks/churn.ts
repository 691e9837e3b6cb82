import type { ChangeHistory } from './change-history.ts'
import { type ChurnKind, churnKind } from './churn-kind.ts'
import { type Deploy, groupDeploys } from './group-deploys.ts'
import type { ModuleNode } from './module-graph.ts'

/** How likely a module is to change from one deploy to the next, and what that rests on. */
export interface Churn {
  /** Between 0 and 1, never either. */
  readonly probability: number
  /** Deploys it changed in, of those it was there for; 0 of 0 when only the prior speaks. */
  readonly changes: number
  readonly deploys: number
}

export interface EstimateChurnOptions {
  readonly modules: readonly Pick<ModuleNode, 'id' | 'package'>[]
  readonly history: ChangeHistory
  /** The moment the estimate is for, ms since the epoch. The time of the last commit gives one commit one estimate. */
  readonly now: number
  /** Days after which a deploy counts half. Default {@link halfLifeDays}. */
  readonly halfLife?: number
}

/**
 * Days after which a deploy counts half. Of 15 to 365 days, 60 to 120 foretold the next deploys of a busy app best (memos,
 * 146 deploys in a year); for a quiet one (shadcn-admin, 24) the longer the better.
 */
export const halfLifeDays = 90

/**
 * How many deploys of its own a module needs to weigh as much as the average of its kind. Of 1 to 32, 16 had the lowest
 * log loss for the files of both apps, within 2 % of the lowest for the packages of one and 7 % for the other's.
 */
const strength = 16

/** How many module-deploys (one module seen through one deploy) an app needs to weigh as much as {@link churnPriors}. */
const kindStrength = 200

/**
 * Chance that a module changes from one deploy to the next, where no history tells. The mean over files was 0.05 and 0.08
 * in those apps, over packages 0.01 and 0.12; the lower ends, because a prior speaks for small and quiet repositories.
 * Generated files follow many others; virtual modules change with the bundler.
 */
export const churnPriors: Readonly<Record<ChurnKind, number>> = {
  app: 0.05,
  generated: 0.2,
  package: 0.02,
  virtual: 0.005,
}

/**
 * Estimates how likely each module is to change between two deploys.
 *
 * Counts the deploys it changed in, among those it lived through, each weighing `0.5 ^ (age / halfLife)`, and draws the
 * rate towards the average of its kind in this app, which itself is drawn towards a prior: a Beta-binomial estimate in
 * two levels. So a file with one commit is neither never nor always changing. All modules of a package share the
 * package's estimate; generated files have none of their own.
 *
 * Pure; the order of modules, commits and files does not matter.
 *
 * @see https://en.wikipedia.org/wiki/Beta-binomial_distribution#As_an_empirical_Bayes_estimator
 */
export function estimateChurn({
  modules,
  history,
  now,
  halfLife = halfLifeDays,
}: EstimateChurnOptions): Map<string, Churn> {
  const units = unitsOf(modules)
  const deploys = groupDeploys(history).filter((deploy) => touches(deploy, units))
  const weights = deploys.map(({ time }) => 0.5 ** (Math.max(0, now - time) / (halfLife * 86_400_000)))
  const counts = countChanges(deploys, weights, history.lockfileSince)

  const tallies = new Map([...units].map(([key, unit]) => [key, counts(unit)]))
  const averages = new Map(
    Object.entries(churnPriors).map(([kind, prior]) => {
      const own = [...units].filter(([, unit]) => unit.kind === kind).map(([key]) => tallies.get(key)!)
      return [kind as ChurnKind, posterior(sum(own), prior, kindStrength)]
    }),
  )
  return new Map(
    modules.map((module) => {
      const unit = unitOf(module)
      const tally = tallies.get(unit.key)!
      const probability = posterior(tally, averages.get(unit.kind)!, strength)
      return [module.id, { probability, changes: tally.changes, deploys: tally.deploys }]
    }),
  )
}

/** What changes as one: a file of the app, or a package. */
interface Unit {
  readonly key: string
  readonly kind: ChurnKind
  /** File id or package name, as the history calls it. */
  readonly name: string
}

function unitOf(module: Pick<ModuleNode, 'id' | 'package'>): Unit {
  const kind = churnKind(module)
  const name = module.package?.name ?? module.id
  return { key: `${kind} ${name}`, kind, name }
}

function unitsOf(modules: EstimateChurnOptions['modules']): Map<string, Unit> {
  return new Map(modules.map(unitOf).map((unit) => [unit.key, unit]))
}

/** A deploy counts when it brought something to this app: files of any name (they may be gone by now), or its packages. */
function touches(deploy: Deploy, units: ReadonlyMap<string, Unit>): boolean {
  if (deploy.changed.size > 0 || deploy.added.size > 0) return true
  return [...deploy.packagesChanged, ...deploy.packagesAdded].some((name) => units.has(`package ${name}`))
}

interface Tally {
  readonly changes: number
  readonly deploys: number
  readonly changeWeight: number
  readonly weight: number
}

const nothing: Tally = { changes: 0, deploys: 0, changeWeight: 0, weight: 0 }

function countChanges(
  deploys: readonly Deploy[],
  weights: readonly number[],
  lockfileSince: number | null,
): (unit: Unit) => Tally {
  const births = { app: new Map<string, number>(), package: new Map<string, number>() }
  const changes = { app: new Map<string, number[]>(), package: new Map<string, number[]>() }
  deploys.forEach((deploy, index) => {
    for (const name of deploy.added) births.app.set(name, index)
    for (const name of deploy.packagesAdded) births.package.set(name, index)
    for (const name of deploy.changed) push(changes.app, name, index)
    for (const name of deploy.packagesChanged) push(changes.package, name, index)
  })
  const lockfileStart = deploys.findIndex(({ time }) => lockfileSince !== null && time > lockfileSince)
  const weightFrom = [0]
  for (const weight of weights.toReversed()) weightFrom.unshift(weightFrom[0]! + weight)

  return ({ kind, name }) => {
    if (kind !== 'app' && kind !== 'package') return nothing
    const known = kind === 'app' ? 0 : lockfileStart
    if (known === -1) return nothing
    const start = Math.max(known, (births[kind].get(name) ?? -1) + 1)
    const lived = (changes[kind].get(name) ?? []).filter((index) => index >= start)
    return {
      changes: lived.length,
      deploys: deploys.length - start,
      changeWeight: lived.reduce((total, index) => total + weights[index]!, 0),
      weight: weightFrom[start]!,
    }
  }
}

function push(lists: Map<string, number[]>, name: string, index: number): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [index])
  else list.push(index)
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, tally) => ({
      changes: total.changes + tally.changes,
      deploys: total.deploys + tally.deploys,
      changeWeight: total.changeWeight + tally.changeWeight,
      weight: total.weight + tally.weight,
    }),
    nothing,
  )
}

/** Mean of the Beta distribution that a prior of this strength becomes by the tally. */
function posterior({ changeWeight, weight }: Tally, prior: number, priorStrength: number): number {
  return (changeWeight + prior * priorStrength) / (weight + priorStrength)
}
