/** A pattern without optional segments, and the one it was written as. */
export interface RankedPattern<T> {
  readonly pattern: string
  readonly route: T
}

/**
 * Sorts patterns so that the first that fits an address is the one React Router picks: it scores a pattern by its
 * segments alone (10 for a word, 3 for a parameter, −2 for a splat, 1 per segment) and keeps the order of the source
 * among equals. `/:lang?/about` is two patterns, as it is there.
 *
 * @see https://github.com/remix-run/react-router/blob/main/packages/react-router/lib/router/utils.ts
 */
export function rankPatterns<T extends { readonly pattern: string }>(routes: readonly T[]): RankedPattern<T>[] {
  return routes
    .flatMap((route) => withoutOptional(segmentsOf(route.pattern)).map((segments) => ({ segments, route })))
    .map(({ segments, route }) => ({ pattern: patternOf(segments), route, score: scoreOf(segments) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ pattern, route }) => ({ pattern, route }))
}

/** The parts between slashes; none for `/`. */
export function segmentsOf(pattern: string): string[] {
  return pattern.split('/').filter((segment) => segment !== '')
}

function patternOf(segments: readonly string[]): string {
  return segments.length === 1 && segments[0] === '*' ? '*' : `/${segments.join('/')}`
}

/** With an optional segment comes before without it, as in React Router. */
function withoutOptional([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]]
  const others = withoutOptional(rest)
  if (!first.endsWith('?')) return others.map((other) => [first, ...other])
  return [...others.map((other) => [first.slice(0, -1), ...other]), ...others]
}

function scoreOf(segments: readonly string[]): number {
  // React Router splits at slashes, so the one in front makes an empty segment more, worth 1, and the bare root has two.
  const empty = segments.length === 0 ? 2 : 1
  let score = segments.length + empty + empty
  for (const segment of segments) {
    if (segment === '*') score -= 2
    else score += /^:[\w-]+$/.test(segment) ? 3 : 10
  }
  return score
}
