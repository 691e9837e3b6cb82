import { expect, test } from 'vitest'
import { toCsv } from './to-csv.ts'

test('CSV as RFC 4180 has it', () => {
  expect(
    toCsv([
      { name: 'a,b', count: 1 },
      { name: 'say "hi"', count: null },
    ]),
  ).toBe('name,count\r\n"a,b",1\r\n"say ""hi""",\r\n')
})

test('what a spreadsheet would run is text', () => {
  expect(toCsv([{ name: '=cmd|1' }, { name: '@x' }, { name: '-1' }])).toBe("name\r\n'=cmd|1\r\n'@x\r\n'-1\r\n")
})

test('columns are those of all rows', () => {
  expect(toCsv([{ a: 1 }, { b: 2 }])).toBe('a,b\r\n1,\r\n,2\r\n')
})
