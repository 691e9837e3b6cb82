import type { ChunkFacts } from './chunk-facts.ts'

/** Visits followed through the app: each is the routes it touches, as indexes into the facts' routes by name. */
export type VisitSamples = readonly (readonly number[])[]

/** Base of each step's number sequence; a visit longer than this is cut. */
const bases = [2, 3, 5, 7, 11, 13, 17, 19]

/**
 * Visits as the field data (or the priors) make them likely: where they begin by the routes' visits, on by the transitions,
 * and from a route whose transitions nobody recorded to any other by its visits. Chosen evenly over the space of
 * possibilities by Halton's sequence instead of at random, so that the same facts always give the same visits.
 *
 * @param count Number of visits. 512 tells a share of 1 % within some 0.2 %.
 * @see https://en.wikipedia.org/wiki/Halton_sequence
 */
export function visitSamples(facts: ChunkFacts, count = 512): VisitSamples {
  const routes = facts.routes.toSorted((a, b) => (a.route < b.route ? -1 : 1))
  if (routes.length === 0) return []
  const at = new Map(routes.map(({ route }, index) => [route, index]))
  const first = shares(routes.map(({ visits }) => visits))
  const next = routes.map(({ route }, here) => {
    const counts = routes.map(() => 0)
    for (const { from, to, count: seen } of facts.transitions) {
      const target = at.get(to)
      if (from === route && target !== undefined && target !== here) counts[target]! += seen
    }
    const known = counts.some((seen) => seen > 0)
    return shares(known ? counts : routes.map(({ visits }, target) => (target === here ? 0 : visits)))
  })
  const goOn = 1 - 1 / Math.max(1, facts.audience.routesPerVisit)
  return Array.from({ length: count }, (_, visit) => {
    let here = pick(first, halton(visit + 1, bases[0]!))
    const seen = new Set([here])
    for (const base of bases.slice(1)) {
      const chance = halton(visit + 1, base)
      if (routes.length === 1 || chance >= goOn) break
      here = pick(next[here]!, chance / goOn)
      seen.add(here)
    }
    return [...seen].toSorted((a, b) => a - b)
  })
}

/** Shares of the whole, summed up; even ones when there is nothing to share by. */
function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let sum = 0
  return counts.map((count) => (sum += total === 0 ? 1 / counts.length : count / total))
}

function pick(summed: readonly number[], chance: number): number {
  const found = summed.findIndex((share) => chance < share)
  return found === -1 ? summed.length - 1 : found
}

/** The `index`-th number of van der Corput's sequence: the digits of the index behind the point, reversed. */
function halton(index: number, base: number): number {
  let value = 0
  for (let digit = 1 / base; index > 0; digit /= base) {
    value += digit * (index % base)
    index = Math.floor(index / base)
  }
  return value
}
