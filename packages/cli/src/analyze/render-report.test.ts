import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { plainColours, styleOf, type Style } from '../output/style.ts'
import { visibleWidth } from '../output/table.ts'
import { checkLimits } from './check-limits.ts'
import { renderReport } from './render-report.ts'
import type { ReportView } from './report-view.ts'
import { sampleReport } from '../../test/sample-report.ts'

const narrow: Style = { colours: plainColours, columns: 80 }
const view: ReportView = { name: 'dist', report: sampleReport, limits: [], limit: 10 }

describe('renderReport', () => {
  const text = renderReport(view, narrow)

  test('says each thing in its section', () => {
    const titles = text.split('\n').filter((line) => /^\S/.test(line))
    expect(titles).toEqual([
      'Files in dist',
      'Largest scripts and styles',
      'Routes, first visit',
      'Packages shipped more than once',
      'Files that nothing refers to',
      'Findings',
      'Accounting',
    ])
    expect(text).toMatch(/js +2 +340 kB +104 kB +90\.0 kB/)
    expect(text).toMatch(/image +2 +45\.0 kB +– +–/)
    expect(text).toMatch(/assets\/index-B1gF00d0\.js +240 kB +69\.0 kB +60\.0 kB +█{10}/)
    expect(text).toMatch(/react-dom@19\.3\.1 cjs.*…\S*production\.js +180 kB +75 %/)
    expect(text).toMatch(/zod v4\/core\.js +15\.0 kB +6 %/)
    expect(text).not.toContain('src/tiny.ts')
    expect(text).toMatch(
      /date-fns +12\.0 kB +wasted\n +4\.4\.0 +30\.0 kB +node_modules\/date-fns\n +2\.30\.0 +12\.0 kB/,
    )
    expect(text).toMatch(/old\/banner\.png +5\.00 kB/)
    expect(text).toContain('896 000 bytes = 784 000 from modules + 112 000 unmapped, 0 unaccounted')
  })

  test('puts the dearest route and the worst finding first', () => {
    expect(text.indexOf('/menu/:id')).toBeLessThan(text.indexOf('  /  '))
    expect(text.indexOf('1 image over 500 kB. (900 kB)')).toBeLessThan(text.indexOf('4 files with a content hash'))
    expect(text).toContain('assets/a.js, assets/b.js, assets/c.js and 1 more')
  })

  test.each([60, 80, 120])('stays within %d columns', (columns) => {
    const limits = checkLimits(sampleReport, { maxJs: 1000, maxTotal: 1000 })
    const lines = renderReport({ ...view, limits }, { colours: plainColours, columns }).split('\n')
    expect(lines.filter((line) => visibleWidth(line) > columns)).toEqual([])
  })

  test('colours change nothing but colours', () => {
    const coloured = renderReport(view, styleOf({ write: () => true, isTTY: true, columns: 80 }, {}))
    expect(coloured).not.toBe(text)
    expect(stripVTControlCharacters(coloured)).toBe(text)
  })

  test('keeps lists to the limit and says how much is left', () => {
    const short = renderReport({ ...view, limit: 1 }, narrow)
    expect(short).toContain('and 2 more; --limit 3 shows all')
    expect(short).not.toContain('dish-D15hD15h.js')
  })

  test('tells a broken limit with what it is exceeded by, and that all hold when they do', () => {
    const broken = checkLimits(sampleReport, { maxJs: 50_000, maxTotal: undefined })
    expect(renderReport({ ...view, limits: broken }, narrow)).toMatch(
      /✗ +\/menu\/:id +--max-js 50\.0 kB +90\.0 kB +exceeded by 40\.0 kB/,
    )
    const met = checkLimits(sampleReport, { maxJs: 500_000, maxTotal: undefined })
    expect(renderReport({ ...view, limits: met }, narrow)).toContain('every route keeps within them')
  })

  test('explains how to get modules when no script has any', () => {
    expect(text).not.toContain('No source maps')
    const files = sampleReport.files.map((file) =>
      file.kind === 'js' ? { ...file, modules: [], unmapped: file.raw } : file,
    )
    const bare = renderReport({ ...view, report: { ...sampleReport, files } }, narrow)
    expect(bare).toContain('No source maps were found')
    expect(bare).toContain("sourcemap: 'hidden'")
  })

  test('does not hide a sum that fails', () => {
    const files = sampleReport.files.map((file) => (file.kind === 'css' ? { ...file, unmapped: 0 } : file))
    expect(renderReport({ ...view, report: { ...sampleReport, files } }, narrow)).toContain('10 000 unaccounted')
  })
})
