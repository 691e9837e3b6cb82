import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64 } from './to-base64.ts'

test('bytes in hex become the base64 every decoder reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      expect([...atob(toBase64(hex))].map((letter) => letter.charCodeAt(0))).toEqual([...bytes])
    }),
  )
})
