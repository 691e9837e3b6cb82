import { dishIndex } from '@bistro/contract'
import type { DishIndexEntry } from '@bistro/contract'
import { closers, houseReviews, openers, remarks } from './review-copy.ts'
import { firstNames, lastNames } from './people.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Reviews of dishes; those of the house come on top. */
const dishReviews = 196
const day = 24 * 60 * 60 * 1000

interface ReviewRow {
  readonly id: string
  readonly dish_slug: string | null
  readonly author: string
  readonly stars: number
  readonly body: string
  readonly created_at: string
}

/** Some 220 reviews over the fourteen months before `now`, more of them lately. No two have the same text. */
export function seedReviews(random: SeededRandom, now: Date): readonly ReviewRow[] {
  const written = new Set<string>()
  const row = (dish: DishIndexEntry | null, stars: number, body: string): ReviewRow => ({
    id: random.uuid(),
    dish_slug: dish?.slug ?? null,
    author: author(random),
    stars,
    body,
    created_at: new Date(now.getTime() - 0.2 * day - random.next() ** 1.6 * 420 * day).toISOString(),
  })
  const rows = houseReviews.map(([stars, body]) => row(null, stars, body))
  while (rows.length < houseReviews.length + dishReviews) {
    const dish = random.pick(dishIndex)
    const stars = random.weighted([5, 4, 3, 2, 1] as const, [50, 30, 12, 5, 3])
    const body = compose(random, dish, stars)
    if (written.has(body)) continue
    written.add(body)
    rows.push(row(dish, stars, body))
  }
  return rows
}

function compose(random: SeededRandom, dish: DishIndexEntry, stars: 1 | 2 | 3 | 4 | 5): string {
  const { good, bad } = remarks[dish.scene]
  const remark =
    stars >= 4 ? random.pick(good) : stars <= 2 ? random.pick(bad) : `${random.pick(good)} ${random.pick(bad)}`
  const opener = random.pick(openers[stars]).replace('{dish}', spoken(dish.name))
  return [opener, remark, random.pick(closers[stars])].filter(Boolean).join(' ')
}

/** `Dry-aged rib-eye, 400 g` → `dry-aged rib-eye`; names of places and dishes keep their capital, several are a plate. */
function spoken(name: string): string {
  const main = (name.split(',')[0] ?? name).replace(/^The /, '')
  if (/(croquettes|artichokes|peppers|oysters|carrots|tomatoes|beans|chips|chops)$/.test(main)) {
    return `plate of ${main
      .replace(/^Half-dozen /, '')
      .toLowerCase()
      .replace('padrón', 'Padrón')}`
  }
  const keeps = /^(Basque|Caesar|Cantabrian|French|Padrón|Salade|Tarte|Margherita|Marinara|Diavola|Negroni)/
  return keeps.test(main) ? main : main.charAt(0).toLowerCase() + main.slice(1)
}

function author(random: SeededRandom): string {
  const first = random.pick(firstNames)
  const last = random.pick(lastNames)
  return random.weighted([`${first} ${last.charAt(0)}.`, `${first} ${last}`, first], [5, 3, 2])
}
