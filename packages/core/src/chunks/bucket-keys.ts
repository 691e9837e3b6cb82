import type { FactsIndex } from './index-facts.ts'
import type { ResolvedPlanOptions } from './plan-options.ts'

export interface BucketKeysOptions {
  readonly heavy: ReadonlySet<number>
  /** The chunk that a module was in before and is to stay in; null for none. */
  readonly keptIn: (moduleId: string) => string | null
  /** Style sheets get a part of their own, whoever imports them. */
  readonly stylesApart: boolean
}

/** What decides who shares a part; the order of the prefixes is the order of the kinds: what comes first is needed by more. */
export function bucketKeys(
  { modules }: FactsIndex,
  { framework, pins }: ResolvedPlanOptions,
  { heavy, keptIn, stylesApart }: BucketKeysOptions,
): (module: number) => string {
  const pinned = new Map<string, string>()
  pins.together.forEach((list, pin) => list.forEach((id) => pinned.set(id, `together:${pin}`)))
  pins.apart.forEach((list, pin) => list.forEach((id) => pinned.set(id, `apart:${pin}`)))
  return (at) => {
    const module = modules[at]!
    if (module.fixed) return 'runtime'
    const kept = keptIn(module.id)
    if (kept !== null) return `kept:${kept}`
    const pin = pinned.get(module.id)
    if (pin !== undefined) return pin
    if (stylesApart && module.css) return 'styles'
    if (module.package === null) return `app:${churnClass(module.churn)}${heavy.has(at) ? ':heavy' : ''}`
    if (framework.includes(module.package)) return 'framework'
    return `package:${module.package}${heavy.has(at) ? ':heavy' : ''}`
  }
}

/** Doublings of the probability of change from 0.5 % on: 0 for "hardly ever", 7 for "every other deploy". */
export function churnClass(churn: number): number {
  return Math.min(7, Math.max(0, Math.floor(Math.log2(Math.max(churn, 0.005) / 0.005))))
}

const kinds = ['runtime', 'styles', 'framework', 'package', 'together', 'apart', 'kept', 'app']

/** Sorts keys by kind; packages among themselves stay in the order given. */
export function compareKinds(a: string, b: string): number {
  const [kindA, kindB] = [kinds.indexOf(a.split(':')[0]!), kinds.indexOf(b.split(':')[0]!)]
  if (kindA !== kindB) return kindA - kindB
  return kindA === kinds.length - 1 ? compareKeys(a, b) : 0
}

/** Sorts keys by kind, then by name: what changes more often comes last. */
export function compareKeys(a: string, b: string): number {
  return kinds.indexOf(a.split(':')[0]!) - kinds.indexOf(b.split(':')[0]!) || (a < b ? -1 : Number(a > b))
}
