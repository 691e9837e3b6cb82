import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRoutes } from './next-routes.ts'

const way = (from: string, to: string, count: number) => ({ from, to, count })

test('only ways that many take are likely, the likeliest first', () => {
  const ways = [way('/', '/menu', 50), way('/', '/about', 30), way('/', '/jobs', 20), way('/menu', '/dish', 9)]
  expect(nextRoutes('/', ways)).toEqual(['/menu', '/about'])
  expect(nextRoutes('/about', ways)).toEqual([])
})

test('a quarter is enough, rows of one way add up, and staying is no way', () => {
  const ways = [way('/', '/a', 15), way('/', '/a', 10), way('/', '/b', 75), way('/', '/', 900)]
  expect(nextRoutes('/', ways)).toEqual(['/b', '/a'])
})

test('four at most, whatever was recorded', () => {
  const route = fc.constantFrom('/a', '/b', '/c', '/d', '/e', '/f')
  const ways = fc.array(fc.record({ from: route, to: route, count: fc.nat(100) }))
  fc.assert(
    fc.property(ways, route, (all, from) => {
      const next = nextRoutes(from, all)
      expect(next.length).toBeLessThanOrEqual(4)
      expect(next).not.toContain(from)
    }),
  )
})
