import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bucket } from '../src/deploy/bucket.ts'
import { deploySite } from '../src/deploy/deploy-site.ts'
import { openBucket } from '../src/deploy/open-bucket.ts'
import { pruneSite } from '../src/deploy/prune-site.ts'
import { rollbackSite } from '../src/deploy/rollback-site.ts'
import { BUCKET, CREDENTIALS, type S3Object, type S3Server, startS3Server } from './s3-server.ts'
import { type SampleSite, writeSampleSite } from './sample-site.ts'
import { visitPage, visitSite } from './visit-site.ts'

const PAGES = ['index.html', 'about/index.html', '404.html', 'new/index.html']
const env = { AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId, AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey }
const child = join(import.meta.dirname, 'deploy-child.ts')

let folder: string
let server: S3Server
let bucket: Bucket
let a: SampleSite
let b: SampleSite
let site: string
/** Id of release A. */
let idOfA: string
/** The bucket with release A served, and with B served after it. */
let servingA: ReadonlyMap<string, S3Object>
let servingB: ReadonlyMap<string, S3Object>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-deploy-'))
  a = writeSampleSite(join(folder, 'A'), 'A')
  b = writeSampleSite(join(folder, 'B'), 'B')
  server = await startS3Server()
  site = `${server.endpoint}/${BUCKET}/www/`
  bucket = await openBucket(`s3://${BUCKET}/www`, { endpoint: server.endpoint, env })
  idOfA = (await deploySite({ ...a, bucket })).id
  servingA = new Map(server.objects)
  await deploySite({ ...b, bucket })
  servingB = new Map(server.objects)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Killing {
  /** The request at which the process is killed; 0 lets it end. */
  readonly at: number
  /** Whether that request still does what it asks for. */
  readonly applied: boolean
}

/** Runs a process against a bucket of that content. How it ended, and how many requests it made. */
async function run(
  words: readonly string[],
  content: ReadonlyMap<string, S3Object>,
  { at, applied }: Killing,
): Promise<{ readonly signal: string | null; readonly code: number | null; readonly requests: number }> {
  server.objects.clear()
  for (const [key, object] of content) server.objects.set(key, object)
  server.requests.length = 0
  const deploying = spawn(process.execPath, [child, ...words], { env: { ...process.env, ...env }, stdio: 'ignore' })
  const ended = new Promise<{ signal: string | null; code: number | null }>((done) =>
    deploying.on('exit', (code, signal) => done({ code, signal })),
  )
  const kill = async (count: number): Promise<boolean> => {
    if (count !== at) return false
    deploying.kill('SIGKILL')
    await ended
    return true
  }
  server.interference = applied ? { after: async (count) => void (await kill(count)) } : { before: kill }
  const end = await ended
  server.interference = {}
  return { ...end, requests: server.requests.length }
}

/** What visitors find: who comes now, and who has a page of either release open. */
async function expectWhole(): Promise<Readonly<Record<string, string>>> {
  const { pages, problems } = await visitSite(site, PAGES)
  expect(problems).toEqual([])
  expect(Object.values(pages).filter((release) => release !== 'A' && release !== 'B')).toEqual([])
  return pages
}

async function expectOpenTabsWhole(content: ReadonlyMap<string, S3Object>): Promise<void> {
  for (const page of PAGES) {
    const text = content.get(`www/${page}`)?.body.toString()
    if (text !== undefined) expect(await visitPage({ site, page, text })).toEqual([])
  }
}

