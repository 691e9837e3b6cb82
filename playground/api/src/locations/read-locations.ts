import type { Location } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'

/** Our restaurants with their hours. */
export async function readLocations(db: Queryable): Promise<Location[]> {
  const { rows } = await db.query<Location>(
    `select slug, name, address, phone, lat, lon,
            (select json_agg(json_build_object('days', days, 'opens', opens, 'closes', closes) order by position)
             from opening_hours where location_slug = location.slug) as hours
     from locations location order by position`,
  )
  return rows
}
