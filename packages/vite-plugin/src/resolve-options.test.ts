import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import { describe, expect, test } from 'vitest'
import { resolveOptions } from './resolve-options.ts'

describe('resolveOptions', () => {
  test('fills in every default and freezes the result', () => {
    const options = resolveOptions()
    expect(options).toEqual({
      dir: '.firstpaint',
      stableChunks: true,
      chunks: false,
      graph: true,
      report: { brotli: false, treemap: true, summary: true },
    })
    expect(Object.isFrozen(options)).toBe(true)
    expect(Object.isFrozen(options.report)).toBe(true)
  })

  test('report: false and report: {…}', () => {
    expect(resolveOptions({ report: false }).report).toBe(false)
    expect(resolveOptions({ report: { brotli: true } }).report).toEqual({ brotli: true, treemap: true, summary: true })
  })

  test.each<[unknown, string, RegExp]>([
    [
      { repot: true },
      'FP_OPTION_UNKNOWN',
      /no option 'repot'.*\n.*\n.*received: true\n.*Did you mean 'report'\? Allowed: dir, stableChunks, chunks, graph, report/s,
    ],
    [{ zebra: 1 }, 'FP_OPTION_UNKNOWN', /no option 'zebra'/],
    [{ report: { brotil: true } }, 'FP_OPTION_UNKNOWN', /no option 'report\.brotil'.*Did you mean 'brotli'/s],
    [{ report: { brotli: 'yes' } }, 'FP_OPTION_INVALID', /option 'report\.brotli' is 'yes'; it takes true or false/],
    [{ report: 'json' }, 'FP_OPTION_INVALID', /option 'report' is 'json'; it takes true, false or an object/],
    [{ report: ['json'] }, 'FP_OPTION_INVALID', /option 'report' is an array of 1/],
    [{ report: null }, 'FP_OPTION_INVALID', /option 'report' is null/],
    [{ dir: 42 }, 'FP_OPTION_INVALID', /option 'dir' is 42; it takes a folder name/],
    [{ dir: '' }, 'FP_OPTION_INVALID', /option 'dir' is ''; it takes a folder name that is not empty/],
    [{ graph: 'true' }, 'FP_OPTION_INVALID', /option 'graph' is 'true'; it takes true or false/],
    [{ stableChunks: 1 }, 'FP_OPTION_INVALID', /option 'stableChunks' is 1/],
    ['report', 'FP_OPTIONS_NOT_OBJECT', /takes an object of options, not 'report'/],
    [[], 'FP_OPTIONS_NOT_OBJECT', /not an array of 0/],
    [null, 'FP_OPTIONS_NOT_OBJECT', /not null/],
  ])('%j → %s', (options, code, text) => {
    const error = catchError(() => resolveOptions(options as never))
    if (!isFirstpaintError(error)) throw new Error('expected a named error', { cause: error })
    expect(error.code).toBe(code)
    expect(formatError(error)).toMatch(text)
  })
})

function catchError(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
