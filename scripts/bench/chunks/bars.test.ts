import { expect, test } from 'vitest'
import { checkBars } from './bars.ts'
import type { Column } from './measure/columns.ts'

const column = (id: string, values: Column['values']): Column => ({ id, title: id, unit: 'bytes', values })

test('a bar is held, missed, or not measured', () => {
  const bars = checkBars({
    columns: [
      column('js', { default: 1000, firstpaint: 1004 }),
      column('requests', { default: 5, firstpaint: 16 }),
      column('leaf', { default: 50_000, firstpaint: 100 }),
      column('bump-mean', { vendor: 900, 'per-package': 300, firstpaint: 400, 'firstpaint+profile': 100 }),
    ],
  })
  const of = (start: string): boolean | null => bars.find(({ bar }) => bar.startsWith(start))!.passed
  expect(of('JS per route')).toBe(true)
  expect(of('requests per route')).toBe(false)
  expect(of('leaf edit')).toBe(true)
  expect(of('dependency bump (bump-mean)')).toBe(false)
  expect(of('import map')).toBeNull()
})
