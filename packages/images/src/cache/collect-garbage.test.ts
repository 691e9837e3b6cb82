import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolderStore } from '../store/folder-store.ts'
import { collectGarbage } from './collect-garbage.ts'
import { createImageCache } from './image-cache.ts'
import { encodedImage } from './optimized-image.fixture.ts'

const DAY = 86_400_000

test('in a folder: what was not used for a month goes, what was stays whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'collect-garbage-'))
  const start = Date.now()
  let time = start
  const now = (): number => time
  try {
    const store = createFolderStore({ folder, now })
    const [used, unused] = [encodedImage('used', 'shared'), encodedImage('unused', 'shared')]
    const cache = createImageCache({ store })
    await cache.keep('used', used)
    await cache.keep('unused', unused)
    await cache.trials({ source: 'a' }).put('avif 50', { score: 70, bytes: 1 })

    time = start + 29 * DAY
    expect(await collectGarbage({ store, now })).toMatchObject({ deleted: 0 })
    expect(await createImageCache({ store }).record('used')).toEqual(used.image)

    time = start + 31 * DAY
    const collected = await collectGarbage({ store, now })
    expect(collected.deleted).toBe(3)
    expect(collected.freed).toBeGreaterThan(0)
    const after = createImageCache({ store })
    expect(await after.record('unused')).toBeUndefined()
    expect(await after.record('used')).toEqual(used.image)
    for (const hash of used.files.keys()) expect(await after.file(hash)).toBeDefined()
    const left = await Array.fromAsync(store.list())
    expect(left.map(({ bytes }) => bytes).reduce((a, b) => a + b)).toBe(collected.kept)

    time = start + 90 * DAY
    expect(await collectGarbage({ store, now, inUse: new Set(['used']) })).toMatchObject({ deleted: 0 })
    expect(await collectGarbage({ store, now })).toMatchObject({ deleted: 3, kept: 0 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
