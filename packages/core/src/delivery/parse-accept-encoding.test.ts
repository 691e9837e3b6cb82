import { expect, test } from 'vitest'
import { identityQuality, parseAcceptEncoding, qualityOf } from './parse-accept-encoding.ts'

test('weights, stars, spaces and letter case', () => {
  const accepted = parseAcceptEncoding('GZIP ; q=0.5,br,\t*;q=0.1')
  expect([qualityOf(accepted, 'gzip'), qualityOf(accepted, 'br'), qualityOf(accepted, 'zstd')]).toEqual([0.5, 1, 0.1])
  expect(identityQuality(accepted)).toBe(0.1)
})

test('what is no weight makes the encoding count for nothing', () => {
  for (const text of ['br;q=2', 'br;q=-1', 'br;q=0.0001', 'br;level=1', 'b r', ';', ''])
    expect(qualityOf(parseAcceptEncoding(text), 'br')).toBe(0)
})

test('the bytes as they are stay welcome unless somebody refuses them', () => {
  expect(identityQuality(parseAcceptEncoding('br'))).toBeUndefined()
  expect(identityQuality(parseAcceptEncoding('br, identity;q=0'))).toBe(0)
  expect(identityQuality(parseAcceptEncoding('br, *;q=0'))).toBe(0)
  expect(identityQuality(parseAcceptEncoding('*;q=0, identity;q=0.2'))).toBe(0.2)
})
