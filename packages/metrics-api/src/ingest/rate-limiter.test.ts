import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RateLimiter } from './rate-limiter.ts'

describe('the rate limiter', () => {
  test('lets through a burst, then so many a second, and says when to come again', () => {
    const limiter = new RateLimiter({ perSecond: 0.5, burst: 2 })
    expect([limiter.take('a', 0), limiter.take('a', 0), limiter.take('a', 0)]).toEqual([0, 0, 2])
    expect(limiter.take('b', 0)).toBe(0)
    expect(limiter.take('a', 1999)).toBe(1)
    expect(limiter.take('a', 2000)).toBe(0)
  })

  test('never lets through more than burst and rate allow, whenever requests come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { maxLength: 200 }), (gaps) => {
        const limiter = new RateLimiter({ perSecond: 2, burst: 5 })
        let now = 0
        let taken = 0
        for (const gap of gaps) {
          now += gap
          if (limiter.take('a', now) === 0) taken += 1
          expect(taken).toBeLessThanOrEqual(5 + (now / 1000) * 2 + 1e-6)
        }
      }),
    )
  })

  test('remembers a bounded number of senders, and those who sent last', () => {
    const limiter = new RateLimiter({ perSecond: 1e-9, burst: 1 })
    for (let sender = 0; sender < 30_000; sender++) limiter.take(String(sender), sender)
    expect(limiter.take('29999', 30_000)).toBeGreaterThan(0)
    expect(limiter.take('0', 30_000)).toBe(0)
  })
})
