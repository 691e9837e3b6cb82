import type { FactsIndex } from './index-facts.ts'

/** Whether the place at which a module runs, or its style sheet stands, is to be kept. */
export function hasOrder({ modules }: Pick<FactsIndex, 'modules'>, module: number): boolean {
  return modules[module]!.sideEffects || modules[module]!.css
}
