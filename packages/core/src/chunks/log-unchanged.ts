import type { ModuleFacts } from './chunk-facts.ts'

/**
 * Natural logarithm of the probability that one deploy leaves all of these modules as they are: app modules change each for
 * itself, the modules of a package all at once.
 */
export function logUnchanged(modules: readonly ModuleFacts[]): number {
  const changed = new Map<string, number>()
  for (const { id, package: name, churn } of modules) {
    const key = name ?? `./${id}`
    changed.set(key, Math.max(changed.get(key) ?? 0, Math.min(churn, 0.999)))
  }
  return [...changed.values()].reduce((sum, churn) => sum + Math.log(1 - churn), 0)
}
