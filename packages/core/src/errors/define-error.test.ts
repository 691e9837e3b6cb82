import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { defineError } from './define-error.ts'
import { isFirstpaintError } from './firstpaint-error.ts'
import { formatError } from './format-error.ts'

const TooWide = defineError<[file: string, width: number]>('FP_TEST_TOO_WIDE', {
  message: (file, width) => `${file} is ${width} px wide.`,
  hint: (_file, width) => `Make it ${width / 2} px.`,
  place: (file) => file,
  value: (_file, width) => String(width),
})

describe('defineError', () => {
  test('says what, where, with which value and what to do', () => {
    expect(formatError(TooWide('a.jpg', 8000))).toBe(
      'FP_TEST_TOO_WIDE: a.jpg is 8000 px wide.\n  at: a.jpg\n  received: 8000\n  do: Make it 4000 px.',
    )
  })

  test('Node prints it without our stack, which stays readable for who looks for it', () => {
    const error = TooWide('a.jpg', 8000)
    expect(inspect(error)).toBe(formatError(error))
    expect(error.stack).toContain('    at ')
    expect(Object.keys(error)).not.toContain('stack')
  })

  test('keeps the cause and is recognised by shape', () => {
    const cause = new Error('disk')
    const error = TooWide.because(cause, 'a.jpg', 2)
    expect(error.cause).toBe(cause)
    expect(isFirstpaintError(error)).toBe(true)
    expect(isFirstpaintError(cause)).toBe(false)
    expect(TooWide.code).toBe('FP_TEST_TOO_WIDE')
  })
})
