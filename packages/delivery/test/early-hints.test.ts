import { createHash, X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as thinking } from 'node:timers/promises'
import { chromium } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { scanFolder } from '../src/server/scan-folder.ts'
import type { RequestHandler } from '../src/server/serve-options.ts'
import { startServer } from '../src/server/start-server.ts'
import { makeCertificate } from '../src/server/make-certificate.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-hints-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const html = `<!doctype html><html lang="en"><title>Slow</title>
<link rel="stylesheet" href="/assets/app-a1b2c3d4.css"><link rel="icon" href="data:,">
<script type="module" crossorigin src="/assets/app-a1b2c3d4.js"></script><h1>Slow</h1></html>`

/** Milliseconds the back end takes for a page. */
const thinkTime = 500

interface Seen {
  /** What Chromium says made it load each file. */
  readonly initiators: readonly string[]
  /** By the server's clock, in the order in which the answers were through. */
  readonly answered: readonly { readonly target: string; readonly began: number; readonly ended: number }[]
}

/** A visit in Chromium to a page that a renderer takes half a second for. */
async function visit(hints: boolean): Promise<Seen> {
  const dist = join(folder, String(hints))
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(dist, 'index.html'), html)
  writeFileSync(join(dist, 'assets/app-a1b2c3d4.js'), 'document.title = "Quick"\n')
  writeFileSync(join(dist, 'assets/app-a1b2c3d4.css'), 'h1 { color: teal }\n')
  const scanned = await scanFolder(dist)
  const manifest = {
    ...scanned,
    routes: [
      {
        pattern: '/',
        page: 'index.html',
        hints: [
          { path: 'assets/app-a1b2c3d4.js', rel: 'modulepreload', crossorigin: true },
          { path: 'assets/app-a1b2c3d4.css', rel: 'preload', as: 'style', crossorigin: false },
        ],
      },
    ],
  } as const
  const render: RequestHandler = async (_request, response) => {
    await thinking(thinkTime)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  }
  const pair = await makeCertificate('localhost')
  const answered: { target: string; began: number; ended: number }[] = []
  const log = {
    format: 'json',
    write(text: string) {
      const { target, time, milliseconds } = JSON.parse(text) as { target: string; time: string; milliseconds: number }
      answered.push({ target, began: Date.parse(time) - milliseconds, ended: Date.parse(time) })
    },
  } as const
  const site = hints ? manifest : { ...manifest, routes: [] }
  const server = await startServer({ dist, manifest: site, port: 0, tls: pair, render, log })

  // Of all ways to accept the certificate this is the one that leaves Early Hints as they are for visitors.
  const key = new X509Certificate(pair.cert).publicKey.export({ type: 'spki', format: 'der' })
  const trusted = createHash('sha256').update(key).digest('base64')
  const { TEST_CHROMIUM: executablePath = '', TEST_CHROMIUM_FLAGS: flags = '' } = process.env
  const args = [...flags.split(' '), `--ignore-certificate-errors-spki-list=${trusted}`]
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/`, { waitUntil: 'load' })
    expect(await page.title()).toBe('Quick')
    const initiators = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.startsWith('http'))
        .map(({ initiatorType }) => initiatorType),
    )
    return { initiators, answered }
  } finally {
    await browser.close()
    await server.close()
  }
}

const paths = ['/assets/app-a1b2c3d4.css', '/assets/app-a1b2c3d4.js']

test('while the server thinks, Chromium loads what the page will need', async () => {
  const { initiators, answered } = await visit(true)
  expect(initiators).toEqual(['early-hints', 'early-hints'])
  // The files are through before the page begins, and nobody asks twice.
  expect(
    answered
      .slice(0, 2)
      .map(({ target }) => target)
      .toSorted(),
  ).toEqual(paths)
  expect(answered).toHaveLength(3)
  const page = answered[2]!
  const asked = answered.slice(0, 2).map(({ began }) => Math.round(began - page.began))
  console.log(`asked for ${asked.join(' and ')} ms after the page, which took ${page.ended - page.began} ms`)
  for (const at of asked) expect(at).toBeLessThan(thinkTime)
})

test('without hints it waits for the page', async () => {
  const { initiators, answered } = await visit(false)
  expect(initiators).not.toContain('early-hints')
  const page = answered.find(({ target }) => target === '/')!
  const files = answered.filter(({ target }) => paths.includes(target))
  expect(files).toHaveLength(2)
  for (const { began } of files) expect(began - page.began).toBeGreaterThanOrEqual(thinkTime - 5)
})
