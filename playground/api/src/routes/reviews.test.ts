import type { ApiProblem, Review, ReviewPage } from '@bistro/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi } from '../testing/open-test-api.ts'
import { stores } from '../testing/stores.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe.each(stores)('reviews on $name', (store) => {
  let api: Awaited<ReturnType<typeof openTestApi>>
  beforeAll(async () => {
    api = await openTestApi(store)
  }, 60_000)
  afterAll(() => api.close())

  const read = async (query: string) => (await api.browser().get(`/reviews${query}`)).json<ReviewPage>()

  test('come twelve to a page, newest first, and every one of them once', async () => {
    const first = await read('')
    expect(first.reviews).toHaveLength(12)
    const pages = Array.from({ length: Math.ceil(first.total / 12) }, (_, index) => index + 1)
    const all: Review[] = []
    for (const page of pages) all.push(...(await read(`?page=${page}`)).reviews)
    expect(all).toHaveLength(first.total)
    expect(new Set(all.map(({ id }) => id)).size).toBe(first.total)
    expect(new Set(all.map(({ text }) => text)).size).toBe(first.total)
    const times = all.map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted().toReversed())
    expect((await read(`?page=${pages.length + 1}`)).reviews).toEqual([])
  })

  test('add up: histogram, total and average', async () => {
    const { histogram, total, average } = await read('')
    expect(sum(histogram)).toBe(total)
    const mean = sum(histogram.map((count, index) => count * (index + 1))) / total
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(0.0501)
  })

  test('can be sorted by stars', async () => {
    const worst = (await read('?sort=worst')).reviews.map(({ stars }) => stars)
    expect(worst).toEqual(worst.toSorted((a, b) => a - b))
    expect(worst[0]).toBe(1)
    expect((await read('?sort=best')).reviews.every(({ stars }) => stars === 5)).toBe(true)
  })

  test('can be those of one dish', async () => {
    const { reviews, total } = await read('?dish=margherita&sort=&page=')
    expect(total).toBeGreaterThan(0)
    expect(reviews.every(({ dish }) => dish?.slug === 'margherita' && dish.name === 'Margherita')).toBe(true)
    expect(await read('?dish=unicorn')).toEqual({ reviews: [], total: 0, average: 0, histogram: [0, 0, 0, 0, 0] })
  })

  test.each(['?page=0', '?page=1.5', '?page=two', '?sort=random'])('refuse %s', async (query) => {
    expect((await api.browser().get(`/reviews${query}`)).status).toBe(422)
  })

  test('anybody may write one, of a dish or of the house', async () => {
    const before = await read('?dish=oysters')
    const answer = await api.browser().post('/reviews', {
      dishSlug: 'oysters',
      author: '  Saoirse ',
      stars: 5,
      text: 'Cold, briny and gone too soon.',
    })
    expect(answer.status).toBe(201)
    const review = answer.json<Review>()
    expect(review).toEqual({
      id: review.id,
      dish: { slug: 'oysters', name: 'Half-dozen oysters, mignonette' },
      author: 'Saoirse',
      stars: 5,
      text: 'Cold, briny and gone too soon.',
      createdAt: api.now.toISOString(),
    })
    const after = await read('?dish=oysters')
    expect(after.reviews[0]).toEqual(review)
    expect(after.total).toBe(before.total + 1)
    const house = await api.browser().post('/reviews', { author: 'Tom', stars: 4, text: 'Lovely evening, thank you.' })
    expect(house.json<Review>().dish).toBeNull()
  })

  test.each([
    [{ author: '', stars: 5, text: 'Ten letters at least' }, 'author'],
    [{ author: 'Tom', stars: 6, text: 'Ten letters at least' }, 'stars'],
    [{ author: 'Tom', stars: 4.5, text: 'Ten letters at least' }, 'stars'],
    [{ author: 'Tom', stars: 5, text: 'Short' }, 'text'],
    [{ author: 'Tom', stars: 5, text: 'Ten letters at least', dishSlug: 'unicorn' }, 'dishSlug'],
  ])('refuses %j', async (review, field) => {
    const answer = await api.browser().post('/reviews', review)
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.json<ApiProblem>().fields ?? {})).toEqual([field])
  })
})
