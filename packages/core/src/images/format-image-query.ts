import type { ImageOptions } from './image-options.ts'
import { optionRules } from './option-rules.ts'

/**
 * The query that asks for these options; the inverse of {@link parseImageQuery}. Keys come in one order, whatever order
 * they were given in, so that one wish is one module.
 *
 * @returns Beginning with `?image`.
 * @example formatImageQuery({ widths: [400, 800], wideGamut: true }) // '?image&widths=400;800&wideGamut'
 */
export function formatImageQuery(options: ImageOptions): string {
  const parts = ['?image']
  for (const name of Object.keys(optionRules) as (keyof ImageOptions)[]) {
    const value = options[name]
    if (value === true) parts.push(name)
    else if (value !== undefined) parts.push(`${name}=${Array.isArray(value) ? value.join(';') : String(value)}`)
  }
  return parts.join('&')
}
