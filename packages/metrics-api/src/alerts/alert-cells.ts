import { cubeDevices, decodeCube } from '@firstpaint/core/rollup'
import {
  type AlertCell,
  alertNowMs,
  alertWindowMs,
  earlierHours,
  emptySketch,
  mergeSketches,
  scoreSketch,
  shiftScores,
  type Sketch,
  sketchCount,
  type SlotEvidence,
  type VitalName,
} from '@firstpaint/core/vitals'
import type { Queryable } from '../store/in-transaction.ts'
import { dayOf } from '../writer/parse-records.ts'
import { allRoutes } from '../writer/store-changes.ts'

export interface CellsWanted {
  readonly metric: VitalName
  /** The shift to look for, as a share. */
  readonly shift: number
  /** Ms since 1970; what came later is not looked at. */
  readonly now: number
}

/** Beacons of lab visits have this environment. They say nothing of people, and are judged only by rules that name it. */
export const labEnvironment = 'lab'

/** How all routes together are named in a message. */
export const allRoutesLabel = '(all)'

const hourMs = 3600_000

interface Slot {
  readonly at: number
  readonly release: number
  readonly sketch: Sketch
}

interface Group {
  readonly site: number
  readonly series: number
  readonly route: string
  readonly device: number
  readonly slots: Slot[]
}

/**
 * Reads from the store what alerts judge: per route and form factor the last hours, against the same hours of earlier weeks.
 * What was read of earlier weeks is remembered for as long as it is compared with.
 */
export class AlertCells {
  /** By hour, then by series and form factor. */
  readonly #earlier = new Map<number, Map<string, Sketch>>()
  readonly #loaded = new Map<number, Set<number>>()
  readonly #scores = new Map<string, Float64Array | undefined>()

