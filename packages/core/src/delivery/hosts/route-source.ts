/** How a language writes one character that may mean something to it. */
export type EscapeText = (text: string) => string

/**
 * The regular expression, without anchors at its ends, that the path of an address of the route fits: `:name` is one
 * segment, `*` the rest, a slash at the end counts for nothing, as in React Router. `text` is used for what is literal.
 */
export function routeSource(pattern: string, base: string, text: EscapeText): string {
  const segments = pattern.split('/').filter((segment) => segment !== '')
  const parts = segments.map((segment, at) => {
    if (segment === '*' && at === segments.length - 1) return '(?:/.*)?'
    return /^:[\w-]+$/.test(segment) ? '/[^/]+' : `/${text(segment)}`
  })
  const source = `${base.slice(0, -1).split('/').map(text).join('/')}${parts.join('')}`
  return segments.at(-1) === '*' ? source : `${source}/?`
}
