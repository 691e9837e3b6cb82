import type { ModuleMap } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import type { NamedModuleMap } from './parse-module-map.ts'

export interface ModuleMapBounds {
  readonly maps: number
  readonly bytes: number
}

/** What all maps together may be; those taken first go. Beacons to look up are of the last two weeks. */
export const moduleMapBounds: ModuleMapBounds = { maps: 100, bytes: 128 * 1024 * 1024 }

export interface StoreModuleMap {
  /** '' for any app. */
  readonly app: string
  readonly map: NamedModuleMap
  /** Ms since 1970, of the map; one that is older than what is there is not taken. */
  readonly at: number
}

/** Keeps a map in the place of an earlier one of its app and release, and lets go of what is beyond the bounds. */
export async function storeModuleMap(
  pool: Pool,
  { app, map, at }: StoreModuleMap,
  bounds: ModuleMapBounds = moduleMapBounds,
): Promise<void> {
  const text = JSON.stringify(map)
  await pool.query(
    `insert into module_maps (app, release, taken_at, bytes, map) values ($1, $2, to_timestamp($3::float8), $4, $5)
     on conflict (app, release) do update set taken_at = excluded.taken_at, bytes = excluded.bytes, map = excluded.map
     where module_maps.taken_at <= excluded.taken_at`,
    [app, map.release, at / 1000, Buffer.byteLength(text), text],
  )
  await pool.query(
    `delete from module_maps where (app, release) in (
       select app, release from (
         select app, release, count(*) over latest as maps, sum(bytes) over latest as bytes from module_maps
         window latest as (order by taken_at desc, app, release)) as counted
       where maps > $1 or bytes > $2)`,
    [bounds.maps, bounds.bytes],
  )
}

/** The map of a release: that of the app itself before that of any app; undefined where there is none. */
export async function readStoredModuleMap(
  pool: Pool,
  apps: readonly string[],
  release: string,
): Promise<ModuleMap | undefined> {
  const { rows } = await pool.query<{ map: string }>(
    `select map from module_maps where release = $1 and (app = '' or app = any($2::text[])) order by app = '' limit 1`,
    [release, apps],
  )
  // Only what was read as a map gets in.
  return rows[0] && (JSON.parse(rows[0].map) as ModuleMap)
}
