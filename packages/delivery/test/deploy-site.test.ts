import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOCK_KEY } from '@firstpaint/core/delivery'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bucket } from '../src/deploy/bucket.ts'
import { deploySite } from '../src/deploy/deploy-site.ts'
import { openBucket } from '../src/deploy/open-bucket.ts'
import { pruneSite } from '../src/deploy/prune-site.ts'
import { rollbackSite } from '../src/deploy/rollback-site.ts'
import { realPorts } from '../src/http/http-ports.ts'
import { BUCKET, CREDENTIALS, type S3Server, startS3Server } from './s3-server.ts'
import { type SampleSite, writeSampleSite } from './sample-site.ts'
import { visitSite } from './visit-site.ts'

const PAGES = ['index.html', 'about/index.html', '404.html', 'new/index.html']
const env = { AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId, AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey }
/** Pauses take no time, and are remembered. */
const pauses: number[] = []
const ports = { ...realPorts, random: () => 0.5, sleep: async (pause: number) => void pauses.push(pause) }

let folder: string
let server: S3Server
let bucket: Bucket
const sites: Record<string, SampleSite> = {}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-site-'))
  for (const name of ['A', 'B', 'C', 'D']) sites[name] = writeSampleSite(join(folder, name), name)
  server = await startS3Server({ pageSize: 7 })
  bucket = await open()
  pauses.length = 0
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (): Promise<Bucket> => openBucket(`s3://${BUCKET}/www`, { endpoint: server.endpoint, env, ports })
const deploy = (name: string, more: Partial<Parameters<typeof deploySite>[0]> = {}) =>
  deploySite({ ...sites[name]!, bucket, ports, ...more })
const visit = () => visitSite(`${server.endpoint}/${BUCKET}/www/`, PAGES)
const written = (): readonly string[] =>
  server.requests.filter((one) => one.startsWith('PUT') && !one.endsWith('lock.json')).map((one) => one.slice(8))

