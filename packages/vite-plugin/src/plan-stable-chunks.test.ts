import { describe, expect, test } from 'vitest'
import { planStableChunks, type StableChunksFacts } from './plan-stable-chunks.ts'

const plain: StableChunksFacts = {
  userChoice: undefined,
  library: false,
  ssr: false,
  runtimeUrls: false,
  legacyPlugin: false,
  targets: ['chrome111', 'edge111', 'firefox114', 'safari16.4', 'ios16.4'],
}

describe('planStableChunks', () => {
  test('on for a site with modern targets', () => {
    expect(planStableChunks(plain)).toEqual({ on: true, notice: null })
    expect(planStableChunks({ ...plain, targets: ['es2020', 'esnext', 'baseline-widely-available'] }).on).toBe(true)
  })

  test.each<[Partial<StableChunksFacts>, RegExp]>([
    [{ runtimeUrls: true }, /renderBuiltUrl/],
    [{ legacyPlugin: true }, /plugin-legacy/],
    [{ targets: ['chrome87'] }, /chrome87/],
    [{ targets: ['safari15.6', 'chrome120'] }, /safari15\.6/],
  ])('off, and says why: %j', (facts, notice) => {
    const plan = planStableChunks({ ...plain, ...facts })
    expect(plan.on).toBe(false)
    expect(plan.notice).toMatch(notice)
  })

  test('off without a word where there is no page', () => {
    expect(planStableChunks({ ...plain, library: true })).toEqual({ on: false, notice: null })
    expect(planStableChunks({ ...plain, ssr: true })).toEqual({ on: false, notice: null })
  })

  test("the user's own choice wins", () => {
    expect(planStableChunks({ ...plain, userChoice: false }).on).toBe(false)
    expect(planStableChunks({ ...plain, runtimeUrls: true, userChoice: true }).on).toBe(true)
  })
})
