import { Agent } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBeacon } from './make-beacon.ts'
import { openApi, type OpenApiOptions } from './open-api.ts'
import { seeded } from './random.ts'
import { browser, send } from './send.ts'
import { removeTempDirs } from './temp-dir.ts'
import { until } from './until.ts'

let api: OpenApiOptions
beforeAll(async () => {
  api = await openApi({
    tokens: 'open',
    perAddress: { perSecond: 1e6, burst: 1e6 },
    perKey: { perSecond: 1e6, burst: 1e6 },
  })
})
afterAll(async () => {
  await api.end()
  removeTempDirs()
})

/** A beacon bent, cut, blown up or replaced, as somebody with a grudge or a broken script would send it. */
function hostileBody(next: () => number, index: number): Buffer {
  const whole = JSON.stringify(makeBeacon({ id: `hostile-${index}-abc` }))
  const at = Math.floor(next() * whole.length)
  const odd = [
    'null',
    '-1',
    '1e999',
    '""',
    '[]',
    '{}',
    'true',
    '"\\u0000"',
    '"\\ud800"',
    '"<script>alert(1)</script>"',
    `"'; drop table beacons; --"`,
    '"%s%s%n"',
    '"__proto__"',
    '{"__proto__":{"polluted":1}}',
    `"${'x'.repeat(5000)}"`,
    `[${'['.repeat(500)}${']'.repeat(500)}]`,
    '9007199254740993',
    '"../../../etc/passwd"',
  ]
  switch (Math.floor(next() * 8)) {
    case 0:
      return Buffer.from(whole.slice(0, at))
    case 1: {
      const bytes = Buffer.from(whole)
      for (let count = 0; count < 4; count++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
      return bytes
    }
    case 2: {
      const bytes = Buffer.alloc(Math.floor(next() * 2000))
      for (let place = 0; place < bytes.length; place++) bytes[place] = Math.floor(next() * 256)
      return bytes
    }
    case 3:
      return Buffer.from('['.repeat(20_000))
    case 4:
      return Buffer.from(
        JSON.stringify({
          ...makeBeacon({ id: `hostile-${index}-abc` }),
          vitals: Array.from({ length: 900 }, () => ({ name: 'lcp' })),
        }),
      )
    case 5:
      return Buffer.alloc(70_000, 120)
    default: {
      // Any value of it in the place of any other kind.
      const beacon = JSON.parse(whole) as Record<string, unknown>
      const keys = Object.keys(beacon)
      const key = keys[Math.floor(next() * keys.length)]!
      const marker = '"@@"'
      return Buffer.from(
        JSON.stringify({ ...beacon, [key]: '@@' }).replace(marker, odd[Math.floor(next() * odd.length)]!),
      )
    }
  }
}

test(
  '12,000 hostile bodies: each is answered, none is a crash, nothing of them stays in memory',
  { timeout: 600_000 },
  async () => {
    const next = seeded(20_261_121)
    const agent = new Agent({ keepAlive: true, maxSockets: 16 })
    const url = `${api.metrics.origin}/v1/beacons`
    const statuses = new Map<number | string, number>()
    const rounds = 12
    let settled = 0
    for (let round = 0; round < rounds; round++) {
      await Promise.all(
        Array.from({ length: 1000 }, async (_, index) => {
          const body = hostileBody(next, round * 1000 + index)
          // A body that is cut off may end the connection before it is all sent.
          const status = await send(url, { headers: browser, body, agent }).then(
            (sent) => sent.status,
            () => 'cut off',
          )
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
        }),
      )
      if (round === 2) settled = process.memoryUsage().rss
    }
    agent.destroy()
    expect([...statuses.keys()].every((status) => [204, 400, 413, 'cut off'].includes(status))).toBe(true)
    expect(statuses.get(400)).toBeGreaterThan(3000)
    expect(statuses.get(413)).toBeGreaterThan(300)
    await api.metrics.api.settle()
    const counts = (await send(`${api.metrics.origin}/metrics`, { method: 'GET' })).text
    expect(counts).toContain('firstpaint_stored_total{as="quarantined"} 0')
    expect(counts).toContain('firstpaint_store_up 1')
    expect(process.memoryUsage().rss - settled).toBeLessThan(150e6)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(api.messages.filter((message) => message.includes('failed'))).toEqual([])
  },
)

test(
  '50 abusive clients at once: honest beacons are kept meanwhile, and the store has each',
  { timeout: 600_000 },
  async () => {
    const { port } = api.metrics
    const ending = new AbortController()
    const { signal } = ending
    const next = seeded(5)
    const abuse = (index: number): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1')
        const end = (): void => {
          socket.destroy()
          resolve()
        }
        socket.on('error', end).on('close', end)
        const head = `POST /v1/beacons HTTP/1.1\r\nHost: x\r\nUser-Agent: Mozilla/5.0\r\n`
        const kind = index % 6
        if (kind === 0) socket.write(`${head}Content-Length: 60000\r\n\r\n{`)
        if (kind === 1) socket.write(`${head}X-Long: ${'a'.repeat(40_000)}`)
        if (kind === 2) socket.write(Buffer.from(Array.from({ length: 3000 }, () => Math.floor(next() * 256))))
        if (kind === 3) socket.write(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`)
        if (kind === 4) socket.write('GET /v1/vitals HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200))
        if (kind === 5) {
          socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`)
          const pour = (): void => {
            if (signal.aborted || socket.destroyed) return
            if (socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`)) setImmediate(pour)
            else socket.once('drain', pour)
          }
          pour()
        }
        const timer = setInterval(() => {
          if (signal.aborted) {
            clearInterval(timer)
            end()
          }
        }, 10)
      })
    const attackers = Array.from({ length: 50 }, async (_, index) => {
      while (!signal.aborted) await abuse(index)
    })
    const honest = 300
    const agent = new Agent({ keepAlive: true, maxSockets: 4 })
    const statuses = new Set<number>()
    for (let index = 0; index < honest; index += 10)
      await Promise.all(
        Array.from({ length: 10 }, async (_, offset) => {
          const body = JSON.stringify(makeBeacon({ id: `honest-${index + offset}-abc`, app: 'honest' }))
          statuses.add((await send(`${api.metrics.origin}/v1/beacons`, { headers: browser, body, agent })).status)
        }),
      )
    ending.abort()
    await Promise.all(attackers)
    agent.destroy()
    expect(statuses).toEqual(new Set([204]))
    await api.metrics.api.settle()
    await until(async () => {
      const { text } = await send(`${api.metrics.origin}/v1/vitals?app=honest`, { method: 'GET' })
      return (JSON.parse(text) as { rows: { count: number }[] }).rows[0]?.count === honest
    })
  },
)
