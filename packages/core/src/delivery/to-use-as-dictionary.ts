import type { DictionaryUse } from './delivery-manifest.ts'

/**
 * The value of `Use-As-Dictionary`: `match="/assets/index-*.js", match-dest=("script")`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9842#section-2.1
 */
export function toUseAsDictionary({ match, destinations }: DictionaryUse): string {
  const parts = [`match=${quoted(match)}`]
  if (destinations.length > 0) parts.push(`match-dest=(${destinations.map(quoted).join(' ')})`)
  return parts.join(', ')
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
