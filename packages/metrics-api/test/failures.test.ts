import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { createServer, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { startMetrics } from '../src/start-metrics.ts'
import { makeBeacon } from './make-beacon.ts'
import { openApi } from './open-api.ts'
import { quietLog } from './quiet-log.ts'
import { browser, send, type Sent } from './send.ts'
import { anyStore, postgres, testStores } from './stores.ts'
import { removeTempDirs, tempDir } from './temp-dir.ts'
import { until } from './until.ts'

afterAll(removeTempDirs)

const perAddress = { perSecond: 1e5, burst: 1e5 }

const post = (origin: string, id: string): Promise<Sent> =>
  send(`${origin}/v1/beacons`, { headers: browser, body: JSON.stringify(makeBeacon({ id })) })

async function storedViews(origin: string): Promise<number> {
  const { status, text } = await send(`${origin}/v1/vitals?app=shop`, { method: 'GET' })
  return status === 200 ? ((JSON.parse(text) as { rows: { count: number }[] }).rows[0]?.count ?? 0) : -1
}

describe('two processes on one folder', () => {
  test('the second is told who has it, and the first is not disturbed', async () => {
    const api = await openApi({ tokens: 'open' })
    const child = spawn(process.execPath, [
      join(import.meta.dirname, 'metrics-child.ts'),
      api.place.dir,
      api.place.db ?? '',
    ])
    let heard = ''
    child.stderr.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(1)
    expect(heard).toContain('FP_METRICS_FOLDER_LOCKED')
    expect(heard).toContain(`process ${process.pid}`)
    expect((await post(api.metrics.origin, 'view-1-abcdef')).status).toBe(204)
    await expect(startMetrics({ dir: api.place.dir })).rejects.toMatchObject({ code: 'FP_METRICS_FOLDER_LOCKED' })
    await api.end()
  })

  test('one that is gone leaves nothing that would have to be cleared away, whatever stands in its files', async () => {
    const place = await anyStore.place()
    // The number of a process that lives: this one. A lock that asked for it would never open again.
    writeFileSync(join(place.dir, 'holder'), `${process.pid}\n`)
    const { log } = quietLog()
    const { dir, db, schema } = place
    const metrics = await startMetrics({ dir, schema, log, ...(db !== undefined && { db }) })
    await metrics.close()
    await place.drop()
  })
})

test('who asks before the tables are made is told to come again', async () => {
  // The writer waits ten minutes before it begins.
  const api = await openApi({ tokens: 'open', flushEvery: 600_000 })
  const { status, headers, text } = await send(`${api.metrics.origin}/v1/alerts`, { method: 'GET' })
  expect([status, headers['retry-after']]).toEqual([503, '1'])
  expect(JSON.parse(text)).toMatchObject({ code: 'FP_METRICS_STORE' })
  expect(api.messages).toEqual([])
  await api.metrics.api.settle()
  expect((await send(`${api.metrics.origin}/v1/alerts`, { method: 'GET' })).status).toBe(200)
  await api.end()
})

describe('a full disk', () => {
  const mounted = mountSmall()
  if (typeof mounted !== 'string') console.log(`The test with a full disk is left out (${mounted.reason}).`)

  test.skipIf(typeof mounted !== 'string')(
    'is 503 with Retry-After, until there is room; what was acknowledged is there',
    async () => {
      const dir = mounted as string
      const { log } = quietLog()
      const place = await anyStore.place()
      // Only the spool is on it: the store is elsewhere and cannot be reached yet, so nothing leaves the spool.
      const url = 'postgres://127.0.0.1:1/none'
      const metrics = await startMetrics({ dir, db: url, log, perAddress })
      try {
        const acknowledged: string[] = []
        const answers = new Map<number, number>()
        for (let index = 0; index < 4000 && (answers.get(503) ?? 0) < 20; index++) {
          const sent = await post(metrics.origin, `view-${index}-abcdef`)
          answers.set(sent.status, (answers.get(sent.status) ?? 0) + 1)
          if (sent.status === 204) acknowledged.push(`view-${index}-abcdef`)
          else expect(Number(sent.headers['retry-after'])).toBeGreaterThan(0)
        }
        expect(answers.get(503)).toBe(20)
        expect([...answers.keys()].toSorted()).toEqual([204, 503])
        execFileSync('mount', ['-o', 'remount,size=8m', dir])
        expect((await post(metrics.origin, 'view-room-abcdef')).status).toBe(204)
        const kept = readdirSync(join(dir, 'spool')).filter((name) => name.endsWith('.spool'))
        expect(kept.length).toBeGreaterThan(1)
        await metrics.close()
        const { dir: _elsewhere, db, schema } = place
        const again = await startMetrics({ dir, schema, log, tokens: 'open', ...(db !== undefined && { db }) })
        await again.api.settle()
        expect(await storedViews(again.origin)).toBe(acknowledged.length + 1)
        await again.close()
      } finally {
        await metrics.close()
        execFileSync('umount', ['-l', dir])
        await place.drop()
      }
    },
  )
})

/** A disk of 512 kB, by tmpfs; only root may have one. */
function mountSmall(): string | { readonly reason: string } {
  const dir = tempDir()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'firstpaint', dir], { stdio: 'pipe' })
    return dir
  } catch (error) {
    return { reason: String((error as { stderr?: Buffer }).stderr ?? error).trim() }
  }
}