describe('deploySite', () => {
  test('brings everything there, assets first, the record last, with its headers', async () => {
    const { id, plan, dropped } = await deploy('A')
    expect(await visit()).toEqual({
      pages: { 'index.html': 'A', 'about/index.html': 'A', '404.html': 'A' },
      problems: [],
    })
    const order = written()
    const last = (part: string): number => order.findLastIndex((key) => key.startsWith(part))
    expect(last('assets/')).toBeLessThan(order.findIndex((key) => key.startsWith('__releases/')))
    expect(order.indexOf(`__releases/${id}/release.json`)).toBeGreaterThan(last(`__releases/${id}/files/`))
    expect(order.indexOf('favicon.svg')).toBeLessThan(order.indexOf('about/index.html'))
    expect(order.indexOf('about/index.html')).toBeLessThan(order.indexOf('index.html'))
    expect(order.indexOf('index.html')).toBeLessThan(order.indexOf('sw.js'))
    expect(order.at(-1)).toBe('__releases/current.json')
    expect([...server.objects.keys()].filter((key) => key.includes('outputs.json'))).toEqual([])
    expect(dropped).toEqual(['cache-tag', 'x-content-type-options'])
    expect(plan.totals).toMatchObject({ skipped: 0 })
    expect(server.objects.get('www/index.html.br')!.headers).toEqual({
      'cache-control': 'max-age=0, stale-while-revalidate=60',
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'x-amz-meta-cache-tag': 'pages',
      'x-amz-meta-firstpaint': expect.stringMatching(/^[\da-f]{64}\.[\da-f]{16}$/),
    })
  })

  test('again it writes nothing but the lock; another release uploads only what it does not share', async () => {
    const first = await deploy('A')
    server.requests.length = 0
    const again = await deploy('A')
    expect(again).toMatchObject({ id: first.id, plan: { stages: [], totals: { uploads: 0, copies: 0 } } })
    expect(written()).toEqual([])
    const { plan } = await deploy('B')
    const uploads = plan.stages.flatMap(({ steps }) => steps.map(({ key }) => key))
    expect(uploads.filter((key) => /vendor|font/.test(key))).toEqual([])
    expect(uploads.filter((key) => /assets\/index/.test(key)).length).toBeGreaterThan(3)
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'B', 'new/index.html': 'B' }, problems: [] })
  })

  test('a dry run changes nothing and needs no lock', async () => {
    const { plan, served } = await deploy('A', { dryRun: true })
    expect(plan.totals.uploads).toBeGreaterThan(20)
    expect(served).toBeUndefined()
    expect(server.objects.size).toBe(0)
    expect(server.requests).toEqual(['GET '])
  })

  test('failures of the service are waited out, with growing pauses', async () => {
    server.fail.push(503, 500, undefined, 429, 502)
    await deploy('A')
    expect((await visit()).problems).toEqual([])
    expect(pauses).toEqual([200, 400, 200, 400])
  })

  test('a service that stays away is an error, and what was served still is', async () => {
    await deploy('A')
    server.interference = { before: async (count) => void (count % 1 === 0 && server.fail.push(503)) }
    await expect(deploy('B')).rejects.toMatchObject({
      code: 'FP_DELIVERY_BUCKET_REFUSED',
      message: expect.stringContaining('503, Told'),
    })
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'A' }, problems: [] })
  })

  test('wrong credentials, a missing bucket and no server are named', async () => {
    const wrong = { ...env, AWS_SECRET_ACCESS_KEY: 'hidden-secret' }
    const other = await openBucket(`s3://${BUCKET}`, { endpoint: server.endpoint, env: wrong, ports })
    const refused = await deploy('A', { bucket: other }).catch((error: Error) => error)
    expect(refused).toMatchObject({
      code: 'FP_DELIVERY_BUCKET_REFUSED',
      message: expect.stringContaining('SignatureDoesNotMatch'),
    })
    expect(JSON.stringify(refused) + String(refused)).not.toContain('hidden-secret')
    const missing = await openBucket('s3://other-bucket', { endpoint: server.endpoint, env, ports })
    await expect(deploy('A', { bucket: missing })).rejects.toMatchObject({
      message: expect.stringContaining('NoSuchBucket'),
    })
    const nowhere = await openBucket(`s3://${BUCKET}`, { endpoint: 'http://127.0.0.1:9', env, ports })
    await expect(deploy('A', { bucket: nowhere })).rejects.toMatchObject({ code: 'FP_DELIVERY_BUCKET_UNREACHABLE' })
  })

  test('a folder that is not the one of the manifest is refused before anything is sent', async () => {
    writeFileSync(join(sites['A']!.dist, 'index.html'), 'another')
    await expect(deploy('A')).rejects.toMatchObject({ code: 'FP_DELIVERY_DIST_MISMATCH', place: 'index.html' })
    expect(server.requests).toEqual([])
  })

  test('a hashed name with other content is refused', async () => {
    await deploy('A')
    const key = [...server.objects.keys()].find((one) => /vendor-.*\.js$/.test(one))!
    const object = server.objects.get(key)!
    const headers = { ...object.headers, 'x-amz-meta-firstpaint': `${'0'.repeat(64)}.0` }
    server.objects.set(key, { ...object, headers })
    await expect(deploy('B')).rejects.toMatchObject({ code: 'FP_DELIVERY_ASSET_CHANGED' })
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'A' }, problems: [] })
  })

  test('an interrupted deploy gives the lock back, and goes on when run again', async () => {
    const stop = new AbortController()
    const interrupted = deploy('A', { signal: stop.signal, onProgress: (done) => done === 5 && stop.abort() })
    await expect(interrupted).rejects.toMatchObject({ code: 'FP_DELIVERY_INTERRUPTED' })
    const { plan } = await deploy('B')
    expect(plan.totals.skipped).toBeGreaterThan(0)
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'B' }, problems: [] })
  })
})

