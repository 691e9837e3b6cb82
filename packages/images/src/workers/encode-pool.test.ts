import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createImageCache } from '../cache/image-cache.ts'
import { request } from '../cache/optimized-image.fixture.ts'
import type { TrialMemo } from '../search/trial-memo.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { createEncodePool, type EncodePool } from './encode-pool.ts'
import { orderBytes } from './test-encoder.fixture.ts'

const encoder = new URL('./test-encoder.fixture.ts', import.meta.url)
let folder: string
let memo: TrialMemo
let log: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'encode-pool-'))
  log = join(folder, 'log')
  memo = createImageCache({ store: createMemoryStore() }).trials({})
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.each([2, 0])('with %i workers', (workers) => {
  let pool: EncodePool
  beforeEach(() => {
    pool = createEncodePool({ encoder, workers })
  })
  afterEach(() => pool.close())

  test('gives what the encoder gives', async () => {
    const bytes = orderBytes({ outputs: ['one', 'two'], log })
    const { image, files } = await pool.encode({ bytes, request, file: 'a.jpg', memo })
    expect([...files.values()].map((value) => Buffer.from(value).toString())).toEqual(['one', 'two'])
    expect(image.variants.map(({ hash }) => hash)).toEqual([...files.keys()])
    const processes = readFileSync(log, 'utf8').match(/\d+(?=\n)/g)!
    expect(processes.includes(`${process.pid}`)).toBe(workers === 0)
  })

  test('an error of the encoder keeps its code and place', async () => {
    const job = { bytes: orderBytes({ outputs: [], refuse: true }), request, file: 'a.jpg' }
    await expect(pool.encode(job)).rejects.toMatchObject({
      name: 'FirstpaintError',
      code: 'FP_TEST_REFUSED',
      place: 'a.jpg',
      hint: 'Send another.',
    })
  })

  test('what the memo knows is not encoded again', async () => {
    const bytes = orderBytes({ outputs: ['one'], log })
    await pool.encode({ bytes, request, memo })
    await pool.encode({ bytes, request, memo })
    expect(readFileSync(log, 'utf8').split('\n')).toHaveLength(2)
  })

  test('stops when it is told to', async () => {
    const controller = new AbortController()
    const job = { bytes: orderBytes({ outputs: [], wait: true }), request, signal: controller.signal }
    const running = pool.encode(job)
    setImmediate(() => controller.abort())
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    await expect(pool.encode(job)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a worker that dies', () => {
  test('costs its job a second try, which goes on where the first stopped', async () => {
    const pool = createEncodePool({ encoder, workers: 1 })
    const bytes = orderBytes({ outputs: ['one', 'two'], log, exit: join(folder, 'died') })
    const { files } = await pool.encode({ bytes, request, memo })
    expect(files.size).toBe(2)
    expect(readFileSync(log, 'utf8').match(/one|two/g)).toEqual(['one', 'two'])
    await pool.close()
  })

  test('twice is an error that names the file; other jobs go on', async () => {
    const pool = createEncodePool({ encoder, workers: 2 })
    const bad = { bytes: orderBytes({ outputs: [], exit: 'crash' }), request, file: 'huge.png' }
    const good = { bytes: orderBytes({ outputs: ['fine'] }), request }
    const results = await Promise.allSettled([good, bad, good, good].map((job) => pool.encode(job)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({
      code: 'FP_IMAGES_WORKER_CRASHED',
      place: 'huge.png',
    })
    await pool.close()
  })
})
