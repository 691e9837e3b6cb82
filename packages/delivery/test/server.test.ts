import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect as connectHttp2 } from 'node:http2'
import { get as getSecure } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { scanFolder } from '../src/server/scan-folder.ts'
import type { ServeOptions } from '../src/server/serve-options.ts'
import { type RunningServer, startServer } from '../src/server/start-server.ts'
import { sendRequest } from './conformance/send-request.ts'

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const dist = join(mkdtempSync(join(tmpdir(), 'firstpaint-server-')), 'dist')
  onTestFinished(() => rmSync(dirname(dist), { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), content)
  }
  return dist
}

async function started(dist: string, options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ dist, port: 0, host: '127.0.0.1', ...options })
  onTestFinished(() => server.close())
  return server
}

const ask = ({ origin }: RunningServer, path: string, headers: Record<string, string> = {}) =>
  sendRequest({ origin, method: 'GET', path, headers })

/** Begins a request and reads nothing of its answer yet. */
function begin(server: RunningServer, path: string, agent?: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(server.origin + path, { agent: agent ?? false }, (answer) => resolve(answer.pause())).once('error', reject)
  })
}

async function lengthOf(answer: IncomingMessage): Promise<number> {
  let bytes = 0
  for await (const chunk of answer) bytes += (chunk as Buffer).length
  return bytes
}

const megabyte = 1024 * 1024
const page = '<!doctype html><title>Site</title>'

test('a stop lets a download come to its end, frees idle connections and takes no new ones', async () => {
  const server = await started(folderWith({ 'index.html': page, 'film.mp4': Buffer.alloc(30 * megabyte, 7) }))
  const agent = new Agent({ keepAlive: true })
  await lengthOf(await begin(server, '/index.html', agent))
  const film = await begin(server, '/film.mp4')
  const closed = server.close()
  expect(await lengthOf(film)).toBe(30 * megabyte)
  await closed
  await expect(begin(server, '/index.html')).rejects.toThrow('ECONNREFUSED')
})

test('a stop over HTTP/2 lets the streams under way come to their end', async () => {
  const dist = folderWith({ 'index.html': page, 'film.mp4': Buffer.alloc(8 * megabyte, 7) })
  const server = await started(dist, { tls: true })
  const session = connectHttp2(server.origin, { rejectUnauthorized: false })
  const stream = session.request({ ':path': '/film.mp4' })
  await new Promise((resolve) => stream.once('response', resolve))
  const closed = server.close()
  let bytes = 0
  for await (const chunk of stream) bytes += (chunk as Buffer).length
  expect(bytes).toBe(8 * megabyte)
  await closed
})

test('who takes longer than the time of grace is cut off', async () => {
  const dist = folderWith({ 'film.mp4': Buffer.alloc(30 * megabyte) })
  const server = await started(dist, { grace: 50 })
  const film = await begin(server, '/film.mp4')
  await server.close()
  await expect(lengthOf(film)).rejects.toThrow('aborted')
})

test('slow readers of a large file hold little memory, and leave no open files behind', async () => {
  const server = await started(folderWith({ 'film.mp4': Buffer.alloc(64 * megabyte, 1) }))
  await lengthOf(await begin(server, '/film.mp4'))
  const before = process.memoryUsage().arrayBuffers
  const readers = await Promise.all(Array.from({ length: 30 }, () => begin(server, '/film.mp4')))
  // Everything that fits into the buffers on the way has gone out when a request begun later is through.
  await lengthOf(await begin(server, '/film.mp4'))
  collectGarbage()
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * megabyte)
  const open = (): number => readdirSync('/proc/self/fd').length
  const during = open()
  for (const reader of readers) reader.destroy()
  await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(during - 60), { timeout: 10_000 })
})

