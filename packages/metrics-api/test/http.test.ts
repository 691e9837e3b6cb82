import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { readFieldProfile } from '@firstpaint/core/chunks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../src/read/endpoints.ts'
import { makeBeacon } from './make-beacon.ts'
import { openApi, type OpenApiOptions } from './open-api.ts'
import { browser, send, type Sent } from './send.ts'
import { removeTempDirs } from './temp-dir.ts'

const token = 'a-token-of-twenty-letters'
const key = 'shop-write-key'
const origin = 'https://shop.example'
const bearer = { authorization: `Bearer ${token}` }

let api: OpenApiOptions
let base: string
beforeAll(async () => {
  api = await openApi({
    tokens: ['another-token-of-letters', token],
    keys: [{ key, app: 'shop', origins: [origin] }, { key: 'open-key' }],
    perAddress: { perSecond: 1000, burst: 10_000 },
  })
  base = api.metrics.origin
})
afterAll(async () => {
  await api.end()
  removeTempDirs()
})

const post = (id: string, headers: Record<string, string> = {}, query = `?key=${key}`): Promise<Sent> =>
  send(`${base}/v1/beacons${query}`, {
    headers: { ...browser, origin, ...headers },
    body: JSON.stringify(makeBeacon({ id })),
  })

describe('compressed bodies', () => {
  const sendEncoded = (encoding: string, body: Buffer): Promise<Sent> =>
    send(`${base}/v1/beacons?key=${key}`, { headers: { ...browser, origin, 'content-encoding': encoding }, body })
  const beacon = (id: string): string => JSON.stringify(makeBeacon({ id }))

  test('gzip and br are taken, others are not known', async () => {
    expect((await sendEncoded('gzip', gzipSync(beacon('zipped-1-abc')))).status).toBe(204)
    expect((await sendEncoded('br', brotliCompressSync(beacon('zipped-2-abc')))).status).toBe(204)
    expect((await sendEncoded('identity', Buffer.from(beacon('zipped-3-abc')))).status).toBe(204)
    expect((await sendEncoded('constructor', Buffer.from(beacon('zipped-4-abc')))).status).toBe(415)
    expect((await sendEncoded('gzip', Buffer.from(beacon('zipped-5-abc')))).status).toBe(400)
  })

  test('the limit holds for what a body says, not for what it weighs', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'x'))
    expect(bomb.length).toBeLessThan(65_536)
    expect((await sendEncoded('gzip', bomb)).status).toBe(413)
  })
})

