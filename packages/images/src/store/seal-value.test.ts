import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sealValue, unsealValue } from './seal-value.ts'

const value = fc.uint8Array({ maxLength: 300 })

describe('sealValue', () => {
  test('what was sealed comes back under its key', () => {
    fc.assert(
      fc.property(fc.string(), value, (key, bytes) => {
        expect(unsealValue(key, sealValue(key, bytes))).toEqual(Buffer.from(bytes))
      }),
    )
  })

  test('cut short, changed by one bit, or under another key, it is not there', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.integer({ min: 0, max: 7 }), (bytes, at, bit) => {
        const sealed = sealValue('a', bytes)
        const changed = Uint8Array.from(sealed)
        changed[at % sealed.length]! ^= 1 << bit
        expect(unsealValue('a', changed)).toBeUndefined()
        expect(unsealValue('a', sealed.subarray(0, at % sealed.length))).toBeUndefined()
        expect(unsealValue('b', sealed)).toBeUndefined()
      }),
    )
  })
})
