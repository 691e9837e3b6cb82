import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFolderStore } from '../src/store/folder-store.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-robustness-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const KEYS = 3

/** A process that writes, once it has written `values`; it is in the middle of a further one then. */
async function startWriter(bytes: number, values = 1): Promise<ChildProcess> {
  const args = [join(import.meta.dirname, 'store-writer.fixture.ts'), folder, String(KEYS), String(bytes)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for (let dots = 0; dots < values;) {
    const [data] = (await once(child.stdout!, 'data')) as [Buffer]
    dots += data.byteLength
  }
  child.stdout!.resume()
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** How many of the keys hold a value; fails on one that is not what a writer wrote. */
async function countWhole(): Promise<number> {
  const store = createFolderStore({ folder })
  let whole = 0
  for (let index = 0; index < KEYS; index++) {
    const key = `records/key-${index}`
    const value = await store.get(key)
    if (value === undefined) continue
    expect(Buffer.compare(value, Buffer.alloc(value.byteLength, `${key} `))).toBe(0)
    whole++
  }
  return whole
}

describe('a folder store', () => {
  test('killed 50 times in the middle of writing: never a corrupt hit', async () => {
    const half = (): number =>
      readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp')).length
    for (let turn = 0; turn < 50; turn++) {
      const writer = await startWriter(4_000_000, 1 + (turn % 7))
      // Reading while it is written to, until it is killed somewhere in the next writes.
      for (let read = 0; read <= turn % 5; read++) await countWhole()
      await kill(writer)
      await countWhole()
    }
    expect(await countWhole()).toBe(KEYS)
    // Without one broken write the loop would have proved nothing.
    expect(half()).toBeGreaterThan(0)
    const later = createFolderStore({ folder, now: () => Date.now() + 7_200_000 })
    expect(await later.sweep()).toBeGreaterThan(0)
    expect(half()).toBe(0)
    expect(await countWhole()).toBe(KEYS)
  })

  test('two processes that write the same keys: every read is one or the other', async () => {
    const writers = await Promise.all([startWriter(300_000), startWriter(200_000)])
    let whole = 0
    for (let turn = 0; turn < 300; turn++) whole += await countWhole()
    await Promise.all(writers.map(kill))
    expect(whole).toBeGreaterThan(300)
  })
})

describe('a build whose cache may only be read', () => {
  const fixture = join(import.meta.dirname, 'read-only.fixture.ts')

  test('uses what is there, encodes the rest, and warns once', async () => {
    const picture = join(folder, 'a picture.png')
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
    await sharp({ create: { width: 64, height: 48, channels: 3, background: 'red', noise } })
      .png()
      .toFile(picture)
    const run = (cache: string, id: { uid?: number; gid?: number } = {}): Record<string, unknown> => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [fixture, cache, picture], {
        ...id,
        encoding: 'utf8',
      })
      expect(status, stderr).toBe(0)
      return JSON.parse(stdout) as Record<string, unknown>
    }
    // Whom the rights do not bind runs the builds as somebody else.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const [empty, full] = [join(folder, 'empty'), join(folder, 'full')]
    mkdirSync(empty)
    chmodSync(folder, 0o755)
    expect(run(full)).toMatchObject({ warnings: [], encoded: 1 })
    for (const cache of [empty, full]) forbidWriting(cache)
    try {
      const cold = run(empty, nobody)
      expect(cold).toMatchObject({ warnings: ['FP_IMAGES_STORE_NOT_WRITABLE'], encoded: 1, cached: 0 })
      expect(cold['sizes']).toEqual(cold['said'])
      const warm = run(full, nobody)
      expect(warm).toMatchObject({ warnings: [], encoded: 0, cached: 1 })
      expect(warm['sizes']).toEqual(cold['sizes'])
    } finally {
      for (const cache of [empty, full]) allowWriting(cache)
    }
  })
})

function forbidWriting(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) forbidWriting(join(path, entry.name))
  }
  chmodSync(path, 0o555)
}

function allowWriting(path: string): void {
  chmodSync(path, 0o755)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) allowWriting(join(path, entry.name))
  }
}
