import { expect, test } from 'vitest'
import { startApi } from './start-api.ts'

/** A database opens in two seconds, and on a busy machine in several times that. */
const patience = { timeout: 60_000 }

test('serves over HTTP on a free port, by the clock it was given, until it is closed', patience, async () => {
  const api = await startApi({ now: new Date('2026-06-13T18:30:00Z') })
  const response = await fetch(`${api.url}/api/health`)
  const health = (await response.json()) as { time: string }
  expect(health.time).toMatch(/^2026-06-13T18:3/)
  expect(api.url).toBe(`http://127.0.0.1:${api.port}`)
  await api.close()
  await expect(fetch(`${api.url}/api/health`)).rejects.toThrow('fetch failed')
})

test('says so when the port is taken', patience, async () => {
  const first = await startApi()
  await expect(startApi({ port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
})
