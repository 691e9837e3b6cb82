import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImageFacts } from '@firstpaint/core/images'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { request } from '../cache/optimized-image.fixture.ts'
import { createFolderStore } from '../store/folder-store.ts'
import type { ImageStore } from '../store/image-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { orderBytes, optimizeImage, type Orders } from '../workers/test-encoder.fixture.ts'
import { createImageEngine, type ImageEngine, type ImageEngineOptions } from './image-engine.ts'
import type { ImageProgress } from './image-progress.ts'
import type { ImageTools } from './image-tools.ts'
import { optimizeImages } from './optimize-images.ts'
import { shareImageEngine } from './share-image-engine.ts'

let root: string
let log: string
let engines: ImageEngine[]
let inspected: number

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'image-engine-'))
  log = join(root, 'log')
  engines = []
  inspected = 0
})
afterEach(async () => {
  await Promise.all(engines.map((engine) => engine.close()))
  rmSync(root, { recursive: true, force: true })
})

const tools: ImageTools = {
  encoder: new URL('../workers/test-encoder.fixture.ts', import.meta.url),
  inspect: async (bytes): Promise<ImageFacts> => {
    inspected++
    const { image } = await optimizeImage({ bytes: orderBytes({ outputs: [] }), request })
    return { ...image.facts, width: bytes.byteLength * 1000 }
  },
  versions: async () => ({ test: '1' }),
  metric: 'test',
}

function open(store: ImageStore, options: Partial<ImageEngineOptions> = {}): ImageEngine {
  const engine = createImageEngine({
    store,
    root,
    manifest: join(root, 'manifest'),
    workers: 0,
    tools,
    now: () => Date.now() + 60_000,
    ...options,
  })
  engines.push(engine)
  return engine
}

function plant(name: string, orders: Omit<Orders, 'log'>): string {
  writeFileSync(join(root, name), orderBytes({ log, ...orders }))
  return name
}

const encodes = (): readonly string[] => {
  try {
    return readFileSync(log, 'utf8').match(/^\S+/gm) ?? []
  } catch {
    return []
  }
}

