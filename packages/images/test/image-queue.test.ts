import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FirstpaintError } from '@firstpaint/core/errors'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImageProgress } from '../src/build/image-progress.ts'
import { request } from '../src/cache/optimized-image.fixture.ts'
import { queueImageJobs } from '../src/queue/queue-image-jobs.ts'
import { startImageWorker, type ImageWorker } from '../src/queue/start-image-worker.ts'
import { createMemoryStore } from '../src/store/memory-store.ts'
import { createRedisStore } from '../src/store/redis-store.ts'
import { hasRedis, REDIS } from '../src/store/redis-server.fixture.ts'
import type { ImageStore } from '../src/store/image-store.ts'
import { orderBytes, type Orders } from '../src/workers/test-encoder.fixture.ts'
import { queueTools as tools } from './queue-tools.ts'

let root: string
let log: string
let prefix: string
let store: ImageStore
let workers: ImageWorker[]

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'image-queue-'))
  log = join(root, 'log')
  writeFileSync(log, '')
  prefix = `firstpaint-test-${randomUUID()}`
  workers = []
})

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.close()))
  await store.close()
  const client = new Redis(REDIS)
  const keys = await client.keys(`${prefix}:*`)
  if (keys.length > 0) await client.del(...keys)
  expect(await client.keys(`*${prefix}*`)).toEqual([])
  client.disconnect()
  rmSync(root, { recursive: true, force: true })
})

function plant(name: string, orders: Omit<Orders, 'log'>): string {
  writeFileSync(join(root, name), orderBytes({ log, ...orders }))
  return name
}

const encodes = (): readonly string[] => readFileSync(log, 'utf8').match(/^\S+/gm) ?? []

describe.runIf(await hasRedis())('a queue over Redis', () => {
  beforeEach(async () => {
    store = await createRedisStore({ url: REDIS, prefix: `${prefix}:store:`, expire: 1 })
  })
  const startWorker = async (): Promise<void> => {
    workers.push(await startImageWorker({ redis: REDIS, prefix, store, tools, workers: 1 }))
  }

  test('two workers share the jobs; each image is encoded once, and then never', async () => {
    await Promise.all([startWorker(), startWorker()])
    const names = Array.from({ length: 8 }, (_, index) => plant(`${index}.jpg`, { outputs: [`out${index}`] }))
    const orders = [...names, names[0]!].map((source) => ({ source, request }))
    const progress: ImageProgress[] = []
    const options = { redis: REDIS, prefix, store, root, tools, onProgress: (now: ImageProgress) => progress.push(now) }
    const outcomes = await queueImageJobs(orders, options)
    expect(outcomes.map((outcome) => 'image' in outcome && outcome.order.source)).toEqual([...names, names[0]])
    expect(encodes().toSorted()).toEqual(names.map((_, index) => `out${index}`))
    expect(progress.at(-1)).toMatchObject({ total: 9, done: 9, encoded: 9, megapixels: { total: 9, done: 9 } })
    for (const outcome of outcomes) {
      for (const { hash } of 'image' in outcome ? outcome.image.variants : []) {
        expect(await store.get(`files/${hash}`)).toBeDefined()
      }
    }
    await queueImageJobs(orders, options)
    expect(encodes()).toHaveLength(8)
    expect(progress.at(-1)).toMatchObject({ total: 9, cached: 9, encoded: 0 })
  })

  test('two who queue the same wait for the same job', async () => {
    await startWorker()
    const orders = ['a', 'b', 'c'].map((name) => ({ source: plant(`${name}.jpg`, { outputs: [name] }), request }))
    const options = { redis: REDIS, prefix, store, root, tools }
    const both = await Promise.all([queueImageJobs(orders, options), queueImageJobs(orders, options)])
    expect(both.flat().every((outcome) => 'image' in outcome)).toBe(true)
    expect(encodes().toSorted()).toEqual(['a', 'b', 'c'])
  })

  test('an image that fails says so, by file and code, and keeps no other', async () => {
    await startWorker()
    const orders = [plant('bad.jpg', { outputs: [], refuse: true }), plant('a.jpg', { outputs: ['a'] }), 'none.jpg']
    const outcomes = await queueImageJobs(
      orders.map((source) => ({ source, request })),
      { redis: REDIS, prefix, store, root, tools },
    )
    expect(outcomes[0]).toMatchObject({ error: { code: 'FP_TEST_REFUSED', place: 'bad.jpg', hint: 'Send another.' } })
    expect(outcomes[1]).toMatchObject({ image: { variants: [{ format: 'avif' }] } })
    expect(outcomes[2]).toMatchObject({ error: { code: 'FP_IMAGES_UNREADABLE', place: 'none.jpg' } })
  })

  test('without a worker there is a warning, and who waits may stop; a worker that comes later does it', async () => {
    const controller = new AbortController()
    const warnings: FirstpaintError[] = []
    const orders = [{ source: plant('a.jpg', { outputs: ['a'] }), request }]
    const options = { redis: REDIS, prefix, store, root, tools }
    const waiting = queueImageJobs(orders, {
      ...options,
      signal: controller.signal,
      warn: (warning) => {
        warnings.push(warning)
        setImmediate(() => controller.abort())
      },
    })
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(warnings.map(({ code }) => code)).toEqual(['FP_IMAGES_QUEUE_NO_WORKER'])
    await startWorker()
    expect(await queueImageJobs(orders, options)).toMatchObject([{ image: {} }])
    expect(encodes()).toEqual(['a'])
  })

  test('a worker that is killed in the middle of a job leaves it to another', async () => {
    const fixture = join(import.meta.dirname, 'killed-worker.fixture.ts')
    const killed = spawn(process.execPath, [fixture, REDIS, prefix], { stdio: 'inherit' })
    const hang = join(root, 'hung')
    const begun = watchFor(root, 'hung')
    const orders = [{ source: plant('a.jpg', { outputs: ['a'], hang }), request }]
    const outcomes = queueImageJobs(orders, { redis: REDIS, prefix, store, root, tools })
    await begun
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    workers.push(await startImageWorker({ redis: REDIS, prefix, store, tools, workers: 1, lockDuration: 1000 }))
    expect(await outcomes).toMatchObject([{ image: { variants: [{ format: 'avif' }] } }])
    expect(encodes()).toEqual(['a'])
  })

  test('a worker with another store is an error that names it', async () => {
    workers.push(await startImageWorker({ redis: REDIS, prefix, store: createMemoryStore(), tools, workers: 0 }))
    const orders = [{ source: plant('a.jpg', { outputs: ['a'] }), request }]
    const outcomes = await queueImageJobs(orders, { redis: REDIS, prefix, store, root, tools })
    expect(outcomes).toMatchObject([{ error: { code: 'FP_IMAGES_QUEUE_STORE', place: 'a.jpg' } }])
  })
})

/** Resolves when there is a file of that name in the folder. */
async function watchFor(folder: string, name: string): Promise<void> {
  for await (const { filename } of watch(folder)) if (filename === name) return
}
