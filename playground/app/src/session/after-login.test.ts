import { expect, test } from 'vitest'
import { afterLogin } from './after-login.ts'

test.each([
  ['/analytics?days=30', '/analytics?days=30'],
  [null, '/kitchen'],
  ['', '/kitchen'],
  ['https://evil.example', '/kitchen'],
  ['//evil.example', '/kitchen'],
  ['/\\evil.example', '/kitchen'],
])('%o leads to %s', (next, target) => {
  expect(afterLogin(next)).toBe(target)
})