describe('createImageEngine', () => {
  test.each([0, 2])('100 askers at once, %i workers: encoded once', async (workers) => {
    const engine = open(createMemoryStore(), { workers })
    const file = plant('a.jpg', { outputs: ['one', 'two'] })
    const images = await Promise.all(Array.from({ length: 100 }, () => engine.optimize(file, request)))
    expect(new Set(images).size).toBe(1)
    expect(encodes()).toEqual(['one', 'two'])
    expect(engine.stats()).toMatchObject({ total: 1, done: 1, encoded: 1, cached: 0, joined: 99 })
    const [first] = images[0]!.variants
    expect(Buffer.from(await engine.read(first!.hash)).toString()).toBe('one')
  })

  test('another request of the same source, and another source, are other images', async () => {
    const engine = open(createMemoryStore())
    const [a, b] = [plant('a.jpg', { outputs: ['a'] }), plant('b.jpg', { outputs: ['b'] })]
    await engine.optimize(a, request)
    await engine.optimize(a, { ...request, target: 80 })
    await engine.optimize(b, request)
    expect(engine.stats()).toMatchObject({ encoded: 3, joined: 0 })
    expect(engine.stats().keys.size).toBe(3)
  })

  test('the next process finds everything: no source is read, inspected or encoded', async () => {
    const store = createMemoryStore()
    const file = plant('a.jpg', { outputs: ['one'] })
    const before = await open(store).optimize(file, request)
    await engines[0]!.close()
    // What is not read cannot be missed: only size and times are looked at.
    const engine = open(store, { tools: { ...tools, encoder: new URL('file:///none.js') } })
    inspected = 0
    expect(await engine.optimize(file, request)).toEqual(before)
    expect(await engine.inspect(file)).toEqual(expect.objectContaining({ format: 'jpeg' }))
    expect(inspected).toBe(0)
    expect(encodes()).toEqual(['one'])
    expect(engine.stats()).toMatchObject({ total: 1, cached: 1, encoded: 0 })
  })

  test('another version of an encoder, another metric: made anew', async () => {
    const store = createMemoryStore()
    const file = plant('a.jpg', { outputs: ['one'] })
    for (const other of [{}, { versions: async () => ({ test: '2' }) }, { metric: 'other' }]) {
      const engine = open(store, { tools: { ...tools, ...other } })
      await engine.optimize(file, request)
      expect(engine.stats().encoded).toBe(1)
    }
  })

  test('bytes that came from elsewhere', async () => {
    const engine = open(createMemoryStore())
    const source = { bytes: orderBytes({ outputs: ['remote'], log }), file: 'https://host/a.jpg' }
    const [a, b] = await Promise.all([engine.optimize(source, request), engine.optimize({ ...source }, request)])
    expect(a).toBe(b)
  })

  test('a file that was lost or damaged in the store is encoded again', async () => {
    const folder = join(root, 'cache')
    const file = plant('a.jpg', { outputs: ['one', 'two'] })
    const image = await open(createFolderStore({ folder })).optimize(file, request)
    const { hash } = image.variants[0]!
    truncateSync(join(folder, 'files', hash.slice(0, 2), hash), 40)
    const engine = open(createFolderStore({ folder }))
    await engine.optimize(file, request)
    const read = await Promise.all([engine.read(hash), engine.read(hash)])
    expect(read.map((bytes) => Buffer.from(bytes).toString())).toEqual(['one', 'one'])
    expect(encodes()).toEqual(['one', 'two', 'one'])
    await expect(engine.read('0'.repeat(64))).rejects.toMatchObject({ code: 'FP_IMAGES_FILE_LOST' })
  })

  test('a store that takes nothing: the build goes on from memory', async () => {
    writeFileSync(join(root, 'file'), '')
    const store = createFolderStore({ folder: join(root, 'file/cache'), warn: () => {} })
    const engine = open(store)
    const image = await engine.optimize(plant('a.jpg', { outputs: ['one'] }), request)
    expect(Buffer.from(await engine.read(image.variants[0]!.hash)).toString()).toBe('one')
  })

  test('an error names file and asker, reaches all askers, and the next try is a new one', async () => {
    const engine = open(createMemoryStore())
    const file = plant('a.jpg', { outputs: [], refuse: true })
    const asked = [engine.optimize(file, request), engine.optimize(file, request)]
    for (const result of await Promise.allSettled(asked)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'FP_TEST_REFUSED', place: 'a.jpg' } })
    }
    plant('a.jpg', { outputs: ['mended'] })
    await engine.optimize(file, request)
    expect(encodes()).toEqual(['mended'])
    await expect(engine.optimize('none.jpg', request, { importedBy: 'home.tsx:3' })).rejects.toMatchObject({
      code: 'FP_IMAGES_UNREADABLE',
      place: 'none.jpg, imported by home.tsx:3',
    })
  })

  test('a source that is saved while it waits is encoded as it is then', async () => {
    const gate = Promise.withResolvers<void>()
    const file = plant('a.jpg', { outputs: ['old'] })
    const inspect: ImageTools['inspect'] = async (...args) => {
      await gate.promise
      return tools.inspect(...args)
    }
    const engine = open(createMemoryStore(), { tools: { ...tools, inspect } })
    const image = engine.optimize(file, request)
    await new Promise(setImmediate)
    plant('a.jpg', { outputs: ['saved'] })
    gate.resolve()
    expect(Buffer.from(await engine.read((await image).variants[0]!.hash)).toString()).toBe('saved')
    expect(encodes()).toEqual(['saved'])
    expect(engine.stats()).toMatchObject({ total: 1, done: 1, encoded: 1 })
  })

  test('closed, it stops what is under way and takes nothing more', async () => {
    const engine = open(createMemoryStore(), { workers: 1 })
    const running = engine.optimize(plant('a.jpg', { outputs: [], wait: true }), request)
    const failed = expect(running).rejects.toMatchObject({ message: expect.stringContaining('closed') })
    await new Promise(setImmediate)
    await engine.close()
    await failed
    await expect(engine.optimize('a.jpg', request)).rejects.toMatchObject({ code: 'FP_IMAGES_ENGINE_CLOSED' })
  })
})