describe.skipIf(postgres.url === undefined)('a Postgres that goes away (needs one to test with)', () => {
  test('beacons are taken all the while and are in the store when it is back, each once', async () => {
    const place = await testStores.find(({ name }) => name === 'Postgres')!.place()
    const line = await startLine(place.db!)
    const { log } = quietLog()
    // It is down to begin with.
    line.cut()
    const metrics = await startMetrics({
      dir: place.dir,
      db: line.url,
      schema: place.schema,
      log,
      tokens: 'open',
      flushEvery: 10,
      perAddress,
    })
    let sent = 0
    const some = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index++)
        expect((await post(metrics.origin, `view-${sent++}-abcdef`)).status).toBe(204)
    }
    await some(20)
    await until(async () =>
      (await send(`${metrics.origin}/healthz`, { method: 'GET' })).text.includes('"store":"unreachable"'),
    )
    expect((await send(`${metrics.origin}/healthz`, { method: 'GET' })).status).toBe(200)
    expect((await send(`${metrics.origin}/v1/apps`, { method: 'GET' })).status).toBe(503)
    await line.mend()
    await until(async () => (await storedViews(metrics.origin)) === sent)
    // Cut in the middle of transactions, many times, also by the server itself.
    const admin = new Client({ connectionString: place.db! })
    await admin.connect()
    for (let round = 0; round < 12; round++) {
      await some(8)
      if (round % 2 === 0) line.cut()
      else
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where query like '%cubes%' and pid <> pg_backend_pid()`,
        )
      await some(4)
      await line.mend()
    }
    await admin.end()
    await until(async () => (await storedViews(metrics.origin)) === sent)
    await metrics.close()
    await line.close()
    await place.drop()
  })
})

interface Line {
  readonly url: string
  /** Ends all connections, and refuses new ones. */
  cut(): void
  mend(): Promise<void>
  close(): Promise<void>
}

/** A way to a Postgres server that can be cut. */
async function startLine(target: string): Promise<Line> {
  const { hostname, port, searchParams } = new URL(target)
  const folder = searchParams.get('host')
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = folder ? connect(join(folder, `.s.PGSQL.${port || 5432}`)) : connect(Number(port || 5432), hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket
        .on('error', () => undefined)
        .on('close', () => {
          open.delete(socket)
          near.destroy()
          far.destroy()
        })
    }
    near.pipe(far).pipe(near)
  })
  const listen = (at: number): Promise<number> =>
    new Promise((resolve) => server.listen(at, '127.0.0.1', () => resolve((server.address() as { port: number }).port)))
  const at = await listen(0)
  const own = new URL(target)
  own.searchParams.delete('host')
  own.hostname = '127.0.0.1'
  own.port = String(at)
  return {
    url: own.href,
    cut() {
      server.close()
      for (const socket of open) socket.destroy()
    },
    async mend() {
      if (!server.listening) await listen(at)
    },
    async close() {
      for (const socket of open) socket.destroy()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}
