import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAcceptEncoding } from '../parse-accept-encoding.ts'
import { bestSource, weightSources } from './accept-sources.ts'

/** As the maps of nginx and Caddy read it: the first expression that fits. */
function digitOf(name: string, header: string): string | undefined {
  for (const { source, digit } of weightSources(name, '(')) {
    const match = new RegExp(source, 'i').exec(header)
    if (match !== null) return typeof digit === 'string' ? digit : match[1]
  }
  return undefined
}

const item = fc
  .tuple(
    fc.constantFrom('br', 'gzip', 'zstd', 'brx', 'x-br', '*'),
    fc.constantFrom(
      '',
      ';q=1',
      ';q=0',
      '; q=0.5',
      ';q=0.000',
      ';q=1.000',
      ';q=0.05',
      ' ; Q=0.9',
      ';q=2',
      ';q=abc',
      ';level=1',
    ),
  )
  .map(([name, weight]) => `${name}${weight}`)
const header = fc
  .uniqueArray(item, { selector: (text) => text.split(/[ ;]/)[0], maxLength: 5 })
  .map((items) => items.join(', '))

describe('weightSources', () => {
  test('reads the weight our own server reads, in tenths', () => {
    fc.assert(
      fc.property(header, fc.constantFrom('br', 'gzip', 'zstd'), (text, name) => {
        const weight = parseAcceptEncoding(text).named.get(name)
        const digit = digitOf(name, text)
        if (weight === undefined) expect(digit).toBeUndefined()
        else if (weight === 0) expect(digit).toBe('0')
        else expect(digit).toBe(weight === 1 ? 'a' : String(Math.max(1, Math.floor(weight * 10))))
      }),
    )
  })
})

describe('bestSource', () => {
  test('finds exactly one best of any weights, unless all are refused or unnamed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0123456789a-'), { minLength: 3, maxLength: 3 }), (digits) => {
        const order = '-0123456789a'
        const text = digits.join('')
        const most = Math.max(...digits.map((digit) => order.indexOf(digit)))
        const found = [0, 1, 2].find((at) => new RegExp(bestSource(3, at)).test(text))
        expect(found).toBe(most <= 1 ? undefined : digits.findIndex((digit) => order.indexOf(digit) === most))
      }),
    )
  })
})
