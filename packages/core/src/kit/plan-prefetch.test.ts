import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onwardShares } from './onward-shares.ts'
import { planPrefetch } from './plan-prefetch.ts'

const filesOf = new Map([
  ['/menu', ['menu.css', 'menu.js', 'list.js']],
  ['/about', ['about.js', 'list.js']],
  ['/charts', ['charts.js']],
])
const bytesOf = new Map([
  ['menu.css', 2_000],
  ['menu.js', 10_000],
  ['list.js', 5_000],
  ['about.js', 4_000],
  ['charts.js', 200_000],
])
const plan = (next: readonly (readonly [string, number])[], rest: object = {}): string[] =>
  planPrefetch({ next, filesOf, bytesOf, loaded: new Set(), ...rest })

describe('planPrefetch', () => {
  test('whole routes, the likeliest first, shared files once', () => {
    expect(
      plan([
        ['/about', 0.3],
        ['/menu', 0.6],
      ]),
    ).toEqual(['menu.css', 'menu.js', 'list.js', 'about.js'])
  })

  test('a route that does not fit is passed over, and the next one may', () => {
    expect(
      plan([
        ['/charts', 0.6],
        ['/about', 0.4],
      ]),
    ).toEqual(['about.js', 'list.js'])
    expect(plan([['/charts', 1]], { budget: 200_000 })).toEqual(['charts.js'])
  })

  test('not for who comes once in eleven, and not what is there', () => {
    expect(
      plan(
        [
          ['/menu', 10 / 11],
          ['/about', 1 / 11],
        ],
        { loaded: new Set(['list.js']) },
      ),
    ).toEqual(['menu.css', 'menu.js'])
  })

  const file: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const route: fc.Arbitrary<string> = fc.constantFrom('/a', '/b', '/c', '/d')
  const facts = fc.record({
    next: fc.uniqueArray(fc.tuple(route, fc.double({ min: 0, max: 1, noNaN: true })), { selector: ([to]) => to }),
    filesOf: fc.array(fc.tuple(route, fc.uniqueArray(file))).map((rows) => new Map(rows)),
    bytesOf: fc.array(fc.tuple(file, fc.nat(1000))).map((rows) => new Map(rows)),
    loaded: fc.uniqueArray(file).map((rows) => new Set(rows)),
    budget: fc.nat(3000),
    least: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  test('never above the budget, never what is loaded or of unknown size, nothing twice', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const files = planPrefetch(given)
        expect(files.length).toBe(new Set(files).size)
        expect(files.some((name) => given.loaded.has(name) || !given.bytesOf.has(name))).toBe(false)
        expect(files.reduce((sum, name) => sum + given.bytesOf.get(name)!, 0)).toBeLessThanOrEqual(given.budget)
      }),
    )
  })

  test('the order of the facts does not matter', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(planPrefetch({ ...given, next: given.next.toReversed() })).toEqual(planPrefetch(given))
      }),
    )
  })

  test('the likeliest route that fits the budget is planned, all of it', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const missing = (to: string): string[] =>
          (given.filesOf.get(to) ?? []).filter((name) => !given.loaded.has(name))
        const cost = (to: string): number =>
          missing(to).reduce((sum, name) => sum + (given.bytesOf.get(name) ?? Infinity), 0)
        const [first] = given.next
          .filter(([to, share]) => share >= given.least && cost(to) <= given.budget)
          .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
        if (first !== undefined) expect(planPrefetch(given)).toEqual(expect.arrayContaining(missing(first[0])))
      }),
    )
  })
})

test('onwardShares: rows of one way add up, staying is no way, the likeliest first', () => {
  const ways = [
    { from: '/', to: '/a', count: 10 },
    { from: '/', to: '/b', count: 60 },
    { from: '/', to: '/a', count: 30 },
    { from: '/', to: '/', count: 900 },
    { from: '/b', to: '/a', count: 5 },
  ]
  expect(onwardShares('/', ways)).toEqual([
    ['/b', 0.6],
    ['/a', 0.4],
  ])
  expect(onwardShares('/nowhere', ways)).toEqual([])
})