describe('the lock', () => {
  test('keeps another release out, until it is ten minutes old; the same release may take it over', async () => {
    await deploy('A')
    const lock = (id: string): Promise<unknown> =>
      bucket.put(LOCK_KEY, Buffer.from(JSON.stringify({ kind: 'deploy', id, owner: 'dead', held: true })))
    const { id } = await deploy('B', { dryRun: true })
    await lock(id)
    await expect(deploy('C')).rejects.toMatchObject({
      code: 'FP_DELIVERY_LOCKED',
      hint: expect.stringContaining('600 s'),
    })
    await expect(pruneSite({ bucket, ports })).rejects.toMatchObject({ code: 'FP_DELIVERY_LOCKED' })
    await expect(deploy('B')).resolves.toMatchObject({ served: { locked: true } })
    await lock(id)
    await expect(deploy('C', { unlock: true })).resolves.toMatchObject({ served: { locked: true } })
    await lock(id)
    const later = Date.now() + 10 * 60_000 + 2000
    server.now = () => later
    await expect(deploy('A')).resolves.toMatchObject({ served: { locked: true } })
  })

  test('of two deploys at once one is told to wait', async () => {
    const both = await Promise.allSettled([deploy('A'), deploy('B')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected')!.reason
    expect(lost).toMatchObject({ code: 'FP_DELIVERY_LOCKED' })
    expect((await visit()).problems).toEqual([])
  })

  test('a deploy whose lock was taken stops before it writes the record', async () => {
    await deploy('A')
    let taken = false
    const onProgress = (): void => {
      if (taken) return
      taken = true
      const key = 'www/__releases/current.json'
      server.objects.set(key, { ...server.objects.get(key)!, etag: '"another"' })
    }
    await expect(deploy('B', { onProgress })).rejects.toMatchObject({ code: 'FP_DELIVERY_LOCK_LOST' })
  })

  test('a deploy whose lock another took stops at the next renewal, with what is served whole', async () => {
    await deploy('A')
    // Ten minutes pass at each look at the clock, so that the lock is renewed before each step.
    let now = Date.now()
    const hasty = { ...ports, now: () => (now += 10 * 60_000) }
    const other = Buffer.from(JSON.stringify({ kind: 'deploy', id: 'another', owner: 'another', held: true }))
    let steps = 0
    const onProgress = (): void => {
      const key = `www/${LOCK_KEY}`
      if (++steps === 6) server.objects.set(key, { ...server.objects.get(key)!, body: other, etag: '"another"' })
    }
    const lost = deploy('B', { ports: hasty, concurrency: 1, onProgress })
    await expect(lost).rejects.toMatchObject({ code: 'FP_DELIVERY_LOCK_LOST' })
    expect(steps).toBe(6)
    expect(server.objects.get(`www/${LOCK_KEY}`)!.body).toEqual(other)
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'A' }, problems: [] })
  })

  test.each(['ignore', 'refuse'] as const)('a service that %ss conditions is told', async (conditions) => {
    const lax = await startS3Server({ conditions })
    const place = await openBucket(`s3://${BUCKET}/www`, { endpoint: lax.endpoint, env, ports })
    const first = await deploy('A', { bucket: place })
    const second = await deploy('B', { bucket: place })
    await lax.close()
    expect(first.served).toMatchObject({ locked: false })
    expect(second.served).toMatchObject({ locked: false, before: first.id })
  })
})

