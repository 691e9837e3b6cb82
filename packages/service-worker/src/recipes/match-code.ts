import { pathPattern } from '@firstpaint/core/modules'
import type { RecipePattern } from './recipe-options.ts'

/** A pattern as an expression in the worker's code. @see recipe-options.ts */
export function matchCode(pattern: RecipePattern): string {
  if (typeof pattern !== 'string') return `address(${String(pattern)})`
  return `${pattern.startsWith('/') ? 'own' : 'address'}(${String(pathPattern(pattern))})`
}
