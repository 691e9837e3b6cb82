import { describe, expect, test } from 'vitest'
import { fitPath, renderTable, visibleWidth } from './table.ts'

describe('renderTable', () => {
  test('aligns columns by what is seen, not by escape codes', () => {
    const red = '\u001B[31m12 kB\u001B[39m'
    expect(renderTable([['a', red], ['long name', '1 kB'], ['only']], { align: ['left', 'right'] })).toBe(
      `  a          ${red}\n  long name   1 kB\n  only`,
    )
  })

  test('has no lines for no rows', () => {
    expect(renderTable([])).toBe('')
  })
})

test('visibleWidth counts characters, not UTF-16 units', () => {
  expect(visibleWidth('\u001B[1m✓ 😀\u001B[22m')).toBe(3)
})

describe('fitPath', () => {
  test('cuts the middle and keeps the file name', () => {
    expect(fitPath('assets/some-very-long-folder/index-abc123.js', 30)).toBe(
      'assets/som…der/index-abc123.js'.slice(-30),
    )
  })

  test.each([10, 11, 17, 60])('is never wider than %d', (width) => {
    expect(fitPath('x'.repeat(100), width)).toHaveLength(width)
    expect(fitPath('short', width)).toBe('short')
  })
})
