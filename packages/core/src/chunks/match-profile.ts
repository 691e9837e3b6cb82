import type { FieldProfile } from './field-profile.ts'
import type { FieldProfileReading } from './read-field-profile.ts'

/** Share of a profile's visits that routes of today must have, or it speaks of another app. */
const usableShare = 0.5

/**
 * Leaves out of a profile what is about routes that no longer exist; a profile that is mostly about such routes is stale and
 * not used at all. What is left out is said in a warning.
 *
 * @param routes Patterns of the app's routes.
 */
export function matchProfile(profile: FieldProfile, routes: readonly string[]): FieldProfileReading {
  const known = new Set(routes)
  const gone = profile.routes.filter(({ route, visits }) => visits > 0 && !known.has(route))
  if (gone.length === 0 && profile.transitions.every(({ from, to }) => known.has(from) && known.has(to))) {
    return { profile, warnings: [] }
  }
  const sum = (rows: readonly { readonly visits: number }[]): number =>
    rows.reduce((all, { visits }) => all + visits, 0)
  const kept = profile.routes.filter(({ route }) => known.has(route))
  const names = gone.map(({ route }) => route).toSorted()
  const list = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '')
  if (sum(kept) < usableShare * sum(profile.routes)) {
    const why = `most of its visits are to routes the app does not have (${list})`
    return { profile: null, warnings: [`The field profile is not used: ${why}. The plan uses priors instead.`] }
  }
  return {
    profile: {
      ...profile,
      routes: kept,
      transitions: profile.transitions.filter(({ from, to }) => known.has(from) && known.has(to)),
    },
    warnings:
      names.length === 0 ? [] : [`The field profile knows routes the app does not have; they are left out: ${list}.`],
  }
}
