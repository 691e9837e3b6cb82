import type { SiteReport } from '@firstpaint/core/report'
import { expect, test } from 'vitest'
import { summarizeReport } from './summarize-report.ts'

const report = {
  totals: { files: 3, raw: 9000, byKind: { js: { gzip: 1500 }, css: { gzip: 500 } } },
  routes: [{ route: '/', requests: 2, gzip: 1800, raw: 8000 }],
  findings: [{ severity: 'warning', message: 'a.js is large' }],
  duplicates: [],
} as unknown as SiteReport

test('the summary of a build says where more is told, and where the chunks are drawn when they were planned', () => {
  const lines = summarizeReport(report, { details: '.firstpaint/treemap.html' }).split('\n')
  expect(lines).toEqual([
    'firstpaint  3 files: 2.0 kB of script and style (gzip), 9.0 kB in all',
    '  first visit of /: 2 requests, 1.8 kB gzip',
    '  a.js is large',
    '  details: .firstpaint/treemap.html',
  ])
  const planned = summarizeReport(report, { details: 'x', chunks: '.firstpaint/chunks.html' })
  expect(planned.split('\n').at(-1)).toBe('  chunks: .firstpaint/chunks.html')
})
