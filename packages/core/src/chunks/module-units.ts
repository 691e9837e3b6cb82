import { BinaryHeap } from './binary-heap.ts'
import type { FactsIndex } from './index-facts.ts'
import { strongComponents } from './strong-components.ts'

/** Modules that import each other in a circle, or one module alone: what no split may tear apart. */
export type ModuleUnit = readonly number[]

/**
 * The units of an atom, imports before importers, and otherwise in the order in which they run.
 *
 * @param members Modules of the atom, in the order they run.
 */
export function moduleUnits({ imports }: Pick<FactsIndex, 'imports'>, members: readonly number[]): ModuleUnit[] {
  const local = new Map(members.map((module, at) => [module, at]))
  const targets = members.map((module) => imports[module]!.flatMap((to) => local.get(to) ?? []))
  const component = strongComponents(members.length, (at) => targets[at]!)
  const units: number[][] = []
  members.forEach((module, at) => (units[component[at]!] ??= []).push(module))

  const waiting = units.map(() => 0)
  const importers: number[][] = units.map(() => [])
  const counted = new Set<number>()
  targets.forEach((list, at) => {
    for (const to of list) {
      const [importer, imported] = [component[at]!, component[to]!]
      const edge = importer * units.length + imported
      if (importer === imported || counted.has(edge)) continue
      counted.add(edge)
      waiting[importer]!++
      importers[imported]!.push(importer)
    }
  })
  // A circle runs where its last member does.
  const ready = new BinaryHeap<number>((a, b) => units[a]!.at(-1)! < units[b]!.at(-1)!)
  units.forEach((_, unit) => waiting[unit] === 0 && ready.push(unit))
  const order: ModuleUnit[] = []
  for (let unit = ready.pop(); unit !== undefined; unit = ready.pop()) {
    order.push(units[unit]!)
    for (const importer of importers[unit]!) if (--waiting[importer]! === 0) ready.push(importer)
  }
  return order
}
