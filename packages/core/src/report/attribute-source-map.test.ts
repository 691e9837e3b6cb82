import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributeSourceMap, type Segment } from './attribute-source-map.ts'
import { utf8Length } from './utf8-length.ts'

const encoder = new TextEncoder()

describe('attributeSourceMap', () => {
  test('a segment owns the text up to the next one, through the newline', () => {
    const code = 'var a=1;b();\n//# end'
    const { bySource, unmapped } = attributeSourceMap(code, [
      [
        [4, 0, 0, 0],
        [8, 1, 0, 0],
      ],
    ])
    expect(Object.fromEntries(bySource)).toEqual({ 0: 4, 1: 5 })
    expect(unmapped).toBe(4 + 7)
  })

  test('counts bytes, not UTF-16 units', () => {
    const { bySource } = attributeSourceMap('"é😀"', [[[0, 0, 0, 0]]])
    expect(bySource.get(0)).toBe(8)
  })

  test('a segment past the end of its line takes nothing', () => {
    const { bySource, unmapped } = attributeSourceMap('ab\ncd', [[[9, 0, 0, 0]]])
    expect(bySource.size).toBe(0)
    expect(unmapped).toBe(5)
  })

  test('no byte is lost or counted twice, whatever the map says', () => {
    const segment: fc.Arbitrary<Segment> = fc.oneof(
      fc.tuple(fc.nat(40)),
      fc.tuple(fc.nat(40), fc.nat(5), fc.nat(9), fc.nat(9)),
    )
    const mappings = fc.array(fc.array(segment, { maxLength: 6 }).map((line) => line.toSorted((a, b) => a[0] - b[0])))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), mappings, (text, lines) => {
        const code = text.replaceAll('x', '\n')
        const { bySource, unmapped } = attributeSourceMap(code, lines)
        const mapped = [...bySource.values()].reduce((sum, bytes) => sum + bytes, 0)
        expect(mapped + unmapped).toBe(encoder.encode(code).length)
      }),
    )
  })

  test('utf8Length agrees with the encoder, lone surrogates included', () => {
    const anyString = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))
    fc.assert(fc.property(anyString, (text) => utf8Length(text) === encoder.encode(text).length))
  })
})
