import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatBytes, formatExactBytes, parseBytes } from './bytes.ts'

describe('formatBytes', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [9994, '9.99 kB'],
    [9996, '10.0 kB'],
    [99_960, '100 kB'],
    [999_499, '999 kB'],
    [999_600, '1.00 MB'],
    [1_234_567_890, '1.23 GB'],
    [5_000_000_000_000, '5000 GB'],
  ])('%d → %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  test('what it writes can be read back to within half a per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (bytes) => {
        const back = parseBytes(formatBytes(bytes), '--max')
        expect(Math.abs(back - bytes)).toBeLessThanOrEqual(Math.max(0.5, bytes * 0.005))
      }),
    )
  })
})

test('formatExactBytes groups by three', () => {
  expect(formatExactBytes(1_234_567)).toBe('1 234 567')
  expect(formatExactBytes(12)).toBe('12')
})

describe('parseBytes', () => {
  test.each([
    ['300kB', 300_000],
    ['300 KB', 300_000],
    ['1.5MB', 1_500_000],
    ['64KiB', 65_536],
    ['2048', 2048],
    ['7b', 7],
  ])('%s → %d', (text, bytes) => {
    expect(parseBytes(text, '--max')).toBe(bytes)
  })

  test.each(['', 'kB', '3 parsecs', '-1kB', '0', '1e3', '1,5MB', '0.2b', '99999999GB', 'toString'])(
    'refuses %j',
    (text) => {
      expect(() => parseBytes(text, '--max-js')).toThrow(
        expect.objectContaining({ code: 'FP_SIZE_INVALID', place: '--max-js', value: `'${text}'` }),
      )
    },
  )
})
