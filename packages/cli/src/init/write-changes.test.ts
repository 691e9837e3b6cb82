import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/temp-dir.ts'
import { writeChanges } from './write-changes.ts'

test('writes new and old files, keeps modes and links, leaves nothing behind', () => {
  const dir = tempDir({ 'a.txt': 'old', 'real/b.txt': 'old' })
  chmodSync(join(dir, 'a.txt'), 0o640)
  symlinkSync(join(dir, 'real/b.txt'), join(dir, 'b.txt'))
  writeChanges(dir, [
    { path: 'a.txt', before: 'old', after: 'A' },
    { path: 'b.txt', before: 'old', after: 'B' },
    { path: 'c.txt', before: null, after: 'C' },
  ])
  expect(['a.txt', 'b.txt', 'c.txt', 'real/b.txt'].map((path) => readFileSync(join(dir, path), 'utf8'))).toEqual([
    'A',
    'B',
    'C',
    'B',
  ])
  expect(statSync(join(dir, 'a.txt')).mode & 0o777).toBe(0o640)
  expect(lstatSync(join(dir, 'b.txt')).isSymbolicLink()).toBe(true)
  expect(readdirSync(dir).toSorted()).toEqual(['a.txt', 'b.txt', 'c.txt', 'real'])
})

test('when one file cannot be written, none is', () => {
  const dir = tempDir({ 'a.txt': 'old' })
  const changes = [
    { path: 'a.txt', before: 'old', after: 'A' },
    { path: 'no-such-folder/b.txt', before: null, after: 'B' },
  ]
  expect(() => writeChanges(dir, changes)).toThrow(
    expect.objectContaining({ code: 'FP_INIT_UNWRITABLE', place: 'no-such-folder/b.txt' }),
  )
  expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('old')
  mkdirSync(join(dir, 'x'))
  expect(readdirSync(dir).toSorted()).toEqual(['a.txt', 'x'])
})
