import type { Pool } from 'pg'
import { ReadProblem } from '../read-problem.ts'
import type { Scope } from './scope.ts'

export interface ReleaseRow {
  readonly name: string
  /** ISO 8601, when its first beacon came; null when none has. */
  readonly firstSeen: string | null
  /** ISO 8601, when it was said to be deployed; null when nobody did. */
  readonly deployedAt: string | null
  readonly note: string | null
}

/** The releases of an app, latest first: the marks on a trend. */
export async function readReleases(pool: Pool, { sites }: Scope): Promise<readonly ReleaseRow[]> {
  const { rows } = await pool.query<{
    name: string
    first_seen: Date | null
    deployed_at: Date | null
    note: string | null
  }>(
    `select name, first_seen, deployed_at, note from releases where site = any($1::int[])
     order by coalesce(deployed_at, first_seen) desc, name limit 500`,
    [sites],
  )
  return rows.map(({ name, first_seen, deployed_at, note }) => ({
    name,
    firstSeen: first_seen?.toISOString() ?? null,
    deployedAt: deployed_at?.toISOString() ?? null,
    note,
  }))
}

export interface MarkedRelease {
  readonly app: string
  readonly environment: string
  readonly release: string
  readonly note: string | null
  /** Sources of images by their address, so that the profile can name them. */
  readonly images: Readonly<Record<string, string>> | null
}

/** @throws ReadProblem */
export function parseMarkedRelease(json: unknown): MarkedRelease {
  const given = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>
  const text = (name: string, most: number, fallback?: string): string => {
    const value = given[name] ?? fallback
    const fine =
      typeof value === 'string' && value.length <= most && (value !== '' || fallback === '') && !/\p{Cc}/u.test(value)
    if (fine) return value
    throw new ReadProblem(400, 'FP_METRICS_RELEASE', `'${name}' must be a text of at most ${most} characters.`)
  }
  const { images = null } = given
  const fits =
    images === null ||
    (typeof images === 'object' &&
      !Array.isArray(images) &&
      Object.keys(images).length <= 20_000 &&
      Object.entries(images).every(([, path]) => typeof path === 'string' && path.length <= 500) &&
      !JSON.stringify(images).includes('\\u0000'))
  if (!fits) throw new ReadProblem(400, 'FP_METRICS_RELEASE', `'images' must name a source for each address.`)
  return {
    app: text('app', 100),
    environment: text('environment', 50, ''),
    release: text('release', 100),
    note: given['note'] === undefined ? null : text('note', 500),
    images: images as MarkedRelease['images'],
  }
}

/** Marks a release as deployed now. Said again, it keeps its first time. */
export async function markRelease(
  pool: Pool,
  { app, environment, release, note, images }: MarkedRelease,
  now: number,
): Promise<void> {
  await pool.query(
    `with site as (
       insert into sites (app, environment) values ($1, $2)
       on conflict (app, environment) do update set app = excluded.app returning id)
     insert into releases (site, name, deployed_at, note, images)
     select id, $3, to_timestamp($4::float8), $5, $6::jsonb from site
     on conflict (site, name) do update set deployed_at = coalesce(releases.deployed_at, excluded.deployed_at),
       note = coalesce(excluded.note, releases.note), images = coalesce(excluded.images, releases.images)`,
    [app, environment, release, now / 1000, note, images && JSON.stringify(images)],
  )
}
