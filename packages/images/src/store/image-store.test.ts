import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFolderStore } from './folder-store.ts'
import type { ImageStore } from './image-store.ts'
import { createLayeredStore } from './layered-store.ts'
import { createMemoryStore } from './memory-store.ts'
import { createRedisStore } from './redis-store.ts'
import { hasRedis, REDIS } from './redis-server.fixture.ts'
import { createS3Store, type S3StoreOptions } from './s3-store.ts'
import { startS3Server, type S3Server } from './s3-server.fixture.ts'

const prefix = `firstpaint-test:${randomUUID()}:`
const redis = await hasRedis()
let folder: string
let s3: S3Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'image-store-'))
  s3 = await startS3Server({ bucket: 'pictures', secret: 'secret' })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await s3.close()
  if (redis) await removeTestKeys()
})

async function removeTestKeys(): Promise<void> {
  const client = new Redis(REDIS)
  const keys = await client.keys(`${prefix}*`)
  if (keys.length > 0) await client.del(...keys)
  client.disconnect()
}

const s3Options = (): S3StoreOptions => ({
  bucket: 'pictures',
  prefix: 'site/a',
  region: 'eu-central-1',
  endpoint: s3.endpoint,
  accessKeyId: 'id',
  secretAccessKey: 'secret',
})

const kinds: readonly (readonly [name: string, open: () => Promise<ImageStore>])[] = [
  ['folder', async () => createFolderStore({ folder })],
  ['memory', async () => createMemoryStore()],
  ['S3', () => createS3Store(s3Options())],
  ['layered', async () => createLayeredStore({ near: createMemoryStore(), far: await createS3Store(s3Options()) })],
  ...(redis ? [['Redis', () => createRedisStore({ url: REDIS, prefix })] as const] : []),
]

describe.each(kinds)('%s store', (_name, open) => {
  test('keeps, finds and replaces values of any bytes', async () => {
    const store = await open()
    const key = `files/${randomUUID()}`
    expect(await store.has(key)).toBe(false)
    expect(await store.get(key)).toBeUndefined()
    const large = Buffer.alloc(300_000, 'image')
    for (const value of [Buffer.from([0, 255, 13, 10, 0]), Buffer.alloc(0), large]) {
      await store.put(key, value)
      expect(await store.has(key)).toBe(true)
      expect(Buffer.compare((await store.get(key))!, value)).toBe(0)
    }
    await store.close()
  })

  test('many at once stay apart', async () => {
    const store = await open()
    const run = randomUUID()
    const keys = Array.from({ length: 40 }, (_, index) => `records/${run}-${index}`)
    await Promise.all(keys.map((key) => store.put(key, Buffer.from(key))))
    const values = await Promise.all(keys.map((key) => store.get(key)))
    expect(values.map((value) => Buffer.from(value!).toString())).toEqual(keys)
    await store.close()
  })

  test('refuses what is no key', async () => {
    const store = await open()
    await expect(store.get('../secrets')).rejects.toMatchObject({ code: 'FP_IMAGES_STORE_KEY' })
    await expect(store.put('../secrets', Buffer.from('a'))).rejects.toMatchObject({ code: 'FP_IMAGES_STORE_KEY' })
    await store.close()
  })
})

describe('createS3Store', () => {
  test('a value damaged in the bucket is not there', async () => {
    const store = await createS3Store(s3Options())
    await store.put('files/damaged', Buffer.from('whole'))
    const sealed = Buffer.from(s3.objects.get('pictures/site/a/files/damaged')!)
    s3.objects.set('pictures/site/a/files/damaged', sealed.subarray(0, -1))
    expect(await store.get('files/damaged')).toBeUndefined()
  })

  test('tries again when the server is busy', async () => {
    const store = await createS3Store(s3Options())
    s3.fail.push(503, 429)
    await store.put('files/busy', Buffer.from('value'))
    expect(await store.get('files/busy')).toEqual(new Uint8Array(Buffer.from('value')))
  })

  test('a wrong secret and a wrong bucket are errors that say so', async () => {
    const forged = await createS3Store({ ...s3Options(), secretAccessKey: 'guess' })
    await expect(forged.put('files/a', Buffer.from('a'))).rejects.toMatchObject({
      code: 'FP_IMAGES_STORE_REFUSED',
      message: 'PUT was answered with 403, SignatureDoesNotMatch.',
    })
    const elsewhere = await createS3Store({ ...s3Options(), bucket: 'none' })
    await expect(elsewhere.get('files/a')).rejects.toThrow('404, NoSuchBucket')
  })

  test('the request is signed for any key a store takes', async () => {
    const store = await createS3Store({ ...s3Options(), prefix: 'a_b.c-d/e' })
    await store.put('x.y/_z-1', Buffer.from('value'))
    expect(s3.objects.has('pictures/a_b.c-d/e/x.y/_z-1')).toBe(true)
  })
})

describe('createLayeredStore', () => {
  test('keeps near what it found far, and asks far no more', async () => {
    const [near, far] = [createMemoryStore(), createMemoryStore()]
    const store = createLayeredStore({ near, far })
    await far.put('records/a', Buffer.from('far'))
    expect(await store.has('records/a')).toBe(true)
    expect(await store.get('records/a')).toEqual(new Uint8Array(Buffer.from('far')))
    await far.delete('records/a')
    expect(await store.get('records/a')).toEqual(new Uint8Array(Buffer.from('far')))
  })

  test('what is used counts as used in both', async () => {
    let time = 1
    const near = createMemoryStore({ now: () => time })
    const store = createLayeredStore({ near, far: await createS3Store(s3Options()) })
    await store.put('records/a', Buffer.from('value'))
    time = 5
    await store.touch!('records/a')
    expect(await Array.fromAsync(near.list())).toEqual([{ key: 'records/a', bytes: 5, usedAt: 5 }])
  })

  test('puts into both', async () => {
    const [near, far] = [createMemoryStore(), createMemoryStore()]
    await createLayeredStore({ near, far }).put('records/a', Buffer.from('value'))
    expect([await near.has('records/a'), await far.has('records/a')]).toEqual([true, true])
  })
})

describe.runIf(redis)('createRedisStore', () => {
  test('a damaged value is not there; values expire when nobody uses them', async () => {
    const store = await createRedisStore({ url: REDIS, prefix, expire: 2 })
    const client = new Redis(REDIS)
    await store.put('files/a', Buffer.from('whole'))
    expect(await client.ttl(`${prefix}files/a`)).toBeGreaterThan(86_400)
    await client.expire(`${prefix}files/a`, 60)
    expect(await store.get('files/a')).toBeDefined()
    expect(await client.ttl(`${prefix}files/a`)).toBeGreaterThan(86_400)
    await client.setrange(`${prefix}files/a`, 38, 'X')
    expect(await store.get('files/a')).toBeUndefined()
    client.disconnect()
    await store.close()
  })
})
