import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import type { StrategyResult } from '../bench-result.ts'
import type { Column } from '../measure/columns.ts'
import { verdicts } from '../measure/columns.ts'
import { htmlReport } from './html-report.ts'
import { printAgreement, printLosses, printTable } from './print-table.ts'

const result = (name: StrategyResult['name'], given: Partial<StrategyResult> = {}): StrategyResult => ({
  name,
  failed: null,
  figures: null,
  predicted: null,
  planted: [],
  sample: [],
  agreement: null,
  notes: [],
  ...given,
})
const columns: Column[] = [
  { id: 'js', title: 'JS <per> route', unit: 'bytes', values: { default: 900, firstpaint: 1_200_000 } },
  { id: 'share', title: 'over-fetch', unit: 'share', values: { default: 0.5, firstpaint: 0.0012 } },
]
const strategies = [result('default'), result('firstpaint'), result('vendor', { failed: 'It & <that> broke.' })]
const whole = {
  command: 'pnpm bench chunks',
  machine: 'a machine',
  app: { name: 'app', commit: null, vite: '8.3.8', modules: 1, packages: 0, routes: [], unresolved: [] },
  strategies,
  history: {},
  columns,
  verdicts: verdicts(columns, 'firstpaint'),
}

test('the table marks who wins, and says what could not be measured', () => {
  const lines = stripVTControlCharacters(printTable(whole)).split('\n')
  expect(lines[1]).toMatch(/^JS <per> route\s+900 B \*\s+1\.20 MB\s*$/)
  expect(lines[2]).toMatch(/^over-fetch\s+50\.00 %\s+0\.12 % \*$/)
  expect(lines[3]).toBe('vendor: not measured. It & <that> broke.')
})

test('every lost line is a sentence', () => {
  expect(printLosses(whole, 'firstpaint')).toBe(
    'firstpaint loses 1 of 2 lines:\n  JS <per> route: 1.20 MB, 1.20 MB more than default',
  )
})

test('predictions that were not held against a rebuild are not vouched for', () => {
  expect(printAgreement(whole)).toBe('')
  const agreement = { edits: 2, agree: 1, noEffect: 1, ratio: 1.5, rebuilt: { mean: 0, p50: 0, p95: 0, max: 0 } }
  const sample = [
    { module: 'a.ts', predicted: 100, rebuilt: 100 },
    { module: 'b.ts', predicted: 100, rebuilt: 900 },
    { module: 'c.ts', predicted: 100, rebuilt: null },
  ]
  expect(printAgreement({ strategies: [result('default', { sample, agreement })] })).toContain(
    'default: 1 of 2 agree, all together 1.500 of the prediction; farthest off b.ts: 100 B foretold, 900 B built; 1 changed nothing',
  )
})

test('the page holds every figure as text, and no markup from outside', () => {
  const html = htmlReport(whole)
  expect(html).toContain('JS &lt;per&gt; route')
  expect(html).toContain('It &amp; &lt;that&gt; broke.')
  expect(html).toContain('<th scope="row">firstpaint</th><td>0.12 % (best)</td>')
  expect(html).not.toMatch(/<script|https?:/)
})
