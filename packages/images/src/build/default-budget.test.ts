import { expect, test } from 'vitest'
import { defaultBudget } from './default-budget.ts'

test.each([
  ['a laptop', 16, 8, 96],
  ['a small CI machine', 8, 2, 24],
  ['a container of 2 GB', 2, 4, 25],
  ['a container of 512 MB', 0.5, 2, 12],
  ['no workers', 16, 0, 12],
])('%s: %d GB, %d workers', (_name, gigabytes, workers, megapixels) => {
  expect(defaultBudget({ memory: gigabytes * 1e9, workers })).toBeCloseTo(megapixels)
})
