import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeWork } from './judge-work.ts'
import type { PageWork } from './page-work.ts'

const page = (executed: number, modules: PageWork['modules'] = []): PageWork => ({
  calls: 10,
  executed,
  requests: 4,
  transferred: 9000,
  domNodes: 50,
  styledElements: 60,
  layoutObjects: 70,
  modules,
})
const verdict = (base: readonly number[], head: readonly number[]) =>
  judgeWork({ base: base.map((one) => page(one)), head: head.map((one) => page(one)) }).counters.find(
    ({ counter }) => counter === 'executed',
  )?.verdict

test.each([
  [[1000], [1000], 'same'],
  [[1000], [1009], 'same'],
  [[1000], [1030], 'worse'],
  [[1000], [900], 'better'],
  // Two ways to load, seen on both sides.
  [[1000, 1022], [1030, 1053], 'worse'],
  [[1000, 1022], [1000, 1022], 'same'],
  // One way was seen on one side only.
  [[1000, 1022], [1022, 1022], 'cannot tell'],
])('%j against %j: %s', (base, head, expected) => {
  expect(verdict(base, head)).toBe(expected)
})

test('the same counts in any order and number are never a change', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(counts, counts, (all, order) => {
      const turned = order.map((one) => all[one % all.length]!)
      expect(['same', 'cannot tell']).toContain(verdict(all, [...all, ...turned]))
    }),
  )
})

test('suspects are of the runs with the least work', () => {
  const work = (executed: number) => [{ id: 'a.ts', calls: 1, executed }]
  const judged = judgeWork({ base: [page(1100, work(900)), page(1000, work(800))], head: [page(1030, work(830))] })
  expect(judged.suspects).toEqual([{ id: 'a.ts', base: 800, head: 830, blame: 1 }])
})
