import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFirstpaintError } from '../errors/firstpaint-error.ts'
import { readBudgets } from './read-budgets.ts'

const file = 'firstpaint.budgets.json'
const read = (json: unknown) => readBudgets(JSON.stringify(json), file)
const withBudget = (budget: unknown) => ({ version: 1, budgets: [budget] })

test('a budget has a subject and a limit for each metric', () => {
  const { budgets, compression } = read({
    version: 1,
    budgets: [
      { route: '*', js: '180 kB', total: { max: '0.75 MB', growth: '2 %' } },
      { route: '/menu/:slug', formFactor: 'mobile', lcp: '2.5 s', cls: 0.1, level: 'warn' },
      { flow: 'order', step: 'pay', calls: { growth: 40, level: 'warn' } },
      { audit: 'cls-culprits-insight', minScore: 0.9 },
    ],
  })
  expect(compression).toBe('brotli')
  expect(budgets.map(({ metric, max, growth, level }) => ({ metric, max, growth, level }))).toEqual([
    { metric: 'js', max: 180_000, growth: undefined, level: 'error' },
    { metric: 'total', max: 750_000, growth: { share: 0.02 }, level: 'error' },
    { metric: 'lcp', max: 2500, growth: undefined, level: 'warn' },
    { metric: 'cls', max: 0.1, growth: undefined, level: 'warn' },
    { metric: 'calls', max: undefined, growth: { amount: 40 }, level: 'warn' },
    { metric: 'minScore', max: 0.9, growth: undefined, level: 'error' },
  ])
  expect(budgets[2]).toMatchObject({ subject: { kind: 'route', route: '/menu/:slug' }, formFactor: 'mobile' })
  expect(budgets[4]).toMatchObject({ subject: { kind: 'flow', flow: 'order', step: 'pay' }, place: 'budgets[2].calls' })
})