describe('rollbackSite', () => {
  test('serves the release before, a named one, and back', async () => {
    const a = await deploy('A')
    await expect(rollbackSite({ bucket, ports })).rejects.toMatchObject({ code: 'FP_DELIVERY_RELEASE_UNKNOWN' })
    const b = await deploy('B')
    await deploy('C')
    await expect(rollbackSite({ bucket, ports })).resolves.toMatchObject({ id: b.id })
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'B' }, problems: [] })
    server.requests.length = 0
    await rollbackSite({ bucket, ports, release: a.id.slice(0, 6) })
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'A', 'about/index.html': 'A' }, problems: [] })
    expect(written().at(-1)).toBe('__releases/current.json')
    await rollbackSite({ bucket, ports })
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'B' } })
    await expect(rollbackSite({ bucket, ports, release: 'none' })).rejects.toMatchObject({
      code: 'FP_DELIVERY_RELEASE_UNKNOWN',
      hint: expect.stringContaining(a.id),
    })
  })

  test('without a name, after a deploy that was killed, it goes back to what is current still', async () => {
    const a = await deploy('A')
    await deploy('B')
    await rollbackSite({ bucket, ports })
    server.interference = { before: async () => void (written().at(-1) === 'index.html' && server.fail.push(403)) }
    await expect(deploy('C')).rejects.toMatchObject({ code: 'FP_DELIVERY_BUCKET_REFUSED' })
    server.interference = {}
    const { body } = (await bucket.get(LOCK_KEY))!
    await bucket.put(LOCK_KEY, Buffer.from(Buffer.from(body).toString().replace('"held":false', '"held":true')))
    expect(await visit()).toMatchObject({ pages: { 'about/index.html': 'C' } })
    const back = await rollbackSite({ bucket, ports, unlock: true })
    expect(back).toMatchObject({ id: a.id })
    expect(back.plan.totals.copies).toBeGreaterThan(0)
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'A', 'about/index.html': 'A' }, problems: [] })
  })

  test('refuses when a file of that release is gone', async () => {
    await deploy('A')
    await deploy('B')
    const lost = [...server.objects.keys()].find((key) => key.startsWith('www/assets/late-'))!
    const isOfA = server.objects.get(lost)!.body.includes('release A')
    server.objects.delete(lost)
    server.objects.delete(`${lost}.br`)
    if (!isOfA) await deploy('A')
    await expect(rollbackSite({ bucket, ports })).rejects.toMatchObject({ code: 'FP_DELIVERY_RELEASE_INCOMPLETE' })
    expect(await visit()).toMatchObject({ pages: { 'index.html': isOfA ? 'B' : 'A' } })
  })
})

describe('pruneSite', () => {
  test('takes away what only the oldest releases name, never the current or previous one, and nothing foreign', async () => {
    const ids: string[] = []
    for (const name of ['A', 'B', 'C', 'D']) ids.push((await deploy(name)).id)
    await bucket.put('foreign.txt', Buffer.from('put here by somebody else'))
    await rollbackSite({ bucket, ports, release: ids[1]! })
    const dry = await pruneSite({ bucket, ports, keep: 1, dryRun: true })
    const size = server.objects.size
    const plan = await pruneSite({ bucket, ports, keep: 1 })
    expect(plan).toEqual(dry)
    expect(plan).toMatchObject({ kept: [ids[1], ids[3]], removed: [ids[0], ids[2]].toSorted() })
    expect(server.objects.size).toBe(size - plan.deletes.flat().length)
    expect(server.objects.has('www/foreign.txt')).toBe(true)
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'B', 'new/index.html': 'B' }, problems: [] })
    await rollbackSite({ bucket, ports })
    expect(await visit()).toMatchObject({ pages: { 'index.html': 'D' }, problems: [] })
    expect((await pruneSite({ bucket, ports, keep: 2 })).deletes).toEqual([])
  })

  test('keeps a release whose deploy was cut short: its pages may be served', async () => {
    await deploy('A')
    server.interference = { before: async () => void (written().at(-1) === 'index.html' && server.fail.push(403)) }
    await expect(deploy('B')).rejects.toMatchObject({ code: 'FP_DELIVERY_BUCKET_REFUSED' })
    server.interference = {}
    await pruneSite({ bucket, ports, keep: 1, unlock: true })
    expect((await visit()).problems).toEqual([])
  })
})
