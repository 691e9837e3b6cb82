import type { ImageSlot } from '../images/image-slots.ts'
import { chooseVariant } from './choose-variant.ts'
import type { PrecacheFacts, PrecacheRoute } from './precache-facts.ts'
import { routeVisits } from './route-visits.ts'

/** Files that are of use together only, and why they are wanted. */
export interface PrecacheUnit {
  readonly reason: string
  readonly files: readonly string[]
}

/** Pictures beyond this many bytes are not fetched before somebody wants to see them: a twentieth of the default budget. */
const largePicture = 100_000
/** Pictures of the shell up to this many bytes are logos and icons, without which no page looks right. */
const icon = 10_000

/**
 * What to fetch ahead besides the shell, most wanted first. The order knows nothing of budgets, so that a larger budget
 * keeps all that a smaller one did.
 */
export function precacheUnits(facts: PrecacheFacts): readonly PrecacheUnit[] {
  const visits = routeVisits(facts.profile)
  const bytes = new Map(facts.files.map((file) => [file.path, file.bytes]))
  const places = rankRoutes(facts, visits)
  const byPlace = (a: PrecacheRoute, b: PrecacheRoute): number =>
    (places.get(a.route) ?? -1) - (places.get(b.route) ?? -1)
  const pictures = (named: readonly PrecacheRoute[], from: number, to: number): PrecacheUnit[] =>
    named.flatMap(({ route, files }) =>
      files
        .filter((path) => (bytes.get(path) ?? Infinity) > from && (bytes.get(path) ?? Infinity) <= to)
        .map((file) => ({ files: [file], reason: `A picture of ${route}.` })),
    )
  const ofShell = facts.images.filter(({ route }) => !places.has(route))
  return [
    ...facts.fonts.map((file) => ({ files: [file], reason: 'A font for the texts of the site.' })),
    ...pictures(ofShell, -1, icon),
    ...facts.routes.toSorted(byPlace).map(({ route, files }) => ({ files, reason: reasonOf(route, visits) })),
    ...seenPictures(facts).map(({ file, source }) => ({
      files: [file],
      reason: `${source} in the size most visitors saw it in.`,
    })),
    ...pictures(ofShell, icon, largePicture),
    ...pictures(facts.images.filter(({ route }) => places.has(route)).toSorted(byPlace), -1, largePicture),
    ...facts.lazy
      .toSorted(byPlace)
      .map(({ route, files }) => ({ files, reason: `A part of ${route} that is loaded later.` })),
  ]
}

/** By visits; among equals what costs least first, so that most routes work. */
function rankRoutes(
  { routes, files, shell }: PrecacheFacts,
  visits: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> {
  const shared = new Set(shell)
  const bytes = new Map(files.map((file) => [file.path, shared.has(file.path) ? 0 : file.bytes]))
  const cost = (route: PrecacheRoute): number => route.files.reduce((sum, path) => sum + (bytes.get(path) ?? 0), 0)
  const ranked = routes
    .map((route) => ({ route: route.route, visits: visits?.get(route.route) ?? 0, cost: cost(route) }))
    .toSorted((a, b) => b.visits - a.visits || a.cost - b.cost || compare(a.route, b.route))
  return new Map(ranked.map(({ route }, place) => [route, place]))
}

function reasonOf(route: string, visits: ReadonlyMap<string, number> | undefined): string {
  if (visits === undefined) return `Needed by ${route}.`
  const count = visits.get(route) ?? 0
  return count === 0
    ? `Needed by ${route}, which the field profile does not know.`
    : `Needed by ${route}, seen ${count} ${count === 1 ? 'time' : 'times'} in the field profile.`
}

function seenPictures({ pictures, profile }: PrecacheFacts): { readonly file: string; readonly source: string }[] {
  return pictures
    .flatMap(({ source, variants }) => {
      const slots: readonly ImageSlot[] = (source !== undefined && profile?.slots?.[source]) || []
      const variant = chooseVariant(variants, slots)
      const seen = slots.reduce((sum, { count }) => sum + count, 0)
      return variant && source !== undefined ? [{ file: variant.file, source, seen }] : []
    })
    .toSorted((a, b) => b.seen - a.seen || compare(a.file, b.file))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
