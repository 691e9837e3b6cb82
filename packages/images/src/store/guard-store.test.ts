import type { FirstpaintError } from '@firstpaint/core/errors'
import { expect, test } from 'vitest'
import { guardStore } from './guard-store.ts'
import { createMemoryStore } from './memory-store.ts'

test('a store that fails is left alone after three failures, and asked again a minute later', async () => {
  const memory = createMemoryStore()
  let time = 0
  let asked = 0
  let isDown = true
  const warnings: FirstpaintError[] = []
  const store = guardStore({
    store: {
      ...memory,
      get: async (key) => {
        asked++
        if (isDown) throw new Error('fetch failed', { cause: new Error('connect ECONNREFUSED') })
        return memory.get(key)
      },
    },
    place: 's3://pictures',
    warn: (warning) => warnings.push(warning),
    now: () => time,
  })
  await store.put('records/a', Buffer.from('value'))
  for (let turn = 0; turn < 10; turn++) expect(await store.get('records/a')).toBeUndefined()
  expect(asked).toBe(3)
  expect(warnings).toMatchObject([
    {
      code: 'FP_IMAGES_STORE_UNREACHABLE',
      place: 's3://pictures',
      message: expect.stringContaining('fetch failed: connect ECONNREFUSED'),
    },
  ])
  time = 60_001
  for (let turn = 0; turn < 10; turn++) await store.get('records/a')
  expect(asked).toBe(4)
  isDown = false
  time = 130_000
  expect(await store.get('records/a')).toBeDefined()
  expect(await store.get('records/a')).toBeDefined()
  expect(warnings).toHaveLength(1)
})

test('what is no key is an error all the same', async () => {
  const store = guardStore({ store: createMemoryStore(), place: 'here' })
  await expect(store.get('../a')).rejects.toMatchObject({ code: 'FP_IMAGES_STORE_KEY' })
})
