import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type SpoolPosition, spoolStart } from './spool-position.ts'
import { listSegments } from './spool-segments.ts'
import { Spool, type SpoolOptions } from './spool.ts'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'firstpaint-spool-'))
  made.push(dir)
  return dir
}

function open(dir: string, more: Partial<SpoolOptions> = {}): Spool {
  return new Spool({ dir, sync: false, maxBytes: 2 ** 26, segmentBytes: 4096, ...more })
}

function append(spool: Spool, text: string, country = ''): Promise<string | undefined> {
  return new Promise((resolve) =>
    spool.append({ receivedAt: 1234.5, country, body: Buffer.from(text) }, (error) => resolve(error?.code)),
  )
}

/** Everything from a position on, in as many readings as it takes. */
async function readAll(
  spool: Spool,
  from: SpoolPosition = spoolStart,
  most = 7,
): Promise<{ texts: string[]; skipped: number }> {
  const texts: string[] = []
  let skipped = 0
  let at = from
  for (;;) {
    const { records, next, skippedBytes } = await spool.read(at, most)
    texts.push(...records.map(({ body }) => body.toString()))
    skipped += skippedBytes
    if (next.segment === at.segment && next.offset === at.offset) return { texts, skipped }
    at = next
  }
}

describe('the spool', () => {
  test.each([false, true])('gives back what was acknowledged, in order and byte for byte (sync: %s)', async (sync) => {
    const spool = open(newDir(), { sync })
    const texts = Array.from({ length: 300 }, (_, index) => `${index} ${'x'.repeat(index)} ünï`)
    expect(new Set(await Promise.all(texts.map((text) => append(spool, text))))).toEqual(new Set([undefined]))
    expect((await readAll(spool)).texts).toEqual(texts)
    await spool.close()
  })

  test('keeps time and country', async () => {
    const spool = open(newDir())
    await append(spool, 'a', 'DE')
    await append(spool, 'b')
    const { records } = await spool.read(spoolStart, 10)
    expect(records.map(({ receivedAt, country }) => [receivedAt, country])).toEqual([
      [1234.5, 'DE'],
      [1234.5, ''],
    ])
    await spool.close()
  })

  test('has an id that outlives the process, and begins a new file with each', async () => {
    const dir = newDir()
    const first = open(dir)
    await append(first, 'a')
    await first.close()
    const second = open(dir)
    await append(second, 'b')
    expect(second.id).toBe(first.id)
    expect(listSegments(dir)).toHaveLength(2)
    expect((await readAll(second)).texts).toEqual(['a', 'b'])
    await second.close()
  })

  test('a file cut anywhere gives all frames before the cut, and then what comes after it', async () => {
    const dir = newDir()
    const spool = open(dir, { segmentBytes: 2 ** 20 })
    for (const text of ['one', 'two', 'three']) await append(spool, text)
    await spool.close()
    const [segment] = listSegments(dir)
    const whole = readFileSync(segment!.file)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (cut) => {
        writeFileSync(segment!.file, whole.subarray(0, cut))
        const next = open(dir)
        await append(next, 'after')
        const { texts, skipped } = await readAll(next)
        const kept = ['one', 'two', 'three'].slice(0, texts.length - 1)
        expect(texts).toEqual([...kept, 'after'])
        const frames = kept.reduce((sum, text) => sum + 12 + 16 + text.length, 0)
        expect(skipped).toBe(cut - frames)
        await next.close()
        for (const { file, number } of listSegments(dir)) if (number > segment!.number) rmSync(file)
      }),
      { numRuns: 40 },
    )
  })

  test('a byte that changed on disk costs the rest of its file, and nothing else', async () => {
    const dir = newDir()
    const spool = open(dir, { segmentBytes: 2 ** 20 })
    for (const text of ['one', 'two', 'three']) await append(spool, text)
    await spool.close()
    const { file } = listSegments(dir)[0]!
    const bytes = readFileSync(file)
    bytes[12 + 16 + 3 + 12 + 16 + 1]! ^= 1
    writeFileSync(file, bytes)
    appendFileSync(file, Buffer.alloc(40))
    const next = open(dir)
    await append(next, 'after')
    expect((await readAll(next)).texts).toEqual(['one', 'after'])
    await next.close()
  })

  test('files that are taken go, but for the last, whose number goes on after a restart', async () => {
    const dir = newDir()
    const spool = open(dir, { segmentBytes: 64 })
    for (let index = 0; index < 9; index++) await append(spool, `beacon ${index}`.repeat(8))
    const { end } = spool
    spool.release(end)
    expect(listSegments(dir)).toHaveLength(1)
    await spool.close()
    const next = open(dir)
    expect(next.end.segment).toBeGreaterThan(end.segment - 1)
    await append(next, 'more')
    expect((await readAll(next, end)).texts).toEqual(['more'])
    await next.close()
  })

  test('takes no more than it may hold, says so, and takes again when room is made', async () => {
    const dir = newDir()
    const spool = open(dir, { maxBytes: 2000, segmentBytes: 500 })
    const codes: (string | undefined)[] = []
    for (let index = 0; index < 30; index++) codes.push(await append(spool, 'x'.repeat(100)))
    const accepted = codes.filter((code) => code === undefined).length
    expect(codes.slice(accepted)).toEqual(Array.from({ length: 30 - accepted }, () => 'FP_METRICS_SPOOL_FULL'))
    expect((await readAll(spool)).texts).toHaveLength(accepted)
    spool.release(spool.end)
    expect(await append(spool, 'x'.repeat(100))).toBeUndefined()
    await spool.close()
  })

  test('a write that fails is not acknowledged, and the next one goes to a new file', async () => {
    const dir = newDir()
    const spool = open(dir)
    await append(spool, 'kept')
    // The folder is gone under it: what is open can still be written, a new file cannot be made.
    await append(spool, 'x'.repeat(5000))
    rmSync(dir, { recursive: true })
    expect(await append(spool, 'lost')).toBe('FP_METRICS_SPOOL_WRITE')
    await spool.close()
    expect(await append(spool, 'late')).toBe('FP_METRICS_SPOOL_WRITE')
  })

  test('a folder of another version is refused', () => {
    const dir = newDir()
    writeFileSync(join(dir, 'spool.json'), '{"version":2,"id":"x"}')
    expect(() => open(dir)).toThrow(expect.objectContaining({ code: 'FP_METRICS_SPOOL_UNUSABLE' }))
    truncateSync(join(dir, 'spool.json'), 0)
    expect(() => open(dir)).toThrow(expect.objectContaining({ code: 'FP_METRICS_SPOOL_UNUSABLE' }))
  })
})
