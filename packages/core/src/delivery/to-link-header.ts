import type { RouteHint } from './delivery-manifest.ts'

/**
 * A hint as a value of `Link`: `</assets/index.js>; rel=modulepreload; crossorigin`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function toLinkHeader({ path, rel, as, crossorigin }: RouteHint, base: string): string {
  const address =
    base +
    path
      .split('/')
      .map((segment) => encodeURIComponent(segment.toWellFormed()))
      .join('/')
  const parts = [`<${address}>`, `rel=${rel}`]
  if (rel === 'preload' && as !== undefined) parts.push(`as=${as}`)
  if (crossorigin) parts.push('crossorigin')
  return parts.join('; ')
}
