import { defineError, formatError, isFirstpaintError, type ErrorFactory } from '@firstpaint/core/errors'
import { expect, test } from 'vitest'
import { packError, unpackError } from './packed-error.ts'

const Damaged: ErrorFactory<[file: string]> = defineError('FP_TEST_DAMAGED', {
  message: (file) => `${file} is damaged.`,
  hint: 'Export it again.',
  place: (file) => file,
})

test('an error of ours says the same on the other side', () => {
  const before = Damaged('a.jpg')
  const after = unpackError(structuredClone(JSON.parse(JSON.stringify(packError(before)))))
  expect(isFirstpaintError(after) && formatError(after)).toBe(formatError(before))
  expect(after.stack).toBe(before.stack)
})

test('any other keeps name, message and stack', () => {
  const before = new TypeError('x is not a function')
  const after = unpackError(structuredClone(packError(before)))
  expect([after.name, after.message, after.stack]).toEqual(['TypeError', before.message, before.stack])
  expect(unpackError(packError('thrown text')).message).toBe('thrown text')
})