describe('optimizeImages', () => {
  test('outcomes in the order of the list; one that fails keeps no other', async () => {
    const store = createMemoryStore()
    const names = ['a', 'b', 'c'].map((name) => plant(`${name}.jpg`, { outputs: [name] }))
    await open(store).optimize(names[2]!, request)
    const progress: ImageProgress[] = []
    const engine = open(store, { onProgress: (now) => progress.push(now) })
    const orders = [...names, plant('bad.jpg', { outputs: [], refuse: true }), 'none.jpg'].map((source) => ({
      source,
      request,
    }))
    const outcomes = await optimizeImages(orders, { engine })
    expect(outcomes.map((outcome) => ('error' in outcome ? (outcome.error as { code: string }).code : 'made'))).toEqual(
      ['made', 'made', 'made', 'FP_TEST_REFUSED', 'FP_IMAGES_UNREADABLE'],
    )
    expect(outcomes.map(({ order }) => order.source)).toEqual(orders.map(({ source }) => source))
    expect(progress.at(-1)).toMatchObject({ total: 4, done: 4, cached: 1, encoded: 2, failed: 1 })
    for (const { total, done, megapixels } of progress) {
      expect(done).toBeLessThanOrEqual(total)
      expect(megapixels.done).toBeLessThanOrEqual(megapixels.total)
    }
  })

  test('the largest is encoded first', async () => {
    const engine = open(createMemoryStore(), { budget: 1 })
    const orders = ['a', 'bb'.repeat(50), 'cc'.repeat(10)].map((output) => ({
      source: plant(`${output.slice(0, 1)}.jpg`, { outputs: [output] }),
      request,
    }))
    await optimizeImages(orders, { engine })
    expect(encodes().map((line) => line[0])).toEqual(['b', 'c', 'a'])
  })

  test('aborted, it begins nothing more and keeps what is done', async () => {
    const store = createMemoryStore()
    const controller = new AbortController()
    const engine = open(store, {
      budget: 1,
      onProgress: ({ encoded }) => {
        if (encoded === 1) controller.abort()
      },
    })
    const orders = ['a', 'b', 'c'].map((name) => ({ source: plant(`${name}.jpg`, { outputs: [name] }), request }))
    const outcomes = await optimizeImages(orders, { engine, signal: controller.signal })
    expect(outcomes.filter((outcome) => 'image' in outcome)).toHaveLength(1)
    expect(encodes()).toHaveLength(1)
    const again = await optimizeImages(orders, { engine: open(store) })
    expect(again.every((outcome) => 'image' in outcome)).toBe(true)
    expect(encodes()).toHaveLength(3)
  })
})

describe('shareImageEngine', () => {
  test('client and SSR build have one engine; the last to go closes it', async () => {
    const create = (): ImageEngine => open(createMemoryStore())
    const [client, ssr] = [shareImageEngine(root, create), shareImageEngine(root, create)]
    expect(client.engine).toBe(ssr.engine)
    const file = plant('a.jpg', { outputs: ['one'] })
    await client.engine.optimize(file, request)
    await client.release()
    await client.release()
    await ssr.engine.optimize(file, request)
    expect(encodes()).toEqual(['one'])
    await ssr.release()
    await expect(ssr.engine.optimize(file, request)).rejects.toMatchObject({ code: 'FP_IMAGES_ENGINE_CLOSED' })
    const next = shareImageEngine(root, create)
    expect(next.engine).not.toBe(client.engine)
    await next.release()
  })
})
