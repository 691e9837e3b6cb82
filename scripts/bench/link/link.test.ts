import { X509Certificate } from 'node:crypto'
import { connect as connectHttp2 } from 'node:http2'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { median, printVisits, type VisitRow } from './print-visits.ts'
import { selfSigned } from './self-signed.ts'
import { serveHttp2 } from './serve-http2.ts'
import { shapeLink } from './shape-link.ts'

test('the certificate is one: signed by itself, for localhost', () => {
  const { cert } = selfSigned()
  const parsed = new X509Certificate(cert)
  expect(parsed.verify(parsed.publicKey)).toBe(true)
  expect(parsed.checkHost('localhost')).toBe('localhost')
})

interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: Buffer
  readonly ms: number
}

async function get(port: number, ca: string, path: string): Promise<Answer> {
  const session = connectHttp2(`https://localhost:${port}`, { ca })
  const started = performance.now()
  const request = session.request({ ':path': path })
  const headers = await new Promise<Record<string, unknown>>((resolve) => request.on('response', resolve))
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  session.close()
  return { status: Number(headers[':status']), headers, body: Buffer.concat(parts), ms: performance.now() - started }
}

test('a site over HTTP/2 behind a slow line: compressed, cached by name, and as late as the line is slow', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'link-'))
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'index.html'), '<h1>page</h1>')
  // Noise does not compress: 25 kB over 1 Mbit/s take 200 ms.
  const noise = Buffer.from(
    Array.from({ length: 25_000 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 0xff),
  )
  await writeFile(join(dist, 'assets/noise-AbCd1234.woff2'), noise)
  const certificate = selfSigned()
  const site = await serveHttp2({ dist, certificate })
  const line = await shapeLink(site.port, { bitsPerSecond: 1_000_000, roundTripMs: 40 })
  try {
    const page = await get(line.port, certificate.cert, '/some/route')
    expect(brotliDecompressSync(page.body).toString()).toBe('<h1>page</h1>')
    expect(page.headers['cache-control']).toBe('no-cache')
    // TCP, TLS and the request take a round trip each.
    expect(page.ms).toBeGreaterThan(100)
    const font = await get(line.port, certificate.cert, '/assets/noise-AbCd1234.woff2')
    expect(font.headers['cache-control']).toContain('immutable')
    expect(font.body.equals(noise)).toBe(true)
    expect(font.ms).toBeGreaterThan(200 + 100)
    expect((await get(line.port, certificate.cert, '/assets/none.js')).status).toBe(404)
  } finally {
    line.close()
    site.close()
    await rm(dist, { recursive: true, force: true })
  }
})

test('the table compares medians of what was measured with the first site', () => {
  expect(median([5, Number.NaN, 1, 3])).toBe(3)
  expect(median([2, 1])).toBe(1)
  const row = (site: string, rendered: number): VisitRow => ({
    site,
    path: '/',
    visit: 'first',
    fcp: 1,
    lcp: Number.NaN,
    rendered,
    requests: 3,
    codeBytes: 9,
  })
  const table = printVisits(
    [row('plain', 200), row('ours', 100), row('plain', 220), row('ours', 150), row('plain', 210)],
    'here',
  )
  expect(table).toContain('| /, first | plain | 1 | – | 210 (200–220) |  | 3 | 9 |')
  expect(table).toContain('| /, first | ours | 1 | – | 100 (100–150) | -52.4 % | 3 | 9 |')
})
