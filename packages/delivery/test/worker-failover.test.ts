import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConformanceSite, makeSite } from './conformance/make-site.ts'
import { sendRequest } from './conformance/send-request.ts'
import { runWorker, startBucket } from './conformance/worker-target.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-failover-'))
let site: ConformanceSite
const closing: (() => unknown)[] = []

beforeAll(() => {
  site = makeSite(folder)
})
afterAll(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true, force: true })
})

async function broken(): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(503).end('over capacity'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closing.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function ask(options: object): Promise<{ status: number; body: string; encoding: string | undefined }> {
  const worker = await runWorker({ site, assets: false, options })
  closing.unshift(worker.close)
  const headers = { 'accept-encoding': 'identity' }
  const answer = await sendRequest({ origin: worker.origin, method: 'GET', path: '/robots.txt', headers })
  return { status: answer.status, body: answer.body.toString(), encoding: answer.headers['content-encoding'] }
}

test('a first origin that fails is passed over', async () => {
  const bucket = await startBucket(site.dist)
  closing.push(() => bucket.server.close())
  const answer = await ask({ origin: await broken(), failover: bucket.origin })
  expect(answer).toEqual({ status: 200, body: 'User-agent: *\nAllow: /\n', encoding: undefined })
})

test('a first origin nobody answers at is passed over', async () => {
  const bucket = await startBucket(site.dist)
  closing.push(() => bucket.server.close())
  const answer = await ask({ origin: 'http://127.0.0.1:1', failover: bucket.origin })
  expect(answer.status).toBe(200)
})

test('when no origin answers, the visitor learns that it is not his fault', async () => {
  expect(await ask({ origin: await broken(), failover: await broken() })).toMatchObject({
    status: 502,
    body: 'Bad Gateway\n',
  })
})
