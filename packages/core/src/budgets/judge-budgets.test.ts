import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeBudgets } from './judge-budgets.ts'
import type { Measurement } from './measurement.ts'
import { readBudgets } from './read-budgets.ts'

const file = (...budgets: unknown[]) => readBudgets(JSON.stringify({ version: 1, budgets }), 'budgets.json')
const js = (route: string, value: number): Measurement => ({ subject: { kind: 'route', route }, metric: 'js', value })

describe('a limit', () => {
  const budgets = file({ route: '*', js: '100 B' })

  test('holds for every subject that fits', () => {
    const judged = judgeBudgets({ file: budgets, head: [js('/', 100), js('/menu', 101)] })
    expect(judged.verdicts.map(({ status }) => status)).toEqual(['within', 'over'])
    expect(judged.passed).toBe(false)
  })

  test('of a score is the least', () => {
    const scores = file({ route: '/', performance: 0.95 })
    const head = (value: number): Measurement[] => [
      { subject: { kind: 'route', route: '/' }, metric: 'performance', value },
    ]
    expect(judgeBudgets({ file: scores, head: head(0.94) }).passed).toBe(false)
    expect(judgeBudgets({ file: scores, head: head(0.95) }).passed).toBe(true)
  })

  test('that nothing was measured for is told', () => {
    const wrong = file({ route: '/manu', js: '1 kB' })
    expect(judgeBudgets({ file: wrong, head: [js('/menu', 5)] }).unmeasured.map(({ place }) => place)).toEqual([
      'budgets[0].js',
    ])
  })

  test('of one device is not asked of the other', () => {
    const phones = file({ route: '/', formFactor: 'mobile', lcp: '1 s' })
    const lcp = (formFactor: 'mobile' | 'desktop'): Measurement => ({
      subject: { kind: 'route', route: '/' },
      metric: 'lcp',
      value: 2000,
      formFactor,
    })
    expect(judgeBudgets({ file: phones, head: [lcp('desktop')] })).toMatchObject({ passed: true, verdicts: [] })
    expect(judgeBudgets({ file: phones, head: [lcp('mobile')] }).passed).toBe(false)
  })

  test('that only warns does not fail', () => {
    const soft = file({ route: '*', js: '1 B', level: 'warn' })
    const judged = judgeBudgets({ file: soft, head: [js('/', 2)] })
    expect(judged.verdicts[0]?.status).toBe('over')
    expect(judged.passed).toBe(true)
  })
})

describe('growth', () => {
  const budgets = file({ route: '*', js: { growth: '2 %' } })

  test('is judged against the base, not against a ceiling', () => {
    const base = [js('/', 1000)]
    expect(judgeBudgets({ file: budgets, head: [js('/', 1020)], base }).passed).toBe(true)
    expect(judgeBudgets({ file: budgets, head: [js('/', 1021)], base }).passed).toBe(false)
  })

  test('of what is new is not judged', () => {
    const judged = judgeBudgets({ file: budgets, head: [js('/new', 9)], base: [js('/', 1)] })
    expect(judged.verdicts.map(({ status }) => status)).toEqual(['no-base'])
    expect(judged.passed).toBe(true)
  })

  test('a change that makes nothing larger never fails, whatever the base was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1 }), fc.nat(100), (values, saved) => {
        const base = values.map((value, index) => js(`/${index}`, value))
        const head = values.map((value, index) => js(`/${index}`, Math.max(0, value - saved)))
        expect(judgeBudgets({ file: budgets, head, base }).passed).toBe(true)
      }),
    )
  })
})
