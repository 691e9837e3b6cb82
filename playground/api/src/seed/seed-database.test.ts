import { describe, expect, test } from 'vitest'
import { menuCopy } from './menu-copy.ts'
import { sections, dishIndex } from '@bistro/contract'
import { sanitiseDescription } from '../menu/sanitise-description.ts'
import { seedDatabase } from './seed-database.ts'
import { stores } from '../testing/stores.ts'
import { testNow } from '../testing/open-test-api.ts'
import { toDescriptionHtml } from './to-description-html.ts'
import { seedOrders } from './seed-orders.ts'
import { seedReviews } from './seed-reviews.ts'
import { seededRandom } from './seeded-random.ts'

const make = (seed: number) => [seedOrders(seededRandom(seed), testNow), seedReviews(seededRandom(seed), testNow)]

describe('the demo data', () => {
  test('is the same for the same seed and moment, and another for another seed', () => {
    expect(make(3)).toEqual(make(3))
    expect(make(3)).not.toEqual(make(4))
  })

  test('has words for every dish and none for a dish that is not there', () => {
    const written = sections.flatMap(({ slug }) => Object.keys(menuCopy[slug].dishes))
    expect(written.toSorted()).toEqual(dishIndex.map(({ slug }) => slug).toSorted())
  })

  test('describes dishes in HTML that the sanitiser leaves alone', () => {
    for (const { slug } of sections) {
      for (const { description } of Object.values(menuCopy[slug].dishes)) {
        const html = toDescriptionHtml(description)
        expect(sanitiseDescription(html)).toBe(html)
      }
    }
  })

  test('never pairs meat with “vegan”: a vegan dish has no milk, egg, fish or shellfish in it', () => {
    for (const { slug } of sections) {
      for (const [dish, { diet, allergens }] of Object.entries(menuCopy[slug].dishes)) {
        const animal = diet === 'vegan' ? ['milk', 'egg', 'fish'] : diet === 'vegetarian' ? ['fish'] : []
        const forbidden = diet ? [...animal, 'crustaceans', 'molluscs'] : []
        expect([dish, allergens.filter((allergen) => forbidden.includes(allergen))]).toEqual([dish, []])
      }
    }
  })

  test('has nothing in the future and nobody queueing from yesterday', () => {
    const { orders } = seedOrders(seededRandom(1), testNow)
    const open = orders.filter(({ status }) => !['collected', 'cancelled'].includes(status))
    expect(open).toHaveLength(10)
    expect(orders.every(({ created_at }) => Date.parse(created_at) <= testNow.getTime())).toBe(true)
    expect(open.every(({ created_at }) => testNow.getTime() - Date.parse(created_at) < 45 * 60_000)).toBe(true)
  })
})

describe.each(stores)('seeding $name', (store) => {
  test('happens once', { timeout: 60_000 }, async () => {
    const db = await store.open(testNow)
    try {
      const count = async () => (await db.pool.query('select count(*)::int from orders')).rows
      const before = await count()
      await seedDatabase(db.pool, { now: new Date(testNow.getTime() + 86_400_000), seed: 9 })
      expect(await count()).toEqual(before)
    } finally {
      await db.close()
    }
  })
})
