import { dishIndex } from '@bistro/contract'
import type { Order } from '@bistro/contract'
import { promiseReadyAt } from '../orders/promise-ready-at.ts'
import { restaurantTimeZone } from '../restaurant-time-zone.ts'
import { menuCopy } from './menu-copy.ts'
import { openOrders } from './open-orders.ts'
import { favourites, hourWeights, ordersPerDay, sectionWeights, weekdayFactor } from './order-rhythm.ts'
import { firstNames, lastNames } from './people.ts'
import type { SeededRandom } from './seeded-random.ts'
import { wallClock } from './wall-clock.ts'

/** Twice the longest period of the analytics, which compare a period with the one before. */
const days = 180

interface SeededOrders {
  readonly orders: readonly OrderRow[]
  readonly lines: readonly LineRow[]
}

interface OrderRow {
  readonly id: string
  readonly number: number
  readonly status: Order['status']
  readonly fulfilment: Order['fulfilment']
  readonly customer_name: string
  readonly phone: string
  readonly email: string
  readonly address: string | null
  readonly table_name: string | null
  readonly note: string
  readonly total_cents: number
  readonly created_at: string
  readonly ready_at: string
}

interface LineRow {
  readonly order_id: string
  readonly position: number
  readonly dish_slug: string
  readonly name: string
  readonly quantity: number
  readonly unit_cents: number
  readonly choices: readonly string[]
  readonly note: string
}

/** Half a year of orders up to `now`, with the rhythm of a week and a day, and a kitchen with work on. */
export function seedOrders(random: SeededRandom, now: Date): SeededOrders {
  const popularity = dishIndex.map(({ slug }) => (favourites[slug] ?? 1) * (0.6 + random.next() * 0.8))
  const weights = {
    lunch: dishIndex.map(({ section }, i) => (popularity[i] ?? 1) * (sectionWeights[section]?.lunch ?? 1)),
    evening: dishIndex.map(({ section }, i) => (popularity[i] ?? 1) * (sectionWeights[section]?.evening ?? 1)),
  }
  const orders: OrderRow[] = []
  const lines: LineRow[] = []

  const add = (createdAt: Date, order: Pick<OrderRow, 'status' | 'fulfilment' | 'note'>) => {
    const id = random.uuid()
    const menu = createdAt.getUTCHours() < 16 ? weights.lunch : weights.evening
    const own = orderLines(random, id, menu)
    const { status, fulfilment, note } = order
    const first = random.pick(firstNames)
    const last = random.pick(lastNames)
    orders.push({
      id,
      number: 100 + (orders.length % 900),
      status,
      fulfilment,
      customer_name: `${first} ${last}`,
      phone: `+353 20 91${random.between(0, 9)} ${String(random.between(0, 9999)).padStart(4, '0')}`,
      email: `${toAscii(first)}.${toAscii(last)}@example.com`,
      address: fulfilment === 'delivery' ? `${random.between(1, 140)} ${random.pick(streets)}, Dublin` : null,
      table_name: fulfilment === 'table' ? String(random.between(1, 24)) : null,
      note,
      total_cents: own.reduce((sum, line) => sum + line.quantity * line.unit_cents, 0),
      created_at: createdAt.toISOString(),
      ready_at: promiseReadyAt({ now: createdAt, fulfilment, queue: random.between(0, 16) }).toISOString(),
    })
    lines.push(...own)
  }

  // The kitchen's open orders are placed by hand below, so the past ends before the oldest of them.
  const past = now.getTime() - 45 * 60_000
  for (const createdAt of orderTimes(random, now)) {
    if (createdAt.getTime() >= past) continue
    const status = random.chance(0.025) ? 'cancelled' : 'collected'
    add(createdAt, { status, fulfilment: random.weighted(fulfilments, [38, 27, 35]), note: '' })
  }
  for (const { minutesAgo, ...order } of openOrders) {
    add(new Date(now.getTime() - minutesAgo * 60_000), order)
  }
  return { orders, lines }
}

const fulfilments = ['pickup', 'delivery', 'table'] as const

const streets = [
  'Camden Row',
  'Clanbrassil Street',
  'Grand Parade',
  'Heytesbury Street',
  'Lennox Street',
  'Synge Street',
]

/** When orders came in, oldest first. Business grows by a sixth over the half-year. */
function orderTimes(random: SeededRandom, now: Date): readonly Date[] {
  const hours = hourWeights.map(([hour]) => hour)
  const weights = hourWeights.map(([, weight]) => weight)
  const times: Date[] = []
  for (let daysAgo = days - 1; daysAgo >= 0; daysAgo -= 1) {
    const noon = wallClock(now, { daysAgo, minutes: 12 * 60, timeZone: restaurantTimeZone })
    const growth = 1 - daysAgo / days / 6
    const weather = 0.82 + random.next() * 0.36
    const count = Math.round(ordersPerDay * (weekdayFactor[noon.getUTCDay()] ?? 1) * growth * weather)
    for (let i = 0; i < count; i += 1) {
      const minutes = random.weighted(hours, weights) * 60 + random.between(0, 59) + random.next()
      times.push(wallClock(now, { daysAgo, minutes, timeZone: restaurantTimeZone }))
    }
  }
  return times.toSorted((a, b) => a.getTime() - b.getTime())
}

function orderLines(random: SeededRandom, orderId: string, weights: readonly number[]): LineRow[] {
  const count = random.weighted([1, 2, 3, 4, 5, 6], [14, 28, 27, 18, 9, 4])
  const taken = new Set<string>()
  const lines: LineRow[] = []
  while (lines.length < count) {
    const { slug, name, section } = random.weighted(dishIndex, weights)
    if (taken.has(slug)) continue
    taken.add(slug)
    const copy = menuCopy[section].dishes[slug]
    const choices = (copy?.options ?? []).flatMap(({ pick, choices: offered }) => {
      if (pick === 'one')
        return [
          random.weighted(
            offered,
            offered.map((_, i) => (i === 0 ? 4 : 1)),
          ),
        ]
      return offered.filter(() => random.chance(0.12))
    })
    lines.push({
      order_id: orderId,
      position: lines.length,
      dish_slug: slug,
      name,
      quantity: random.weighted([1, 2, 3, 4], [70, 23, 5, 2]),
      unit_cents: choices.reduce((sum, [, extra]) => sum + extra, copy?.priceCents ?? 0),
      choices: choices.map(([choice]) => choice),
      note: random.chance(0.05) ? random.pick(lineNotes) : '',
    })
  }
  return lines
}

const lineNotes = [
  'No onion, please',
  'Sauce on the side',
  'Allergic to nuts',
  'Cut in half',
  'Extra napkins',
  'Well seasoned',
  'No salt',
]

function toAscii(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll('ı', 'i')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
}
