/** Whether a value may name variables: `$fp_path` is then one, and a dollar of the text must not become one. */
export type Dollar = 'variables' | 'text'

/**
 * A word of nginx's configuration, quoted. Where nginx looks for variables, a dollar of the text is written as one that
 * holds nothing but a dollar; nginx knows no escape for it.
 */
export function quoteNginx(text: string, dollar: Dollar = 'variables'): string {
  const quoted = text.replace(/["\\]/g, String.raw`\$&`)
  return `"${dollar === 'variables' ? quoted.replaceAll('$', '${fp_dollar}') : quoted}"`
}

/** A regular expression as a word; what stands in it was escaped by number, so only its own backslashes are left. */
export function quoteNginxSource(source: string, caseless = false): string {
  return `"~${caseless ? '*' : ''}${source}"`
}

export interface NginxMap {
  /** What is looked up, as nginx writes it: `$fp_source`. */
  readonly from: string
  readonly to: string
  /** Words on both sides, quoted; in order, expressions are tried one after the other. */
  readonly rows: readonly (readonly [from: string, to: string])[]
  /** Quoted. */
  readonly fallback: string
}

/** @see https://nginx.org/en/docs/http/ngx_http_map_module.html */
export function nginxMap({ from, to, rows, fallback }: NginxMap): string {
  const lines = rows.map(([key, value]) => `  ${key} ${value};`)
  return [`map ${from} ${to} {`, `  default ${fallback};`, ...lines, '}'].join('\n')
}