  /** Every group that had values within the window, and all routes together. */
  async read(client: Queryable, wanted: CellsWanted): Promise<readonly AlertCell[]> {
    const { metric, now } = wanted
    const groups = await readGroups(client, wanted)
    if (groups.length === 0) return []
    const hours = windowHours(now)
    await this.#load(client, { hours, series: groups.map(({ series }) => series) })
    const sites = await readSites(client, groups)
    const releases = await readReleases(client, groups)
    const isFresh = ({ site, seen }: StoredRelease, group: Group): boolean =>
      site === group.site && seen > now - alertWindowMs && seen <= now
    const evidence = groups.map((group) => this.#evidence(group, wanted, releases))
    return groups.map((group, index) => {
      const { site, route, device, series } = group
      const lately = group.slots.filter(({ at }) => at > now - alertNowMs)
      const baseline = mergeSketches(earlierHours(now).map((hour) => this.#earlierAt(hour, series, device)))
      const fresh = [...releases.values()].filter((each) => isFresh(each, group)).map(({ name }) => name)
      const release = releases.get(mostOf(lately))?.name
      const slots =
        route === allRoutes
          ? sumOf(
              groups.flatMap((other, place) =>
                other.site === site && other.device === device && other.route !== allRoutes ? [evidence[place]!] : [],
              ),
            )
          : evidence[index]!
      const { app = '', environment = '' } = sites.get(site) ?? {}
      return {
        metric,
        labels: {
          app,
          ...(environment !== '' && { environment }),
          route: route === allRoutes ? allRoutesLabel : route,
          form_factor: cubeDevices[device] || 'unknown',
        },
        now: mergeSketches(lately.map(({ sketch }) => sketch)),
        ...(sketchCount(baseline) > 0 && { baseline }),
        slots,
        fresh,
        ...(release !== undefined && { release }),
      }
    })
  }

  /** Lets go of hours nothing is compared with any more. */
  forget(now: number): void {
    const needed = new Set(windowHours(now).flatMap((hour) => earlierHours(hour)))
    for (const hour of this.#earlier.keys())
      if (!needed.has(hour)) {
        this.#earlier.delete(hour)
        this.#loaded.delete(hour)
      }
    const hours = new Set(windowHours(now))
    for (const key of this.#scores.keys()) if (!hours.has(Number(key.split(' ', 1)[0]))) this.#scores.delete(key)
  }

  #evidence(
    { series, device, slots }: Group,
    { shift }: CellsWanted,
    releases: ReadonlyMap<number, StoredRelease>,
  ): SlotEvidence[] {
    return slots.flatMap(({ at, release, sketch }) => {
      const scores = this.#scoresAt(Math.floor(at / hourMs) * hourMs, { series, device, shift })
      if (scores === undefined) return []
      const name = releases.get(release)?.name ?? ''
      return [{ at, release: name, count: sketchCount(sketch), evidence: scoreSketch(scores, sketch), sketch }]
    })
  }

  #scoresAt(
    hour: number,
    { series, device, shift }: { readonly series: number; readonly device: number; readonly shift: number },
  ): Float64Array | undefined {
    const key = `${hour} ${series} ${device} ${shift}`
    if (!this.#scores.has(key)) {
      const baseline = mergeSketches(earlierHours(hour).map((earlier) => this.#earlierAt(earlier, series, device)))
      this.#scores.set(key, shiftScores(baseline, { shift }))
    }
    return this.#scores.get(key)
  }

  #earlierAt(hour: number, series: number, device: number): Sketch {
    return this.#earlier.get(hour)?.get(`${series} ${device}`) ?? emptySketch()
  }

  async #load(
    client: Queryable,
    { hours, series }: { readonly hours: readonly number[]; readonly series: readonly number[] },
  ): Promise<void> {
    const wanted = [...new Set(hours.flatMap((hour) => earlierHours(hour)))]
    const missing = wanted.filter((hour) => series.some((id) => !this.#loaded.get(hour)?.has(id)))
    if (missing.length === 0) return
    const { rows } = await client.query<{ series: number; day: string; cube: Buffer }>(
      'select series, day::text, cube from hours where series = any($1::int[]) and day = any($2::date[])',
      [[...new Set(series)], [...new Set(missing.map(dayOf))]],
    )
    for (const hour of missing) {
      if (!this.#earlier.has(hour)) this.#earlier.set(hour, new Map())
      const loaded = this.#loaded.get(hour) ?? new Set()
      for (const id of series) loaded.add(id)
      this.#loaded.set(hour, loaded)
    }
    const isMissing = new Set(missing)
    for (const { series: id, day, cube } of rows)
      for (const { segment, sketch } of decodeCube(cube).values()) {
        const hour = Date.parse(day) + segment.release * hourMs
        if (isMissing.has(hour)) this.#earlier.get(hour)!.set(`${id} ${segment.device}`, sketch)
      }
  }
}

/** The hours the window touches. */
function windowHours(now: number): readonly number[] {
  const last = Math.floor(now / hourMs) * hourMs
  return Array.from({ length: alertWindowMs / hourMs + 1 }, (_, back) => last - back * hourMs)
}

async function readGroups(client: Queryable, { metric, now }: CellsWanted): Promise<readonly Group[]> {
  const { rows } = await client.query<{ id: number; site: number; route: string; start: number; cube: Buffer }>(
    `select series.id, site, route, extract(epoch from start)::float8 * 1000 as start, cube
     from slots join series on series.id = slots.series
     where metric = $1 and start >= to_timestamp($2::float8) and start <= to_timestamp($3::float8) order by start`,
    [metric, (now - alertWindowMs) / 1000, now / 1000],
  )
  const groups = new Map<string, Group>()
  for (const { id, site, route, start, cube } of rows)
    for (const { segment, sketch } of decodeCube(cube).values()) {
      const key = `${id} ${segment.device}`
      let group = groups.get(key)
      if (group === undefined) groups.set(key, (group = { site, series: id, route, device: segment.device, slots: [] }))
      group.slots.push({ at: start, release: segment.release, sketch })
    }
  return [...groups.values()]
}

async function readSites(
  client: Queryable,
  groups: readonly Group[],
): Promise<Map<number, { readonly app: string; readonly environment: string }>> {
  const { rows } = await client.query<{ id: number; app: string; environment: string }>(
    'select id, app, environment from sites where id = any($1::int[])',
    [[...new Set(groups.map(({ site }) => site))]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

interface StoredRelease {
  readonly site: number
  readonly name: string
  /** Of its first beacon, ms since 1970. */
  readonly seen: number
}

async function readReleases(client: Queryable, groups: readonly Group[]): Promise<Map<number, StoredRelease>> {
  const { rows } = await client.query<{ id: number; site: number; name: string; seen: number }>(
    `select id, site, name, extract(epoch from first_seen)::float8 * 1000 as seen from releases
     where site = any($1::int[]) and first_seen is not null`,
    [[...new Set(groups.map(({ site }) => site))]],
  )
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** The release most of the values are of. */
function mostOf(slots: readonly Slot[]): number {
  const counts = new Map<number, number>()
  for (const { release, sketch } of slots) counts.set(release, (counts.get(release) ?? 0) + sketchCount(sketch))
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** Evidence of several groups adds up: each is measured against its own past, so it does not matter which is visited more. */
function sumOf(groups: readonly (readonly SlotEvidence[])[]): SlotEvidence[] {
  const sums = new Map<string, { at: number; release: string; count: number; evidence: number }>()
  for (const { at, release, count, evidence } of groups.flat()) {
    const key = `${at} ${release}`
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { at, release, count, evidence })
    else {
      sum.count += count
      sum.evidence += evidence
    }
  }
  return [...sums.values()].toSorted((a, b) => a.at - b.at)
}
