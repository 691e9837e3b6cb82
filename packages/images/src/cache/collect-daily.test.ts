import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolderStore } from '../store/folder-store.ts'
import { collectDaily } from './collect-daily.ts'

const DAY = 86_400_000
const start = Date.now()
let folder: string

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'collect-daily-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const values = (): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length

async function fill(count: number): Promise<void> {
  const store = createFolderStore({ folder })
  for (let index = 0; index < count; index++) await store.put(`trials/${index}`, Buffer.from(`${index}`))
}

test('what nobody used for a month goes, once a day', async () => {
  await fill(3)
  expect(await collectDaily({ store: folder, now: () => start })).toMatchObject({ deleted: 0 })
  const later = start + 40 * DAY
  expect(await collectDaily({ store: [pathToFileURL(folder).href, 's3://bucket/x'], now: () => later })).toMatchObject({
    deleted: 3,
    kept: 0,
  })
  expect(values()).toBe(1)
})

test('not twice within a day', async () => {
  expect(await collectDaily({ store: folder, now: () => start })).toBeDefined()
  expect(await collectDaily({ store: folder, now: () => start + DAY / 2 })).toBeUndefined()
  const mark = join(folder, 'collected')
  utimesSync(mark, new Date(start), new Date(start))
  expect(await collectDaily({ store: folder, now: () => start + DAY })).toBeDefined()
})

test('a place that is no folder, and one that cannot be written to, cost nothing', async () => {
  expect(await collectDaily({ store: ['redis://127.0.0.1:1/0', 'memory:'], now: () => start })).toBeUndefined()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(await collectDaily({ store: join(file, 'below'), now: () => start })).toBeUndefined()
})