describe.each([
  // The bucket before a request is the bucket after the one before it: these need not be all.
  { applied: false, concurrency: '1', every: 5 },
  { applied: true, concurrency: '1', every: 1 },
  { applied: true, concurrency: '8', every: 4 },
])('killed at request by request (it still applies: $applied, at once: $concurrency)', (row) => {
  const { applied, concurrency, every } = row
  test(
    'a deploy leaves the old or the new release, and ends complete when run again',
    { timeout: 900_000 },
    async () => {
      const words = ['deploy', server.endpoint, concurrency, b.dist, join(folder, 'B.json')]
      const whole = await run(words, servingA, { at: 0, applied })
      expect(whole.code).toBe(0)
      expect(whole.requests).toBeGreaterThan(50)
      const seen = new Set<string>()
      for (let at = 1; at <= whole.requests; at += every) {
        const killed = await run(words, servingA, { at, applied })
        expect(killed, `request ${at}`).toMatchObject({ signal: 'SIGKILL' })
        seen.add(JSON.stringify(await expectWhole()))
        await expectOpenTabsWhole(servingA)

        const left = new Map(server.objects)
        server.requests.length = 0
        await deploySite({ ...b, bucket })
        const again = server.requests.filter((one) => one.startsWith('PUT')).map((one) => one.slice(4))
        expect(again.filter((key) => isThere(key, left))).toEqual([])
        expect(new Set(Object.values(await expectWhole()))).toEqual(new Set(['B']))
        await expectOpenTabsWhole(servingA)
        if (at % 10 === 0) expect((await deploySite({ ...b, bucket, dryRun: true })).plan.stages).toEqual([])
      }
      // The kills did fall between the pages, too.
      expect(seen.size).toBeGreaterThan(every === 1 ? 3 : 1)
    },
  )

  test(
    'a rollback leaves the one release or the other, and ends complete when run again',
    { timeout: 900_000 },
    async () => {
      const words = ['rollback', server.endpoint, concurrency]
      const whole = await run(words, servingB, { at: 0, applied })
      expect(whole.code).toBe(0)
      expect(whole.requests).toBeGreaterThan(25)
      for (let at = 1; at <= whole.requests; at += every) {
        const killed = await run(words, servingB, { at, applied })
        expect(killed, `request ${at}`).toMatchObject({ signal: 'SIGKILL' })
        await expectWhole()
        await expectOpenTabsWhole(servingB)
        // Without a name: it goes on to where the killed one was to lead. Only where that had not begun, or had ended and
        // given the lock back, the name says so.
        const begun = server.objects.get('www/__releases/lock.json')!.body.includes('"held":true')
        await rollbackSite({ bucket, ...(!begun && { release: idOfA }) })
        const { 'new/index.html': added, ...others } = await expectWhole()
        expect(added).toBe('B')
        expect(new Set(Object.values(others))).toEqual(new Set(['A']))
        await expectOpenTabsWhole(servingB)
      }
    },
  )
})

test('a prune killed at every request leaves what is kept whole, and ends complete when run again', async () => {
  server.objects.clear()
  for (const [key, object] of servingB) server.objects.set(key, object)
  const c = await deploySite({ ...writeSampleSite(join(folder, 'C'), 'C'), bucket })
  const servingC = new Map(server.objects)
  const words = ['prune', server.endpoint, '1']
  const whole = await run(words, servingC, { at: 0, applied: true })
  expect(whole.code).toBe(0)
  const pruned = [...server.objects.keys()].toSorted()
  expect(pruned.length).toBeLessThan(servingC.size - 20)
  for (let at = 1; at <= whole.requests; at++) {
    expect(await run(words, servingC, { at, applied: true }), `request ${at}`).toMatchObject({ signal: 'SIGKILL' })
    expect((await visitSite(site, PAGES)).problems).toEqual([])
    await expectOpenTabsWhole(servingB)
    await pruneSite({ bucket, keep: 1, unlock: true })
    expect([...server.objects.keys()].toSorted()).toEqual(pruned)
  }
  await rollbackSite({ bucket })
  expect((await visitSite(site, PAGES)).pages['index.html']).toBe('B')
  expect((await rollbackSite({ bucket, release: c.id })).id).toBe(c.id)
}, 900_000)

/** Whether what a second run has written was there before as it is now; the lock and the record are always written. */
function isThere(key: string, left: ReadonlyMap<string, S3Object>): boolean {
  const before = left.get(key)
  return !key.endsWith('lock.json') && before !== undefined && before.etag === server.objects.get(key)!.etag
}
