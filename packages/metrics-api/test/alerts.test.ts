import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { type AlertConfig, resolveAlertConfig } from '@firstpaint/core/vitals'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AlertKeeper } from '../src/alerts/alert-keeper.ts'
import { readOwnRules, removeOwnRule, saveOwnRule } from '../src/alerts/own-rules.ts'
import { readFiring } from '../src/alerts/read-alerts.ts'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'
import { type ArrivedBeacon, dayOf } from '../src/writer/parse-records.ts'
import { StoreNames } from '../src/writer/store-names.ts'
import { writeBatch } from '../src/writer/write-batch.ts'
import { makeBeacon } from './make-beacon.ts'
import { quietLog } from './quiet-log.ts'
import { seeded } from './random.ts'
import { testStores, type TestPlace } from './stores.ts'
import { removeTempDirs } from './temp-dir.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const weekMs = 7 * 24 * hourMs
/** A Friday. */
const noon = Date.parse('2026-11-20T12:00:00Z')
const secret = 'a-secret-of-twenty-letters'
const commit = '3f2a91c'

afterAll(removeTempDirs)

interface Heard {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server that keeps what it is sent, and answers as told. */
async function listen(
  status: (path: string) => number = () => 200,
): Promise<{ readonly url: string; readonly heard: Heard[]; readonly server: Server }> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const path = `${request.method} ${request.url}`
      heard.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(status(path), { 'Content-Type': 'application/json' })
      response.end(JSON.stringify({ sha: commit.padEnd(40, '0') }))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, server }
}

