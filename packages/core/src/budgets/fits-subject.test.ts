import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsSubject } from './fits-subject.ts'

const fits = (pattern: string, path: string) =>
  fitsSubject({ kind: 'chunk', chunk: pattern }, { kind: 'chunk', chunk: path })

test.each([
  ['assets/index-*.js', 'assets/index-*.js', true],
  ['assets/index-*.js', 'assets/index-abc.js', true],
  ['assets/*', 'assets/a/b.js', true],
  ['*.css', 'assets/a.js', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*a', 'a', false],
  ['ab*ba', 'aba', false],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(fits(pattern, path)).toBe(expected)
})

test('as a regular expression has it', () => {
  const piece = fc.constantFrom('a', 'b', '*', '.')
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.constantFrom('a', 'b', '.')), (pattern, path) => {
      const expression = pattern.map((one) => (one === '*' ? '.*' : one === '.' ? '\\.' : one)).join('')
      expect(fits(pattern.join(''), path.join(''))).toBe(new RegExp(`^${expression}$`, 's').test(path.join('')))
    }),
    { numRuns: 1000 },
  )
})

test('a step is not its flow', () => {
  const flow = { kind: 'flow', flow: 'order' } as const
  expect(fitsSubject(flow, { ...flow, step: 'pay' })).toBe(false)
  expect(fitsSubject({ ...flow, step: 'pay' }, { ...flow, step: 'pay' })).toBe(true)
})
