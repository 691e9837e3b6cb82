import { expect, test } from 'vitest'
import { parseTarget } from './parse-target.ts'

test('a path is decoded once, segment by segment', () => {
  expect(parseTarget('/caf%C3%A9/a%20b/?q=%2e', '/')).toEqual({
    path: 'café/a b',
    segments: ['café', 'a b'],
    folder: true,
    query: '?q=%2e',
  })
  expect(parseTarget('/%252e%252e', '/')).toMatchObject({ path: '%2e%2e' })
})

test.each([
  '/..',
  '/a/../b',
  '/%2e%2e/x',
  '/..%2fx',
  '/a%2f..%2fb',
  '/x%5cy',
  '/a\\b',
  '/%00',
  '/%0a',
  '/%zz',
  '/%e',
  '/%ff',
])('%s is refused', (target) => expect(parseTarget(target, '/')).toBe('invalid'))

test('dots within names are names', () => {
  expect(parseTarget('/...', '/')).toMatchObject({ path: '...' })
  expect(parseTarget('/a..b', '/')).toMatchObject({ path: 'a..b' })
})
