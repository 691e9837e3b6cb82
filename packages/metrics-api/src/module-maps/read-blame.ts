import { type Beacon, type BeaconScript, readBeacon } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import type { ReadFilter } from '../read/read-filter.ts'
import type { Scope } from '../read/queries/scope.ts'
import { type BlamedModule, BlameTally } from './blame-tally.ts'
import { readStoredModuleMap } from './stored-module-maps.ts'

export interface Blame {
  /** Page views with scripts an interaction waited for, of those asked for. */
  readonly views: number
  /** Whether there are more of them, and these are the latest. */
  readonly partial: boolean
  /** Days whole beacons are kept: of what is older nothing is known. */
  readonly days: number
  /** Releases of them that have no module map, by name; null for page views that name none. */
  readonly unmapped: readonly (string | null)[]
  /** Most time first. */
  readonly modules: readonly BlamedModule[]
}

/** Page views that are looked at: enough for shares within a percent, and read in about a second. */
export const mostBlamedViews = 10_000
const mostModules = 50
/** A page view names its release as it likes; each costs a look for its map. */
const mostReleases = 50

export interface BlameOptions {
  /** Days whole beacons are kept. */
  readonly days: number
  /** Page views to look at. */
  readonly most?: number
}

/** Which chunks and modules the scripts are of that interactions waited for. From whole beacons, so by every filter. */
export async function readBlame(
  pool: Pool,
  { sites, filter }: Scope,
  { days, most = mostBlamedViews }: BlameOptions,
): Promise<Blame> {
  const { rows } = await pool.query<{ body: string }>(
    `select body from beacons where site = any($1::int[]) and day between $2 and $3 and ($4 = '' or country = $4)
       and (select bool_and(strpos(body, part) > 0) from unnest($5::text[]) as part)
     order by received_at desc limit $6`,
    [sites, filter.from, filter.to, filter.country ?? '', partsOf(filter), most + 1],
  )
  const releases = new Map<string | null, (readonly BeaconScript[])[]>()
  for (const { body } of rows.slice(0, most)) {
    const reading = readBeacon(body)
    if ('refused' in reading) continue
    const scripts = scriptsOf(reading.beacon, filter)
    if (scripts.length === 0) continue
    const release = reading.beacon.release ?? null
    const views = releases.get(release)
    if (views) views.push(scripts)
    else releases.set(release, [scripts])
  }
  const apps = await appsOf(pool, sites)
  const tally = new BlameTally()
  const unmapped: (string | null)[] = []
  const ordered = [...releases].toSorted(([, a], [, b]) => b.length - a.length)
  // One map at a time: together they may be large.
  for (const [index, [release, views]] of ordered.entries()) {
    const wanted = release !== null && index < mostReleases
    const map = wanted ? await readStoredModuleMap(pool, apps, release) : undefined
    if (map === undefined) unmapped.push(release)
    tally.add(views, map)
  }
  return {
    views: tally.views,
    partial: rows.length > most,
    days,
    unmapped: unmapped.slice(0, mostReleases),
    modules: tally.rows(mostModules),
  }
}

/** Texts that are in the JSON of every beacon meant, so that the database needs to read none of it; some others have them, too. */
function partsOf({ route, device, connection, release }: ReadFilter): readonly string[] {
  const part = (name: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [`"${name}":${JSON.stringify(value)}`]
  return [
    '"scripts":[{',
    ...part('route', route),
    ...part('form_factor', device),
    ...part('effective_connection', connection),
    ...part('release', release),
  ]
}

function scriptsOf(beacon: Beacon, { route, device, connection, release }: ReadFilter): readonly BeaconScript[] {
  const { client, navigations, scripts = [] } = beacon
  const fits =
    beacon.errors_only !== true &&
    (device === undefined || client?.form_factor === device) &&
    (connection === undefined || client?.effective_connection === connection) &&
    (release === undefined || beacon.release === release)
  if (!fits) return []
  return scripts.filter(({ navigation = 0 }) => route === '' || navigations[navigation]?.route === route)
}

async function appsOf(pool: Pool, sites: readonly number[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ app: string }>('select distinct app from sites where id = any($1::int[])', [
    sites,
  ])
  return rows.map(({ app }) => app)
}
