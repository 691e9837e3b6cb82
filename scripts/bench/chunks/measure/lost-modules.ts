import type { AppModule, BuildFacts } from '../build-facts.ts'
import { isStyle } from './predict-edit.ts'

/**
 * Scripts with code that no chunk of a build owns up to, although their code must be somewhere: what such a build loads,
 * and what an edit of it costs, cannot be told from its facts. A few may go, for tree shaking differs by chunks.
 */
export function lostModules({ chunks }: Pick<BuildFacts, 'chunks'>, modules: readonly AppModule[]): string[] {
  const held = new Set(chunks.flatMap((chunk) => Object.keys(chunk.modules)))
  const lost = modules.filter(({ id, bytes }) => bytes > 0 && !isStyle(id) && !held.has(id)).map(({ id }) => id)
  return lost.length > modules.length * 0.02 ? lost : []
}
