import type { Location } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { insertRows } from '../database/insert-rows.ts'

/** Three restaurants in Dublin. Streets are real, house numbers are not; 020 91x is kept free for fiction. */
const locations: readonly Location[] = [
  {
    slug: 'portobello',
    name: 'Bistro Portobello',
    address: '112 Richmond Row, Portobello, Dublin 8',
    phone: '+353 20 911 0142',
    lat: 53.3307,
    lon: -6.2647,
    hours: [
      { days: 'Monday–Thursday', opens: '11:30', closes: '22:30' },
      { days: 'Friday–Saturday', opens: '11:30', closes: '23:30' },
      { days: 'Sunday', opens: '10:00', closes: '22:00' },
    ],
  },
  {
    slug: 'stoneybatter',
    name: 'Bistro Stoneybatter',
    address: '87 Manor Street, Stoneybatter, Dublin 7',
    phone: '+353 20 911 0187',
    lat: 53.3518,
    lon: -6.2829,
    hours: [
      { days: 'Tuesday–Thursday', opens: '12:00', closes: '22:00' },
      { days: 'Friday–Saturday', opens: '12:00', closes: '23:30' },
      { days: 'Sunday', opens: '11:00', closes: '21:00' },
    ],
  },
  {
    slug: 'dun-laoghaire',
    name: 'Bistro on the Pier',
    address: '5 Harbour Road, Dún Laoghaire, Co. Dublin',
    phone: '+353 20 911 0163',
    lat: 53.2949,
    lon: -6.1338,
    hours: [
      { days: 'Wednesday–Friday', opens: '12:00', closes: '21:30' },
      { days: 'Saturday–Sunday', opens: '10:00', closes: '22:00' },
    ],
  },
]

export async function seedLocations(db: Queryable): Promise<void> {
  await insertRows(
    db,
    'locations',
    locations.map(({ slug, name, address, phone, lat, lon }, position) => ({
      slug,
      position,
      name,
      address,
      phone,
      lat,
      lon,
    })),
  )
  await insertRows(
    db,
    'opening_hours',
    locations.flatMap(({ slug, hours }) => hours.map((span, position) => ({ location_slug: slug, position, ...span }))),
  )
}
