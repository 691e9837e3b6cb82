import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../store/memory-store.ts'
import { createImageCache } from './image-cache.ts'
import { encodedImage } from './optimized-image.fixture.ts'

describe('createImageCache', () => {
  test('keeps a record and its files', async () => {
    const store = createMemoryStore()
    const encoded = encodedImage('small', 'large')
    expect(await createImageCache({ store }).keep('key', encoded)).toEqual([])
    const cache = createImageCache({ store })
    expect(await cache.record('key')).toEqual(encoded.image)
    for (const [hash, bytes] of encoded.files) expect(Buffer.from((await cache.file(hash))!)).toEqual(bytes)
    expect(await cache.record('other')).toBeUndefined()
  })

  test('a store that takes nothing gets no record either, and the lost files are named', async () => {
    const memory = createMemoryStore()
    const store = { ...memory, put: async () => {} }
    const encoded = encodedImage('small', 'large')
    const cache = createImageCache({ store })
    expect(await cache.keep('key', encoded)).toEqual([...encoded.files.keys()])
    expect(await cache.record('key')).toBeUndefined()
  })

  test('trials belong to their scope', async () => {
    const cache = createImageCache({ store: createMemoryStore() })
    const trials = cache.trials({ source: 'a', encoders: { aom: '1' } })
    await trials.put('800×600 avif 50', { score: 71, bytes: 3 })
    await trials.putFile!('800×600 avif 50', Buffer.from('abc'))
    const again = cache.trials({ encoders: { aom: '1' }, source: 'a' })
    expect(await again.get('800×600 avif 50')).toEqual({ score: 71, bytes: 3 })
    expect(Buffer.from((await again.getFile!('800×600 avif 50'))!).toString()).toBe('abc')
    const other = cache.trials({ source: 'a', encoders: { aom: '2' } })
    expect(await other.get('800×600 avif 50')).toBeUndefined()
    expect(await other.getFile!('800×600 avif 50')).toBeUndefined()
    expect(await trials.get('800×600 avif 51')).toBeUndefined()
  })

  test('a record counts as used when it is read, once per process', async () => {
    let now = 0
    const store = createMemoryStore({ now: () => now })
    await createImageCache({ store }).keep('key', encodedImage('a'))
    const cache = createImageCache({ store })
    const usedAt = async (): Promise<number | undefined> => {
      for await (const entry of store.list()) if (entry.key === 'records/key') return entry.usedAt
      return undefined
    }
    for (const time of [5, 9]) {
      now = time
      await cache.record('key')
    }
    expect(await usedAt()).toBe(5)
  })
})
