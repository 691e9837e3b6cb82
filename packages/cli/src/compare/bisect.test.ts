import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bisect } from './bisect.ts'

test('finds the first within log2(N) tries, wherever it is', async () => {
  const cases = fc.integer({ min: 1, max: 500 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)))
  await fc.assert(
    fc.asyncProperty(cases, async ([count, first]) => {
      let tries = 0
      const found = await bisect(count, (index) => {
        tries++
        return Promise.resolve(index >= first)
      })
      expect(found).toBe(first)
      expect(tries).toBeLessThanOrEqual(Math.ceil(Math.log2(count)))
    }),
  )
})