test('what has no precompressed variant is encoded on the way, and kept', async () => {
  const text = 'const a = 1\n'.repeat(500)
  const dist = folderWith({ 'app.js': text, 'done.js': text, 'done.js.br': brotliCompressSync(text) })
  const server = await started(dist)
  const made = await ask(server, '/app.js', { 'accept-encoding': 'gzip, br' })
  expect(made.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
  expect(brotliDecompressSync(made.body).toString()).toBe(text)
  const again = await ask(server, '/app.js', { 'accept-encoding': 'br', 'if-none-match': made.headers['etag']! })
  expect(again.status).toBe(304)
  const plain = await started(dist, { compress: false })
  expect((await ask(plain, '/app.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  expect((await ask(plain, '/done.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br')
})

test('a file that changed under the server is told, never sent half; reading the site again mends it', async () => {
  const dist = folderWith({ 'a.txt': 'one', 'b.txt': 'two' })
  const errors: unknown[] = []
  const server = await started(dist, { onError: (error) => errors.push(error) })
  writeFileSync(join(dist, 'a.txt'), 'longer than before')
  rmSync(join(dist, 'b.txt'))
  expect((await ask(server, '/a.txt')).status).toBe(500)
  expect((await ask(server, '/b.txt')).status).toBe(500)
  expect(errors).toMatchObject([{ code: 'FP_SERVE_SITE_CHANGED' }, { code: 'FP_SERVE_SITE_CHANGED' }])
  await server.reload()
  expect((await ask(server, '/a.txt')).body.toString()).toBe('longer than before')
  expect((await ask(server, '/b.txt')).status).toBe(404)
})

test('the log tells of every request, in lines no request can forge', async () => {
  const dist = folderWith({ 'index.html': page })
  for (const format of ['line', 'json'] as const) {
    const written: string[] = []
    const server = await started(dist, { log: { format, write: (text) => written.push(text) } })
    await ask(server, '/')
    // What only a raw connection can send.
    const socket = connect(server.port, '127.0.0.1')
    socket.end('GET /\u001b[31mred\u00e9 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'latin1')
    await new Promise((resolve) => socket.resume().once('close', resolve))
    await vi.waitFor(() => expect(written.length).toBeGreaterThanOrEqual(1))
    // oxlint-disable-next-line no-control-regex
    expect(written.join('')).not.toMatch(/[\x00-\x09\x0b-\x1f]/)
    if (format === 'line') expect(written[0]).toMatch(/^GET \/ 200 identity 34 B [\d.]+ ms\n$/)
    else expect(JSON.parse(written[0]!)).toMatchObject({ method: 'GET', target: '/', status: 200, bytes: 34 })
  }
})

test('over TLS, who speaks no HTTP/2 is answered by HTTP/1.1', async () => {
  const server = await started(folderWith({ 'index.html': page }), { tls: true })
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    getSecure(`${server.origin}/`, { rejectUnauthorized: false, agent: false }, resolve).once('error', reject)
  })
  expect([answer.httpVersion, answer.statusCode, await lengthOf(answer)]).toEqual(['1.1', 200, page.length])
})

test('any folder: precompressed files count, hidden ones and links out of it do not', async () => {
  const text = 'body { margin: 0 }\n'.repeat(100)
  const dist = folderWith({
    'index.html': page,
    'assets/app-a1b2c3d4.css': text,
    'assets/app-a1b2c3d4.css.br': brotliCompressSync(text),
    'data.gz': 'an archive',
    '.git/config': 'secret',
    '.well-known/x': 'known',
  })
  writeFileSync(join(dirname(dist), 'secret.txt'), 'secret')
  symlinkSync('../secret.txt', join(dist, 'way-out.txt'))
  symlinkSync('index.html', join(dist, 'alias.html'))
  symlinkSync('.', join(dist, 'circle'))
  const { files, fallback } = await scanFolder(dist)
  expect(files.map(({ path }) => path)).toEqual([
    '.well-known/x',
    'alias.html',
    'assets/app-a1b2c3d4.css',
    'data.gz',
    'index.html',
  ])
  expect(files[2]).toMatchObject({ caching: 'immutable', variants: [{ encoding: 'br' }] })
  expect(fallback).toBeUndefined()
})

test('any folder: what hosts read at a deploy is no file of the site', async () => {
  const dist = folderWith({ 'index.html': page, _headers: '/*', _redirects: '/a /b', 'docs/_headers': 'of a reader' })
  const server = await started(dist)
  expect(server.manifest.files.map(({ path }) => path)).toEqual(['docs/_headers', 'index.html'])
  expect((await ask(server, '/_headers')).status).toBe(404)
})

test('what cannot be served is an error that says what to do', async () => {
  const dist = folderWith({ 'index.html': page, 'm.json': '{"version":2}', 'out.json': '', 'no.json': '{' })
  const server = await started(dist)
  const refused = (options: Partial<ServeOptions>): Promise<unknown> =>
    startServer({ dist, port: 0, host: '127.0.0.1', ...options }).then(
      (running) => running.close(),
      (error: { code: string }) => error.code,
    )
  writeFileSync(
    join(dist, 'out.json'),
    JSON.stringify({ ...server.manifest, files: [{ ...server.manifest.files[0], path: '../../etc/passwd' }] }),
  )
  expect(await refused({ port: server.port })).toBe('FP_SERVE_PORT_TAKEN')
  expect(await refused({ port: 70_000 })).toBe('FP_SERVE_OPTION')
  expect(await refused({ host: '203.0.113.1' })).toBe('FP_SERVE_HOST')
  expect(await refused({ dist: join(dist, 'nowhere') })).toBe('FP_SERVE_SITE_MISSING')
  expect(await refused({ dist: join(dist, 'index.html') })).toBe('FP_SERVE_SITE_MISSING')
  for (const manifest of ['m.json', 'out.json', 'no.json', 'missing.json'])
    expect(await refused({ manifest: join(dist, manifest) })).toBe('FP_SERVE_MANIFEST')
  expect(await refused({ tls: { cert: 'x', key: 'y' } })).toBe('FP_SERVE_CERTIFICATE')
})

test('a renderer makes every page, and nothing else', async () => {
  const dist = folderWith({ 'index.html': page, 'robots.txt': 'User-agent: *\n' })
  const server = await started(dist, {
    render: (request, response) => {
      if (request.url === '/broken') throw new Error('out of ideas')
      response.writeHead(200, { 'content-type': 'text/html' }).end(`rendered ${request.method} ${request.url}`)
    },
    onError: () => {},
  })
  const etag = `"${server.manifest.files[0]!.sha256.slice(0, 32)}"`
  expect((await ask(server, '/')).body.toString()).toBe('rendered GET /')
  expect((await ask(server, '/', { 'if-none-match': etag })).status).toBe(200)
  expect((await ask(server, '/deep', { accept: 'text/html' })).body.toString()).toBe('rendered GET /deep')
  expect((await ask(server, '/broken', { accept: 'text/html' })).status).toBe(500)
  expect((await ask(server, '/robots.txt')).body.toString()).toBe('User-agent: *\n')
  expect((await ask(server, '/gone.js', { accept: 'text/html' })).status).toBe(404)
})

test('what is mounted below a path answers there, whatever the method, and nowhere else', async () => {
  const dist = folderWith({ 'index.html': page, 'api/old.json': '{}', 'api.txt': 'a' })
  const lines: string[] = []
  const server = await started(dist, {
    mounts: {
      '/api/': (request, response) => {
        if (request.url === '/api/broken') throw new Error('out of ideas')
        response.end(`api ${request.method} ${request.url}`)
      },
      '/api/inner/': (_request, response) => response.end('inner'),
    },
    log: { format: 'line', write: (line) => void lines.push(line) },
    onError: () => {},
  })
  const text = async (path: string, headers = {}): Promise<string> =>
    (await ask(server, path, { accept: 'text/html', ...headers })).body.toString()
  expect(await text('/api/orders?x=1')).toBe('api GET /api/orders?x=1')
  expect(await text('/api/old.json'), 'in the place of a file').toBe('api GET /api/old.json')
  expect(await text('/api/inner/a')).toBe('inner')
  expect(await (await fetch(`${server.origin}/api/orders`, { method: 'POST' })).text()).toBe('api POST /api/orders')
  expect((await ask(server, '/api/broken')).status).toBe(500)
  expect(await text('/api.txt')).toBe('a')
  expect(await text('/api'), 'is not below it').toBe(page)
  expect(lines[0]).toMatch(/^GET \/api\/orders\?x=1 200 /)
  for (const mounts of [{ api: () => {} }, { '/': () => {} }, { '/api': () => {} }, { '/api/': 'no' }])
    await expect(started(dist, { mounts: mounts as never })).rejects.toMatchObject({ code: 'FP_SERVE_OPTION' })
})

test('a header that HTTP does not allow is an error of one answer, not the end of the server', async () => {
  const dist = folderWith({ 'index.html': page, 'a.txt': 'a' })
  const scanned = await scanFolder(dist)
  const [first, second] = scanned.files
  const files = [{ ...first!, headers: [['x-broken', 'two\nlines'] as const] }, second!]
  const errors: unknown[] = []
  const server = await started(dist, { manifest: { ...scanned, files }, onError: (error) => errors.push(error) })
  expect((await ask(server, '/a.txt')).status).toBe(500)
  expect((await ask(server, '/')).status).toBe(200)
  expect(errors).toMatchObject([{ code: 'ERR_INVALID_CHAR' }])
})

/** Buffers that were sent already lie about until somebody needs room. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
}
