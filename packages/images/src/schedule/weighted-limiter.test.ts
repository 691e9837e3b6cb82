import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWeightedLimiter } from './weighted-limiter.ts'

describe('createWeightedLimiter', () => {
  test('laws: within the budget but for one alone, started in order, all finish', async () => {
    const weight = fc.integer({ min: 0, max: 30 })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(weight),
        fc.scheduler(),
        async (budget, weights, s) => {
          const limiter = createWeightedLimiter(budget)
          const started: number[] = []
          const inFlight: number[] = []
          const results = weights.map((own, index) =>
            limiter.run(own, async () => {
              started.push(index)
              inFlight.push(own)
              const load = inFlight.reduce((sum, one) => sum + one, 0)
              expect(load <= budget || inFlight.length === 1).toBe(true)
              await s.schedule(Promise.resolve(), `job ${index}`)
              inFlight.splice(inFlight.indexOf(own), 1)
              return index
            }),
          )
          await s.waitFor(Promise.all(results))
          expect(await Promise.all(results)).toEqual(weights.map((_, index) => index))
          expect(started).toEqual(weights.map((_, index) => index))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('uses the whole budget', async () => {
    const limiter = createWeightedLimiter(10)
    const gate = Promise.withResolvers<void>()
    let running = 0
    const jobs = [4, 6, 1].map((weight) =>
      limiter.run(weight, async () => {
        running++
        await gate.promise
      }),
    )
    await Promise.resolve()
    expect(running).toBe(2)
    gate.resolve()
    await Promise.all(jobs)
    expect(running).toBe(3)
  })

  test('a job that fails makes room', async () => {
    const limiter = createWeightedLimiter(1)
    await expect(limiter.run(5, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await limiter.run(5, async () => 'next')).toBe('next')
  })
})