/** Each is wrong in one way: the file, the code it must be told by, and what the message or its hint must say. */
const broken: readonly (readonly [what: string, text: string, code: string, says: string])[] = [
  ['a comma too many', '{ "version": 1, }', 'FP_BUDGETS_NOT_JSON', 'not JSON'],
  ['an empty file', '', 'FP_BUDGETS_NOT_JSON', 'not JSON'],
  ...(
    [
      ['a list', [], 'FP_BUDGETS_SHAPE', 'an object'],
      ['null', null, 'FP_BUDGETS_SHAPE', 'an object'],
      ['no version', { budgets: [{ route: '*', js: '1 kB' }] }, 'FP_BUDGETS_VERSION', 'undefined'],
      ['a version to come', { version: 2, budgets: [] }, 'FP_BUDGETS_VERSION', '2'],
      ['a key of the file mistyped', { version: 1, budget: [] }, 'FP_BUDGET_UNKNOWN_KEY', "'budgets'"],
      ['no budgets', { version: 1 }, 'FP_BUDGETS_SHAPE', 'at least one'],
      ['an empty list', { version: 1, budgets: [] }, 'FP_BUDGETS_SHAPE', 'at least one'],
      ['an object for the list', { version: 1, budgets: {} }, 'FP_BUDGETS_SHAPE', 'at least one'],
      [
        'an unknown compression',
        { version: 1, compression: 'broti', budgets: [] },
        'FP_BUDGET_UNKNOWN_KEY',
        "'brotli'",
      ],
      ['a budget that is a text', withBudget('js < 180 kB'), 'FP_BUDGETS_SHAPE', 'a subject and limits'],
      ['no subject', withBudget({ js: '180 kB' }), 'FP_BUDGET_NO_SUBJECT', 'route'],
      ['two subjects', withBudget({ route: '/', chunk: 'a.js', size: '1 kB' }), 'FP_BUDGET_TWO_SUBJECTS', 'route and'],
      ['no limit', withBudget({ route: '/' }), 'FP_BUDGET_NO_LIMIT', 'lcp'],
      ['a metric mistyped', withBudget({ route: '/', lpc: '2 s' }), 'FP_BUDGET_UNKNOWN_KEY', "'lcp'"],
      ['a metric of another subject', withBudget({ chunk: 'a.js', lcp: '2 s' }), 'FP_BUDGET_METRIC', 'size'],
      ['a metric of a type', withBudget({ type: 'js', requests: 3 }), 'FP_BUDGET_METRIC', 'files'],
      ['an unknown type', withBudget({ type: 'scripts', size: '1 kB' }), 'FP_BUDGET_UNKNOWN_KEY', 'js'],
      ['a size without unit', withBudget({ route: '/', js: 180 }), 'FP_BUDGET_QUANTITY', "'180 kB'"],
      ['a size in words', withBudget({ route: '/', js: 'small' }), 'FP_BUDGET_QUANTITY', "'180 kB'"],
      ['a time in bytes', withBudget({ route: '/', lcp: '2 kB' }), 'FP_BUDGET_QUANTITY', "'2.5 s'"],
      ['a size in seconds', withBudget({ route: '/', js: '2 s' }), 'FP_BUDGET_QUANTITY', "'180 kB'"],
      ['a time without unit', withBudget({ route: '/', lcp: 2500 }), 'FP_BUDGET_QUANTITY', "'2500 ms'"],
      ['a negative size', withBudget({ route: '/', js: '-1 kB' }), 'FP_BUDGET_QUANTITY', "'180 kB'"],
      ['half a request', withBudget({ route: '/', requests: 1.5 }), 'FP_BUDGET_QUANTITY', 'whole number'],
      ['a shift with unit', withBudget({ route: '/', cls: '0.1 s' }), 'FP_BUDGET_QUANTITY', '0.1'],
      ['a score in percent', withBudget({ route: '/', performance: 95 }), 'FP_BUDGET_QUANTITY', '0.95'],
      ['growth as a number', withBudget({ route: '/', js: { growth: 2 } }), 'FP_BUDGET_QUANTITY', "'2 %'"],
      ['growth of a score', withBudget({ route: '/', seo: { growth: '2 %' } }), 'FP_BUDGET_QUANTITY', 'no growth'],
      ['a limit with nothing in it', withBudget({ route: '/', js: {} }), 'FP_BUDGET_NO_LIMIT', 'max, growth'],
      ['a limit key mistyped', withBudget({ route: '/', js: { maximum: '1 kB' } }), 'FP_BUDGET_UNKNOWN_KEY', 'max'],
      ['an unknown level', withBudget({ route: '/', js: '1 kB', level: 'warning' }), 'FP_BUDGET_UNKNOWN_KEY', 'warn'],
      [
        'an unknown device',
        withBudget({ route: '/', js: '1 kB', formFactor: 'phone' }),
        'FP_BUDGET_UNKNOWN_KEY',
        'mob',
      ],
      ['a step without a flow', withBudget({ route: '/', step: 'pay', js: '1 kB' }), 'FP_BUDGET_UNKNOWN_KEY', 'route'],
      ['a route that is no path', withBudget({ route: 'menu', js: '1 kB' }), 'FP_BUDGETS_SHAPE', '/menu'],
      ['an empty name', withBudget({ chunk: '', size: '1 kB' }), 'FP_BUDGETS_SHAPE', 'a name'],
      [
        'an audit mistyped',
        withBudget({ audit: 'cls-culprit-insight', minScore: 1 }),
        'FP_BUDGET_AUDIT',
        'cls-culprits',
      ],
      [
        'an audit that is gone',
        withBudget({ audit: 'performance-budget', minScore: 1 }),
        'FP_BUDGET_AUDIT',
        'any more',
      ],
      [
        'one thing limited twice',
        {
          version: 1,
          budgets: [
            { route: '/', js: '1 kB' },
            { route: '/', js: '2 kB', formFactor: 'mobile' },
          ],
        },
        'FP_BUDGET_TWICE',
        'budgets[0].js',
      ],
    ] as const
  ).map(([what, json, code, says]) => [what, JSON.stringify(json), code, says] as const),
]

describe(`each of ${broken.length} broken files has its named error`, () => {
  test.each(broken)('%s', (_what, text, code, says) => {
    const error = thrownBy(() => readBudgets(text, file))
    expect(isFirstpaintError(error) && error.code).toBe(code)
    expect(isFirstpaintError(error) && `${error.message} ${error.hint}`).toContain(says)
    expect(isFirstpaintError(error) && error.place).toContain(file)
  })
})

test('whatever the file holds, it is read or refused by name', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((text) => `{"version":1,"budgets":[${text}]}`),
      ),
      (text) => {
        const error = thrownBy(() => readBudgets(text, file))
        expect(error === undefined || isFirstpaintError(error)).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
    return undefined
  } catch (error) {
    return error
  }
}
