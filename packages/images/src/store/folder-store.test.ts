import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FirstpaintError } from '@firstpaint/core/errors'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFolderStore } from './folder-store.ts'

const KEY = 'records/3fa0'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('createFolderStore', () => {
  test('gives back what was put, in this process and the next', async () => {
    await createFolderStore({ folder }).put(KEY, Buffer.from('value'))
    const next = createFolderStore({ folder })
    expect(await next.get(KEY)).toEqual(Buffer.from('value'))
    expect(await next.has(KEY)).toBe(true)
    expect(await next.get('records/other')).toBeUndefined()
    expect(await next.has('records/other')).toBe(false)
  })

  test('a value cut short, changed or swapped is not there', async () => {
    const store = createFolderStore({ folder })
    const path = join(folder, 'records/3f/3fa0')
    const damage: readonly (() => void)[] = [
      () => truncateSync(path, 20),
      () => truncateSync(path, 0),
      () => {
        const bytes = readFileSync(path)
        bytes[bytes.length - 1]! ^= 1
        writeFileSync(path, bytes)
      },
      () => writeFileSync(path, readFileSync(join(folder, 'records/3f/3fb1'))),
    ]
    await store.put('records/3fb1', Buffer.from('another'))
    for (const harm of damage) {
      await store.put(KEY, Buffer.from('value'))
      expect(await store.get(KEY)).toBeDefined()
      harm()
      expect(await store.get(KEY)).toBeUndefined()
    }
    await store.put(KEY, Buffer.from('value'))
    expect(await store.get(KEY)).toEqual(Buffer.from('value'))
  })

  test('a folder that cannot be written to warns once and goes on', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const warnings: FirstpaintError[] = []
    const store = createFolderStore({ folder: join(file, 'cache'), warn: (warning) => warnings.push(warning) })
    await store.put(KEY, Buffer.from('a'))
    await store.put('records/b', Buffer.from('b'))
    expect(await store.get(KEY)).toBeUndefined()
    expect(await store.has(KEY)).toBe(false)
    expect(warnings.map(({ code, place }) => [code, place])).toEqual([
      ['FP_IMAGES_STORE_NOT_WRITABLE', join(file, 'cache')],
    ])
  })

  test.each(['', '../x', 'a//b', '/a', 'a/../b', '.hidden', 'a b', 'a\\b', 'a'.repeat(201)])(
    'refuses the key %j',
    async (key) => {
      const store = createFolderStore({ folder })
      await expect(store.put(key, new Uint8Array())).rejects.toMatchObject({ code: 'FP_IMAGES_STORE_KEY' })
      await expect(store.get(key)).rejects.toMatchObject({ code: 'FP_IMAGES_STORE_KEY' })
    },
  )

  test('lists, touches and deletes', async () => {
    const store = createFolderStore({ folder, now: () => 5_000_000 })
    for (const key of [KEY, 'files/a', 'x.y']) await store.put(key, Buffer.from(key))
    await store.touch(KEY)
    await store.touch('records/none')
    const listed = (await Array.fromAsync(store.list())).toSorted((a, b) => (a.key < b.key ? -1 : 1))
    expect(listed.map(({ key }) => key)).toEqual(['files/a', KEY, 'x.y'])
    expect(listed[1]).toEqual({ key: KEY, bytes: 36 + KEY.length, usedAt: 5_000_000 })
    await store.delete(KEY, 4_999_999)
    expect(await store.has(KEY)).toBe(true)
    await store.delete(KEY, 5_000_000)
    await store.delete('records/none')
    expect(await store.has(KEY)).toBe(false)
  })

  test('sweeps what a dead writer left, not what is being written', async () => {
    const now = 10_000_000_000
    const store = createFolderStore({ folder, now: () => now })
    const left = join(folder, 'records/3f/3fa0.left.tmp')
    const fresh = join(folder, 'records/3f/3fa0.fresh.tmp')
    mkdirSync(join(folder, 'records/3f'), { recursive: true })
    for (const [path, age] of [
      [left, 3_600_001],
      [fresh, 3_599_000],
    ] as const) {
      writeFileSync(path, 'half')
      utimesSync(path, (now - age) / 1000, (now - age) / 1000)
    }
    expect(await Array.fromAsync(store.list())).toEqual([])
    expect(await store.sweep()).toBe(4)
    expect(readFileSync(fresh, 'utf8')).toBe('half')
    expect(() => readFileSync(left)).toThrow('ENOENT')
  })
})
