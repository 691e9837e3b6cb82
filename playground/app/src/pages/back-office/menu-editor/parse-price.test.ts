import { expect, test } from 'vitest'
import { parsePrice } from './parse-price.ts'

test.each([
  ['12.50', 1250],
  ['12,5', 1250],
  ['12', 1200],
  [' € 9.95 ', 995],
  ['0.05', 5],
  ['1200', 120_000],
  ['', null],
  ['12.505', null],
  ['1,200', null],
  ['-3', null],
  ['twelve', null],
])('%j is %j', (text, cents) => {
  expect(parsePrice(text)).toBe(cents)
})