describe('who may send', () => {
  test('a page of an allowed origin with the key, which may read the answer', async () => {
    const sent = await post('view-1-abcdef')
    expect([sent.status, sent.headers['access-control-allow-origin'], sent.headers['vary']]).toEqual([
      204,
      origin,
      'Origin',
    ])
  })

  test.each([
    ['no key', '', origin],
    ['a wrong key', '?key=wrong-key', origin],
    ['another origin', `?key=${key}`, 'https://thief.example'],
    ['no origin where some are listed', `?key=${key}`, undefined],
  ])('%s: 403', async (_name, query, from) => {
    const sent = await send(`${base}/v1/beacons${query}`, {
      headers: { ...browser, ...(from && { origin: from }) },
      body: JSON.stringify(makeBeacon({ id: 'view-2-abcdef' })),
    })
    expect(sent.status).toBe(403)
    expect(sent.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('a key of one app does not send for another', async () => {
    const body = JSON.stringify(makeBeacon({ id: 'view-3-abcdef', app: 'bank' }))
    const sent = await send(`${base}/v1/beacons?key=${key}`, { headers: { ...browser, origin }, body })
    expect(sent.status).toBe(403)
    expect((await send(`${base}/v1/beacons?key=open-key`, { headers: browser, body })).status).toBe(204)
  })

  test('a preflight is answered for those who may, and for nobody else', async () => {
    const ask = (from: string): Promise<Sent> =>
      send(`${base}/v1/beacons?key=${key}`, { method: 'OPTIONS', headers: { origin: from } })
    expect(await ask(origin)).toMatchObject({ status: 204, headers: { 'access-control-allow-methods': 'POST' } })
    expect((await ask('https://thief.example')).status).toBe(403)
  })

  test('a crawler is told 204 and not kept', async () => {
    const before = await metricsText()
    expect((await post('view-bot-abcdef', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })).status).toBe(
      204,
    )
    expect(value(await metricsText(), 'firstpaint_beacons_total{answer="bot"}')).toBe(
      value(before, 'firstpaint_beacons_total{answer="bot"}') + 1,
    )
  })
})

describe('what is sent', () => {
  test.each([
    ['', 'empty'],
    ['{', 'not-json'],
    ['[]', 'not-an-object'],
    ['{"version":2}', 'unknown-version'],
    ['{"version":1,"id":"x"}', 'bad-id'],
    ['{"version":1,"id":"abcdefgh"}', 'bad-app'],
    ['{"version":1,"id":"abcdefgh","app":"shop"}', 'malformed'],
    [
      '{"version":1,"id":"abcdefgh","app":"shop","sequence":0,"sample_rate":1,"vitals":[],"navigations":[]}',
      'no-navigation',
    ],
  ])('%s is refused as %s', async (body, refused) => {
    const sent = await send(`${base}/v1/beacons?key=open-key`, { headers: browser, body })
    expect([sent.status, sent.text]).toEqual([400, JSON.stringify({ refused })])
  })

  test('too much is cut off, announced or not; other methods are not known', async () => {
    const body = 'x'.repeat(70_000)
    const announced = await send(`${base}/v1/beacons?key=open-key`, {
      headers: { ...browser, 'content-length': '70000' },
      body,
    })
    expect(announced.status).toBe(413)
    const chunked = await send(`${base}/v1/beacons?key=open-key`, {
      headers: { ...browser, 'transfer-encoding': 'chunked' },
      body,
    })
    expect(chunked.status).toBe(413)
    const read = await send(`${base}/v1/beacons?key=open-key`, { method: 'GET' })
    expect([read.status, read.headers.allow]).toEqual([405, 'POST, OPTIONS'])
  })

  test('an address that sends too much is told when to come again', async () => {
    const limited = await openApi({ perAddress: { perSecond: 0.5, burst: 3 } })
    const statuses: number[] = []
    let last: Sent | undefined
    for (let index = 0; index < 5; index++) {
      last = await send(`${limited.metrics.origin}/v1/beacons`, {
        headers: browser,
        body: JSON.stringify(makeBeacon({ id: `view-${index}-abcdef` })),
      })
      statuses.push(last.status)
    }
    await limited.end()
    expect(statuses).toEqual([204, 204, 204, 429, 429])
    expect(last?.headers['retry-after']).toBe('2')
  })
})

describe('who may read', () => {
  const paths = [...new Set(endpoints.map(({ method, path }) => `${method} ${path}`)), 'get /metrics']

  test.each(paths)('%s: nobody without a token', async (row) => {
    const [method = '', path = ''] = row.split(' ')
    const ask = (headers: Record<string, string>): Promise<Sent> =>
      send(`${base}${path}`, { method: method.toUpperCase(), headers, ...(method === 'post' && { body: '{}' }) })
    for (const authorization of [
      '',
      'Bearer',
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
      `Bearer ${key}`,
    ]) {
      const sent = await ask({ authorization })
      expect([authorization, sent.status, sent.headers['www-authenticate']]).toEqual([authorization, 401, 'Bearer'])
      expect(sent.text).not.toContain('shop')
    }
    expect((await ask(bearer)).status).not.toBe(401)
  })

  test('how it is and how it is asked anybody may know; what is not there is not told apart without a token', async () => {
    expect(JSON.parse((await get('/healthz', {})).text)).toMatchObject({ status: 'ok', store: 'ok' })
    const document = JSON.parse((await get('/v1/openapi.json', {})).text) as { paths: Record<string, object> }
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/beacons', ...endpoints.map(({ path }) => path)]),
    )
    expect((await get('/v1/nothing', {})).status).toBe(401)
    expect((await get('/v1/nothing')).status).toBe(404)
  })

  test('without tokens nobody reads', async () => {
    const closed = await openApi()
    const sent = await send(`${closed.metrics.origin}/v1/apps`, {
      method: 'GET',
      headers: { authorization: 'Bearer undefined' },
    })
    await closed.end()
    expect(sent.status).toBe(401)
  })
})

describe('what is read', () => {
  const hoursToday = `/v1/trend?app=shop&every=hour&route=/menu&from=${new Date().toISOString().slice(0, 10)}`
  beforeAll(async () => {
    for (let index = 0; index < 80; index++) {
      const after = index % 2 === 1
      const beacon = makeBeacon({
        id: `read-${index}-abcdef`,
        release: after ? 'slow' : 'fast',
        client: { form_factor: index % 4 === 0 ? 'desktop' : 'phone', effective_connection: '4g' },
        navigations: [
          { type: 'navigate', route: '/menu' },
          { type: 'soft-navigation', route: '/cart', start: 5 },
        ],
        vitals: [
          {
            name: 'lcp',
            value: (after ? 4000 : 1000) + index,
            id: 'a',
            rating: 'good',
            attribution: { target: 'img.hero', element_render_delay: 300 },
          },
        ],
        server_timing: [{ name: 'db', duration: 40 }],
        errors: [{ kind: 'chunk', message: 'cannot load', count: 2 }],
      })
      const sent = await send(`${base}/v1/beacons?key=${key}`, {
        headers: { ...browser, origin },
        body: JSON.stringify(beacon),
      })
      expect(sent.status).toBe(204)
    }
    await api.metrics.api.settle()
  })

  test('p75 with sample size, interval and rating, by anything', async () => {
    const rows = await json<{ rows: { name: string; count: number; p75: number; rating: string }[] }>(
      '/v1/vitals?app=shop&by=release&route=/menu',
    )
    expect(rows.rows.map(({ name, count, rating }) => [name, count, rating])).toEqual([
      ['fast', 40, 'good'],
      ['slow', 40, 'poor'],
    ])
    const phones = await json<{ rows: { count: number }[] }>('/v1/vitals?app=shop&device=phone&route=/menu')
    expect(phones.rows.map(({ count }) => count)).toEqual([60])
  })

  test('trends, whole and of a segment, by day, week and month', async () => {
    for (const query of ['', '&every=week', '&every=month', '&device=phone']) {
      const from = query.includes('every') ? '&from=2026-01-01' : ''
      const today = new Date().toISOString().slice(0, 10)
      const { points } = await json<{ points: { count: number; p75: number; interval: number[] | null }[] }>(
        `/v1/trend?app=shop&route=/menu${query}${from.replace('2026-01-01', `${Number(today.slice(0, 4)) - 1}-12-20`)}`,
      )
      expect(points).toHaveLength(1)
      expect(points[0]!.count).toBe(query.includes('phone') ? 60 : 80)
    }
  })

  test('a trend by the hour, of what hours are kept by', async () => {
    const read = (
      query: string,
    ): Promise<{ points: { start: string; count: number; p75: number }[]; message: string }> =>
      json(`${hoursToday}${query}`)
    const { points } = await read('')
    expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(80)
    expect(points[0]!.start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00Z$/)
    expect(points[0]!.p75).toBeGreaterThan(0)
    expect((await read('&device=phone')).points.reduce((sum, { count }) => sum + count, 0)).toBe(60)
  })

  test('two releases, and how sure that is', async () => {
    const { verdict, shift } = await json<{ verdict: string; shift: { low: number } }>(
      '/v1/compare?app=shop&before=fast&after=slow&route=/menu',
    )
    expect(verdict).toBe('slower')
    expect(shift.low).toBeGreaterThan(2)
    expect(await json('/v1/compare?app=shop&before=fast&after=none&route=/menu')).toMatchObject({
      verdict: 'not enough data',
      shift: null,
    })
  })

  test('parts, causes, distribution, errors, releases, live views', async () => {
    const breakdown = await json<{
      parts: { name: string; count: number }[]
      causes: { name: string; count: number }[]
    }>('/v1/breakdown?app=shop&route=/menu')
    expect(breakdown.parts).toMatchObject([{ name: 'element_render_delay', count: 80 }])
    expect(breakdown.causes).toMatchObject([{ name: 'img.hero', count: 80 }])
    const ttfb = await json<{ server: object[] }>('/v1/breakdown?app=shop&metric=ttfb&route=/menu')
    expect(ttfb.server).toMatchObject([{ name: 'db', count: 80 }])
    const { bars, crux } = await json<{ bars: { count: number }[]; crux: { histogram: { density: number }[] } }>(
      '/v1/distribution?app=shop&route=/menu',
    )
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(80)
    expect(crux.histogram.reduce((sum, { density }) => sum + density, 0)).toBeCloseTo(1)
    expect(await json('/v1/errors?app=shop')).toMatchObject({ errors: [{ kind: 'chunk', count: 80 }, { count: 80 }] })
    expect((await json<{ views: object[] }>('/v1/live?app=shop')).views).toHaveLength(50)
    const marked = await send(`${base}/v1/releases`, {
      headers: { ...bearer, 'content-type': 'application/json' },
      body: JSON.stringify({ app: 'shop', release: 'next', note: 'a note' }),
    })
    expect(marked.status).toBe(200)
    expect(await json('/v1/releases?app=shop')).toMatchObject({
      releases: expect.arrayContaining([expect.objectContaining({ name: 'next', note: 'a note' })]),
    })
  })

  test('a profile planners take, the same each time but for its date', async () => {
    const profile = await json<Record<string, unknown>>('/v1/profile?app=shop')
    expect(profile).toMatchObject({
      version: 1,
      routes: [
        { route: '/cart', visits: 0 },
        { route: '/menu', visits: 80 },
      ],
      transitions: [{ from: '/menu', to: '/cart', count: 80 }],
    })
    expect(readFieldProfile(profile, { now: Date.now() })).toMatchObject({ warnings: [] })
    const again = await json<Record<string, unknown>>('/v1/profile?app=shop')
    expect({ ...again, generatedAt: '' }).toEqual({ ...profile, generatedAt: '' })
    expect(JSON.stringify(profile)).not.toContain('read-1')
  })

  test.each([
    '/v1/vitals?app=shop&from=yesterday',
    '/v1/vitals?app=shop&from=2026-02-30',
    '/v1/vitals?app=shop&from=2020-01-01',
    '/v1/vitals?app=shop&by=mood',
    '/v1/vitals?app=shop&device=toaster',
    '/v1/compare?app=shop&before=fast',
    '/v1/profile?app=shop&min=0',
    '/v1/vitals',
    '/v1/trend?app=shop&every=hour',
    `${hoursToday}&country=DE`,
    `${hoursToday}&metric=lcp.resource_load_delay`,
    `${hoursToday}&routes=each`,
  ])('%s is refused, and told why', async (path) => {
    const sent = await get(path)
    expect(sent.status).toBe(400)
    expect(JSON.parse(sent.text)).toMatchObject({
      code: 'FP_METRICS_QUERY',
      message: expect.stringMatching(/must|Name|missing|Ask for|Hours are/),
    })
  })

  test('answers are compressed as the client likes', async () => {
    const plain = await get('/v1/openapi.json', {})
    const brotli = await getBytes('/v1/openapi.json', 'gzip, br')
    const gzip = await getBytes('/v1/openapi.json', 'br;q=0.1, gzip')
    expect(brotliDecompressSync(brotli).toString()).toBe(plain.text)
    expect(gunzipSync(gzip).toString()).toBe(plain.text)
  })
})

async function get(path: string, headers: Record<string, string> = bearer): Promise<Sent> {
  return send(`${base}${path}`, { method: 'GET', headers })
}

async function json<T = unknown>(path: string): Promise<T> {
  const sent = await get(path)
  expect([path, sent.status, sent.status === 200 ? '' : sent.text]).toEqual([path, 200, ''])
  return JSON.parse(sent.text) as T
}

async function metricsText(): Promise<string> {
  return (await get('/metrics')).text
}

function value(text: string, name: string): number {
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1),
  )
}

async function getBytes(path: string, encodings: string): Promise<Buffer> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(`${base}${path}`, { headers: { 'accept-encoding': encodings } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
    })
      .on('error', reject)
      .end()
  })
}
