import type { ChunkPlan } from '@firstpaint/core/chunks'
import { expect, test } from 'vitest'
import { describePlanning } from './describe-planning.ts'

const cost = { firstBytes: 90_000, againBytes: 2_345, requests: 6.25, mapBytes: 100, total: 95_000 }
const plan: ChunkPlan = {
  version: 1,
  strategy: 'auto',
  chunks: [],
  limits: null,
  promises: [],
  cost: { before: { ...cost, requests: 20 }, after: cost },
  warnings: [],
}

test('says what a visit loads and what planning cost, part by part', () => {
  const times = { pass: 1000, facts: 200, plan: 300, check: 0, order: 0, rebuild: 0 }
  expect(describePlanning({ plan, times, total: 6000 })).toBe(
    `firstpaint  0 chunks (auto): a visit is expected to load 92.3 kB in 6.3 requests; unmerged 92.3 kB in 20.0 requests
  planned in 1.50 s, 25 % of the build: pass 1.00 s, facts 0.20 s, plan 0.30 s`,
  )
})

test('says that no pass was needed, and what might be worth doing', () => {
  const times = { pass: 0, facts: 100, plan: 0, check: 20, order: 0, rebuild: 0 }
  expect(describePlanning({ plan, advice: 'plan anew', times, total: 1000 }).split('\n').slice(1)).toEqual([
    '  planned in 0.12 s, 12 % of the build: facts 0.10 s, check 0.02 s; no extra pass, the module graph is as before',
    '  plan anew',
  ])
})
