import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import { describe, expect, test } from 'vitest'
import { resolveOptions } from './resolve-options.ts'

describe('resolveOptions', () => {
  test('fills in every default and freezes the result', () => {
    const options = resolveOptions()
    expect(options).toEqual({
      dir: '.firstpaint',
      stableChunks: true,
      chunks: resolveOptions({ chunks: {} }).chunks,
      preload: true,
      recover: true,
      images: {
        defaults: {},
        imports: 'query',
        remote: { hosts: [] },
        html: true,
        css: true,
        slots: true,
        store: null,
        budgets: [],
        workers: null,
      },
      delivery: false,
      serviceWorker: false,
      graph: true,
      report: { brotli: false, treemap: true, summary: true },
      budgets: true,
    })
    expect(Object.isFrozen(options)).toBe(true)
    expect(Object.isFrozen(options.report)).toBe(true)
  })

  test('chunks: true and chunks: {…}', () => {
    const defaults = {
      strategy: 'auto',
      lockfile: 'firstpaint.chunks.json',
      profile: null,
      pins: { together: [], apart: [], neverInInitial: [] },
      routes: {},
      replan: false,
      budgets: {},
      preload: true,
    }
    expect(resolveOptions({ chunks: true }).chunks).toEqual(defaults)
    expect(resolveOptions({ chunks: false }).chunks).toBe(false)
    const pins = { together: [['src/a.ts', 'lodash']] }
    const { chunks } = resolveOptions({ chunks: { strategy: 'vendor', pins, budgets: { editBytes: 5000 } } })
    expect(chunks).toEqual({
      ...defaults,
      strategy: 'vendor',
      pins: { ...defaults.pins, ...pins },
      budgets: { editBytes: 5000 },
    })
    pins.together[0]!.push('late')
    expect(chunks).toMatchObject({ pins: { together: [['src/a.ts', 'lodash']] } })
    expect(() => (chunks as unknown as { pins: { together: string[][] } }).pins.together[0]!.push('x')).toThrow(
      TypeError,
    )
  })

  test('delivery: true, false and options', () => {
    expect(resolveOptions({ delivery: true }).delivery).toEqual({
      choices: {},
      dictionaryStableNames: 'auto',
      summary: true,
    })
    const delivery = { keep: 3, csp: false, summary: false } as const
    expect(resolveOptions({ delivery }).delivery).toEqual({
      choices: { keep: 3, csp: false },
      dictionaryStableNames: 'auto',
      summary: false,
    })
    expect(() => resolveOptions({ delivery: { keep: 51 } })).toThrow('a whole number from 0 to 50')
    expect(() => resolveOptions({ delivery: { csp: 'loose' as never } })).toThrow(
      "'safe', 'strict', 'report-only' or false",
    )
    expect(() => resolveOptions({ delivery: { dictionaryStableNames: 'often' as never } })).toThrow(
      "'auto', 'measure', true or false",
    )
    expect(() => resolveOptions({ delivery: { fallback: true as never } })).toThrow("'auto', a page or false")
    expect(() => resolveOptions({ delivery: { kepp: 1 } as never })).toThrow("no option 'delivery.kepp'")
  })

  test('an option that is given as undefined is the default', () => {
    const given = { strategy: undefined, pins: { apart: undefined }, budgets: { overFetch: undefined } }
    expect(resolveOptions({ chunks: given as never })).toEqual(resolveOptions({ chunks: true }))
  })

  test('report: false and report: {…}', () => {
    expect(resolveOptions({ report: false }).report).toBe(false)
    expect(resolveOptions({ report: { brotli: true } }).report).toEqual({ brotli: true, treemap: true, summary: true })
  })

  test.each<[unknown, string, RegExp]>([
    [
      { repot: true },
      'FP_OPTION_UNKNOWN',
      /no option 'repot'.*\n.*\n.*received: true\n.*Did you mean 'report'\? Allowed: dir, stableChunks, chunks, preload, recover, images, delivery, serviceWorker, graph, report/s,
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
    [{ preload: 'routes' }, 'FP_OPTION_INVALID', /option 'preload' is 'routes'; it takes true or false/],
    [{ recover: {} }, 'FP_OPTION_INVALID', /option 'recover' is .*; it takes true or false/],
    [{ stableChunks: 1 }, 'FP_OPTION_INVALID', /option 'stableChunks' is 1/],
    [{ chunks: 'auto' }, 'FP_OPTION_INVALID', /option 'chunks' is 'auto'; it takes true, false or an object/],
    [{ chunks: { lockFile: 'x' } }, 'FP_OPTION_UNKNOWN', /no option 'chunks\.lockFile'.*Did you mean 'lockfile'/s],
    [
      { chunks: { strategy: 'vendors' } },
      'FP_OPTION_INVALID',
      /'chunks\.strategy' is 'vendors'; it takes one of 'auto'/,
    ],
    [{ chunks: { lockfile: ' ' } }, 'FP_OPTION_INVALID', /'chunks\.lockfile' is ' '; it takes a file name that is not/],
    [
      { chunks: { profile: true } },
      'FP_OPTION_INVALID',
      /'chunks\.profile' is true; it takes a file name, an https URL/,
    ],
    [{ chunks: { profile: 'http://x.example/p' } }, 'FP_OPTION_INVALID', /'chunks\.profile' is 'http:.*an https URL/],
    [{ chunks: { pins: { togther: [] } } }, 'FP_OPTION_UNKNOWN', /'chunks\.pins\.togther'.*Did you mean 'together'/s],
    [
      { chunks: { pins: { together: ['a', 'b'] } } },
      'FP_OPTION_INVALID',
      /'chunks\.pins\.together\.0' is 'a'; .*a list/,
    ],
    [{ chunks: { pins: { apart: [[]] } } }, 'FP_OPTION_INVALID', /'chunks\.pins\.apart\.0' is an array of 0; .*one/],
    [{ chunks: { pins: { neverInInitial: [''] } } }, 'FP_OPTION_INVALID', /'chunks\.pins\.neverInInitial\.0' is ''/],
    [{ chunks: { routes: { '/': 5 } } }, 'FP_OPTION_INVALID', /'chunks\.routes\.\/' is 5; it takes a module's path/],
    [{ chunks: { routes: ['/'] } }, 'FP_OPTION_INVALID', /'chunks\.routes.*is.*; it takes an object of/],
    [{ chunks: { replan: 'yes' } }, 'FP_OPTION_INVALID', /'chunks\.replan' is 'yes'; it takes true or false/],
    [{ chunks: { budgets: { overFetch: 2 } } }, 'FP_OPTION_INVALID', /'chunks\.budgets\.overFetch' is 2; .* 0 to 1/],
    [{ chunks: { budgets: { editBytes: '9 kB' } } }, 'FP_OPTION_INVALID', /'chunks\.budgets\.editBytes' is '9 kB'/],
    [
      { chunks: { budgets: { firstVisit: 0 } } },
      'FP_OPTION_INVALID',
      /'chunks\.budgets\.firstVisit' is 0; .* or Infinity/,
    ],
    [{ chunks: { budgets: { overfetch: 0 } } }, 'FP_OPTION_UNKNOWN', /Did you mean 'overFetch'\?/],
    [{ chunks: { preload: 1 } }, 'FP_OPTION_INVALID', /'chunks\.preload' is 1/],
    [{ images: { slots: 'dev' } }, 'FP_OPTION_INVALID', /'images\.slots' is 'dev'; it takes true or false/],
    [{ images: { slot: false } }, 'FP_OPTION_UNKNOWN', /'images\.slot'.*Did you mean 'slots'/s],
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
