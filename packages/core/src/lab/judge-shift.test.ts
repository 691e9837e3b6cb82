import { describe, expect, test } from 'vitest'
import { judgeShift } from './judge-shift.ts'
import { pairedShift } from './paired-shift.ts'

/** mulberry32: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Timings of a busy machine: noise both sides of a pair share, noise of their own, and now and then a stall. */
function pairsOf(count: number, shift: number, next: () => number): (readonly [number, number])[] {
  const one = (): number => 1 + 0.1 * next() + (next() < 0.1 ? next() : 0)
  return Array.from({ length: count }, () => {
    const load = 1 + next()
    return [100 * load * one(), 100 * (1 + shift) * load * one()]
  })
}

describe('pairedShift', () => {
  test('finds the shift that was put in', () => {
    const found = pairedShift(pairsOf(200, 0.1, random(1)))
    expect(found?.shift).toBeGreaterThan(0.08)
    expect(found?.shift).toBeLessThan(0.12)
    expect(found!.low).toBeLessThan(found!.shift)
    expect(found!.high).toBeGreaterThan(found!.shift)
  })

  test('of pairs that are all alike is exact', () => {
    const found = pairedShift(Array.from({ length: 12 }, () => [200, 206] as const))
    expect(found?.shift).toBeCloseTo(0.03, 10)
    expect(found?.low).toBeCloseTo(0.03, 10)
  })

  test('needs pairs enough: with 7 no interval has 99 %, with 8 one has', () => {
    expect(pairedShift(pairsOf(7, 0, random(2)))).toBeUndefined()
    expect(pairedShift(pairsOf(8, 0, random(2)))?.pairs).toBe(8)
  })

  test('does not judge what is not above zero', () => {
    expect(pairedShift(Array.from({ length: 20 }, () => [0, 1] as const))).toBeUndefined()
  })

  test('its interval holds the true shift as often as it says', () => {
    const next = random(3)
    const trials = 1000
    let missed = 0
    for (let trial = 0; trial < trials; trial++) {
      const found = pairedShift(pairsOf(20, 0.05, next), { confidence: 0.95 })!
      if (found.low > 0.05 || found.high < 0.05) missed++
    }
    expect(missed / trials).toBeLessThan(0.065)
    expect(missed / trials).toBeGreaterThan(0.02)
  })
})

describe('judgeShift', () => {
  test('looking five times at code that did not change raises fewer than 1 % false alarms', () => {
    const next = random(4)
    const trials = 1000
    let alarms = 0
    for (let trial = 0; trial < trials; trial++) {
      const pairs = pairsOf(50, 0, next)
      const verdicts = [10, 20, 30, 40, 50].map((count) => judgeShift(pairs.slice(0, count)).verdict)
      if (verdicts.some((verdict) => verdict === 'worse' || verdict === 'better')) alarms++
    }
    expect(alarms / trials).toBeLessThan(0.01)
  })

  test('says same, worse, better and cannot tell', () => {
    const alike = (head: number) => Array.from({ length: 20 }, () => [100, head] as const)
    expect(judgeShift(alike(100.5)).verdict).toBe('same')
    expect(judgeShift(alike(110)).verdict).toBe('worse')
    expect(judgeShift(alike(90)).verdict).toBe('better')
    expect(judgeShift(alike(110).slice(0, 5))).toEqual({ verdict: 'cannot tell', shift: null })
    expect(judgeShift(pairsOf(12, 0, random(5))).verdict).toBe('cannot tell')
  })
})