/** As much of a mail server as a client asks for. */
async function listenMail(): Promise<{ readonly url: string; readonly mails: string[]; close(): void }> {
  const mails: string[] = []
  const server = createTcpServer((socket) => {
    let [mail, isBody] = ['', false]
    socket.on('error', () => undefined)
    socket.write('220 mail\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (isBody && line !== '.') mail += `${line}\n`
        else if (isBody) {
          mails.push(mail)
          ;[mail, isBody] = ['', false]
          socket.write('250 taken\r\n')
        } else if (line === 'DATA') {
          isBody = true
          socket.write('354 go on\r\n')
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails, close: () => void server.close() }
}

describe.each(testStores)('alerts: $name', ({ place }) => {
  let at: TestPlace
  let store: Store
  let names: StoreNames
  let now = noon
  const open: Server[] = []
  const next = seeded(11)
  const normal = (): number => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next())

  beforeEach(async () => {
    at = await place()
    store = await openStore({ url: at.db, dir: at.dir, schema: at.schema, onLost: () => undefined })
    await migrate(store.pool, at.schema)
    names = new StoreNames()
    now = noon
  })
  afterEach(async () => {
    for (const server of open.splice(0)) server.close()
    await store.close()
    await at.drop()
  })

  /** Page views spread over an hour from `from` on, around a median. */
  async function visit(
    from: number,
    { count, median, release, minutes = 60 }: { count: number; median: number; release: string; minutes?: number },
  ): Promise<void> {
    const arrived = Array.from({ length: count }, (_, index): ArrivedBeacon => {
      const receivedAt = from + (index / count) * minutes * minuteMs
      const value = median * Math.exp(0.4 * normal())
      const vitals = [{ name: 'lcp' as const, value, id: 'v', rating: 'good' as const }]
      const beacon = makeBeacon({ id: `view-${from}-${index}-abc`, release, vitals })
      return { beacon, receivedAt, viewedAt: receivedAt, country: '', day: dayOf(receivedAt) }
    })
    await writeBatch(store.pool, names, { arrived })
  }

  async function liveThroughWeeks(): Promise<void> {
    for (let week = 4; week >= 1; week--)
      for (const hour of [-2, -1, 0, 1])
        await visit(noon - week * weekMs + hour * hourMs, { count: 150, median: 2000, release: 'r0' })
  }

  function keeper(given: object): { work: AlertKeeper['work']; messages: string[] } {
    const config: AlertConfig = resolveAlertConfig(given)
    const { log, messages } = quietLog()
    const ports = { now: () => now, elapsed: () => 0, random: Buffer.alloc, pause: async () => undefined }
    const made = new AlertKeeper({ config, store, ports, log })
    return { work: () => made.work(), messages }
  }

  const slower = { name: 'slower', kind: 'regression', metric: 'lcp', routes: ['/menu/:slug'] }

  test(
    'a release that is slower is named, in every channel, and that it is over as well',
    { timeout: 300_000 },
    async () => {
      await liveThroughWeeks()
      const { url, heard, server } = await listen()
      open.push(server)
      const mail = await listenMail()
      const channels = {
        hook: { kind: 'webhook', url: `${url}/hook`, secret },
        chat: { kind: 'slack', url: `${url}/chat` },
        commit: { kind: 'github', repository: 'shop/shop', token: 'a-token', api: url },
        mail: { kind: 'email', server: mail.url, from: 'alerts@shop.example', to: ['dev@shop.example'] },
      }
      const { work, messages } = keeper({ rules: [slower], channels, dashboard: 'https://metrics.example' })
      await visit(noon - hourMs, { count: 150, median: 2000, release: 'r0' })
      now = noon + 1
      expect(await work()).toEqual([])
      await visit(noon, { count: 150, median: 2600, release: commit, minutes: 30 })
      now = noon + 30 * minuteMs
      expect(await work()).toMatchObject([
        {
          type: 'firing',
          rule: 'slower',
          release: commit,
          labels: { app: 'shop', route: '/menu/:slug', form_factor: 'phone' },
        },
      ])
      // It is told once.
      expect(await work()).toEqual([])
      const [hook, chat, , status] = [
        'POST /hook',
        'POST /chat',
        `GET /repos/shop/shop/commits/${commit}`,
        `POST /repos/shop/shop/statuses/${commit.padEnd(40, '0')}`,
      ].map((path) => heard.filter((each) => each.path === path))
      expect([hook!.length, chat!.length, status!.length, mail.mails.length]).toEqual([1, 1, 1, 1])
      const [, seconds = '', signature] = /^t=(\d+),v1=(\w+)$/.exec(String(hook![0]!.headers['firstpaint-signature']))!
      expect(signature).toBe(createHmac('sha256', secret).update(`${seconds}.${hook![0]!.body}`).digest('hex'))
      expect(JSON.parse(hook![0]!.body)).toMatchObject({
        type: 'firing',
        release: commit,
        link: expect.stringContaining('route='),
      })
      expect(chat![0]!.body).toContain('p75 went from')
      expect(JSON.parse(status![0]!.body)).toMatchObject({ state: 'failure', context: 'firstpaint/slower' })
      expect(mail.mails[0]).toContain('Subject: Alert: slower')
      // Taken back: the old release again, for long enough.
      await visit(noon + hourMs, { count: 700, median: 2000, release: 'r0', minutes: 50 })
      now = noon + 2 * hourMs
      expect(await work()).toMatchObject([{ type: 'resolved', release: commit }])
      expect(heard.filter(({ path }) => path === 'POST /hook')).toHaveLength(2)
      expect(JSON.parse(heard.findLast(({ path }) => path.includes('/statuses/'))!.body)).toMatchObject({
        state: 'success',
      })
      expect(messages.filter((message) => message.includes('not delivered'))).toEqual([])
      mail.close()
    },
  )

  test('what is not taken is sent again, later and later, with the same id', async () => {
    await visit(noon - 30 * minuteMs, { count: 300, median: 9000, release: 'r1', minutes: 29 })
    let status = 500
    const { url, heard, server } = await listen(() => status)
    open.push(server)
    const rules = [{ name: 'slow', kind: 'threshold', metric: 'lcp', above: 4000, hold: '0s', routes: ['/menu/:slug'] }]
    const { work, messages } = keeper({ rules, channels: { hook: { kind: 'webhook', url } } })
    const tries: number[] = []
    for (let minute = 0; minute < 30; minute++) {
      if (minute === 10) status = 200
      const before = heard.length
      await work()
      if (heard.length > before) tries.push(minute)
      now += minuteMs
    }
    expect(tries).toEqual([0, 1, 5, 21])
    expect(new Set(heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(messages.filter((message) => message.includes('not delivered'))).toHaveLength(3)
  })

  test('a rule made in the dashboard is judged like one of the file, and forgotten with what it said', async () => {
    await visit(noon - 30 * minuteMs, { count: 300, median: 9000, release: 'r1', minutes: 29 })
    const { url, heard, server } = await listen()
    open.push(server)
    const ofFile = { ...slower, name: 'of the file' }
    const given = { rules: [ofFile], channels: { hook: { kind: 'webhook', url } } }
    const config = resolveAlertConfig(given)
    const slow = { name: 'slow', kind: 'threshold', metric: 'lcp', above: 4000, hold: '0s', routes: ['/menu/:slug'] }
    const save = (rule: object): Promise<void> => saveOwnRule(store.pool, rule, { config, now })
    await expect(save({ ...slow, above: -1 })).rejects.toMatchObject({ status: 400, code: 'FP_ALERTS_CONFIG' })
    await expect(save({ ...slow, to: ['nobody'] })).rejects.toMatchObject({ status: 400 })
    await expect(save({ ...slow, name: 'of the file' })).rejects.toMatchObject({ status: 409 })
    await save({ ...slow, above: 10_000 })
    await save({ ...slow, to: ['hook'] })
    expect((await readOwnRules(store.pool, config)).map(({ document }) => document)).toEqual([
      { ...slow, to: ['hook'] },
    ])
    const { work } = keeper(given)
    expect(await work()).toMatchObject([{ type: 'firing', rule: 'slow' }])
    expect(heard).toHaveLength(1)
    expect(await readFiring(store.pool, 'shop')).toHaveLength(1)
    // A channel that is gone since is no reason to fall silent, and a file that has the name comes first.
    const without = resolveAlertConfig({ rules: [ofFile], channels: { chat: { kind: 'slack', url } } })
    expect((await readOwnRules(store.pool, without))[0]!.rule.to).toBeUndefined()
    const named = resolveAlertConfig({ rules: [{ ...ofFile, name: 'slow' }] })
    expect(await readOwnRules(store.pool, named)).toEqual([])
    await removeOwnRule(store.pool, 'slow')
    expect(await work()).toEqual([])
    expect(await readFiring(store.pool, 'shop')).toEqual([])
  })

  test('a late word on a page view moves it within the slot it was counted in', async () => {
    const word = (sequence: number, value: number, receivedAt: number): ArrivedBeacon => ({
      beacon: makeBeacon({ id: 'late-abc', sequence, vitals: [{ name: 'lcp', value, id: 'v', rating: 'good' }] }),
      receivedAt,
      viewedAt: receivedAt,
      country: '',
      day: dayOf(receivedAt),
    })
    await writeBatch(store.pool, names, { arrived: [word(0, 1000, noon)] })
    await writeBatch(store.pool, names, { arrived: [word(1, 5000, noon + 3 * hourMs)] })
    for (const table of ['slots', 'hours']) {
      const { rows } = await store.pool.query<{ cube: Buffer }>(`select cube from ${table}`)
      // The route and all of them; one segment each, of one value.
      expect(rows).toHaveLength(2)
      const { decodeCube } = await import('@firstpaint/core/rollup')
      for (const { cube } of rows)
        expect([...decodeCube(cube).values()].map(({ sketch }) => [...sketch.buckets.values()])).toEqual([[1]])
    }
  })
})
