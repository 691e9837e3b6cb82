import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readVerdict, stillHolds, type StableNamesVerdict, verdictFile, writeVerdict } from './stable-names-verdict.ts'

const dir = mkdtempSync(join(tmpdir(), 'firstpaint-verdict-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const verdict: StableNamesVerdict = {
  version: 1,
  minifier: 'oxc 1',
  scripts: 1000,
  keep: true,
  first: { short: 100, kept: 100 },
  delta: { short: 20, kept: 10 },
  returningShare: 0.5,
  deltaShare: 0.7,
}

it('comes back for the same minifier only', async () => {
  expect(readVerdict(dir, 'oxc 1')).toBeUndefined()
  await writeVerdict(dir, verdict)
  expect(readVerdict(dir, 'oxc 1')).toEqual(verdict)
  expect(readVerdict(dir, 'oxc 2')).toBeUndefined()
})

it.each([
  ['nothing', ''],
  ['no JSON', '{"version":1'],
  ['another version', { ...verdict, version: 2 }],
  ['a word for an answer', { ...verdict, keep: 'yes' }],
  ['negative bytes', { ...verdict, first: { short: -1, kept: 1 } }],
  ['a share beyond all', { ...verdict, returningShare: 2 }],
  ['half a delta', { ...verdict, delta: { short: 1 } }],
  ['a list', []],
])('is not there when it holds %s', (_what, content) => {
  mkdirSync(join(dir, 'cache'), { recursive: true })
  writeFileSync(join(dir, verdictFile), typeof content === 'string' ? content : JSON.stringify(content))
  expect(readVerdict(dir, 'oxc 1')).toBeUndefined()
  expect(readFileSync(join(dir, verdictFile), 'utf8')).toBeDefined()
})

it('holds for an app of about the same size', () => {
  expect([900, 1000, 1100].every((bytes) => stillHolds(verdict, bytes))).toBe(true)
  expect([0, 899, 1101].some((bytes) => stillHolds(verdict, bytes))).toBe(false)
})
