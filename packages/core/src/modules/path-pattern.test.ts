import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathPattern } from './path-pattern.ts'

describe('pathPattern', () => {
  test.each([
    ['src/*.jpg', 'src/a.jpg', true],
    ['src/*.jpg', 'src/b/a.jpg', false],
    ['src/**', 'src/b/a.jpg', true],
    ['**/a.jpg', 'a.jpg', true],
    ['src/**/a.jpg', 'src/a.jpg', true],
    ['src/a.jpg', 'src/axjpg', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(pathPattern(pattern).test(path)).toBe(matches)
  })

  test('a path without stars matches itself', () => {
    const path = fc.string().filter((text) => !/[*\n\r\u2028\u2029]/.test(text))
    fc.assert(fc.property(path, (text) => pathPattern(text).test(text)))
  })
})
