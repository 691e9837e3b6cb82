import { expect, test } from 'vitest'
import { createIdempotencyKeys } from './idempotency-keys.ts'

test('the same order keeps its key, a changed one gets another', () => {
  const keyOf = createIdempotencyKeys()
  const key = keyOf({ lines: [1] })
  expect(key).toMatch(/^[\da-f]{32}$/)
  expect(keyOf({ lines: [1] })).toBe(key)
  expect(keyOf({ lines: [2] })).not.toBe(key)
})

test('two visits never share a key', () => {
  expect(createIdempotencyKeys()('order')).not.toBe(createIdempotencyKeys()('order'))
})
