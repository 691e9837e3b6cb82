import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFolderStore } from '../src/store/folder-store.ts'

const IMAGES = 6
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-build-'))
  mkdirSync(join(folder, 'pictures'))
  for (let index = 0; index < IMAGES; index++) {
    const noise = { type: 'gaussian', mean: 100 + index * 10, sigma: 30 } as const
    await sharp({ create: { width: 400, height: 300, channels: 3, background: 'grey', noise } })
      .blur(1.5)
      .png()
      .toFile(join(folder, 'pictures', `${index}.png`))
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly cached: number
  readonly encoded: number
  readonly written: readonly string[]
  readonly files: readonly (readonly string[])[]
}

function build(
  cache: string,
  signal: string,
  stopAfter: number,
): { readonly signal: string | null; readonly run?: Run } {
  const fixture = join(import.meta.dirname, 'interrupted-build.fixture.ts')
  const args = [fixture, join(folder, 'pictures'), cache, signal, String(stopAfter)]
  const { stdout, stderr, status, signal: ended } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (ended !== null) return { signal: ended }
  expect(status, stderr).toBe(0)
  return { signal: null, run: JSON.parse(stdout) as Run }
}

describe.each(['SIGINT', 'SIGKILL'])('a build ended by %s', (signal) => {
  test('the next one encodes nothing again that was encoded, and gives the same files', async () => {
    const cache = join(folder, 'cache')
    expect(build(cache, signal, 3)).toEqual({ signal })
    const before = await Array.fromAsync(createFolderStore({ folder: cache }).list())
    const trials = before.map(({ key }) => key).filter((key) => key.startsWith('trials/'))
    const records = before.filter(({ key }) => key.startsWith('records/'))
    expect(trials.length).toBeGreaterThan(0)

    const { run } = build(cache, signal, -1)
    expect(run).toMatchObject({ cached: records.length, encoded: IMAGES - records.length })
    expect(records.length).toBeGreaterThanOrEqual(2)
    expect(run!.written.filter((key) => trials.includes(key))).toEqual([])

    const clean = build(join(folder, 'another'), signal, -1).run!
    expect(clean).toMatchObject({ cached: 0, encoded: IMAGES })
    expect(run!.files).toEqual(clean.files)
  })
})
