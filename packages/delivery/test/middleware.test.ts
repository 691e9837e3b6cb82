import { createServer } from 'node:http'
import { createSecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { earlyHints } from '../src/node/early-hints.ts'
import { serveSite } from '../src/node/serve-site.ts'
import { siteHandler } from '../src/node/site-handler.ts'
import { makeCertificate } from '../src/server/make-certificate.ts'
import { type ConformanceSite, makeSite } from './conformance/make-site.ts'
import { sendRequest } from './conformance/send-request.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-middleware-'))
let site: ConformanceSite
beforeAll(() => {
  site = makeSite(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const link =
  '</assets/app-B2b2b2b2.js>; rel=modulepreload; crossorigin, </assets/app-B2b2b2b2.css>; rel=preload; as=style'
const navigation = { accept: 'text/html', 'sec-fetch-dest': 'document' }

test('what the site does not have is the next one’s', async () => {
  const middleware = await serveSite(site)
  const server = createServer((request, response) =>
    middleware(request, response, () => response.writeHead(418).end('the API')),
  )
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const status = async (method: string, path: string): Promise<number> =>
    (await sendRequest({ origin, method, path, headers: {} })).status
  expect(await status('GET', '/robots.txt')).toBe(200)
  expect(await status('GET', '/api/orders')).toBe(418)
  expect(await status('POST', '/robots.txt')).toBe(418)
  expect(await status('OPTIONS', '/api/orders')).toBe(418)
})

test('the fetch handler has no answer for what the site does not have', async () => {
  const handle = await siteHandler(site)
  expect(await handle(new Request('http://x/api/orders'))).toBeUndefined()
  const found = await handle(new Request('http://x/robots.txt'))
  expect(await found?.text()).toBe('User-agent: *\nAllow: /\n')
})

test('an app server’s own pages get the hints of their route: as 103 over HTTP/2, as Link everywhere', async () => {
  const hints = earlyHints(site.manifest)
  const answer = (request: never, response: never): void =>
    hints(request, response, () => void (response as { end(text: string): void }).end('<!doctype html>'))
  const plain = createServer(answer as never)
  const pair = await makeCertificate('localhost')
  const secure = createSecureServer(pair, answer as never)
  for (const server of [plain, secure]) {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    onTestFinished(() => void server.close())
  }
  const { port } = plain.address() as AddressInfo
  const get = (path: string, headers: Record<string, string>) =>
    sendRequest({ origin: `http://127.0.0.1:${port}`, method: 'GET', path, headers })
  expect((await get('/menu/soup', navigation)).headers['link']).toBe(link)
  expect((await get('/menu/soup', {})).headers['link']).toBeUndefined()
  expect((await get('/elsewhere', navigation)).headers['link']).toBeUndefined()

  const session = connect(`https://127.0.0.1:${(secure.address() as AddressInfo).port}`, { rejectUnauthorized: false })
  onTestFinished(() => session.close())
  const stream = session.request({ ':path': '/', ...navigation })
  const early = await new Promise<Record<string, unknown>>((resolve) => stream.once('headers', resolve))
  expect(early).toMatchObject({ ':status': 103, link })
  stream.close()
})
