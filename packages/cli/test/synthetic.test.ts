import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { startMetrics } from '@firstpaint/metrics-api'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'

beforeAll(compilePackages)

const bin = resolve(import.meta.dirname, '../bin/firstpaint.js')

test('visits in the lab are kept, and are in no field figure', { timeout: 600_000 }, async () => {
  const site = createServer((request, response) => {
    if (request.url === '/broken') return void response.writeHead(500, { 'Content-Type': 'text/html' }).end('<p>Down')
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end('<!doctype html><title>Shop</title><h1>Shop</h1><script>throw new Error("oh")</script>')
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  onTestFinished(() => void site.close())
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const metrics = await startMetrics({ dir: tempDir(), tokens: 'open', log })
  onTestFinished(() => metrics.close())
  const cwd = tempDir()
  writeFileSync(join(cwd, 'package.json'), '{}')
  // In a process of its own, and not waited for in place: the API it talks to is in this one.
  const words = ['synthetic', origin, '--routes', '/,/item/:id=/item/7,/broken', '--device', 'phone']
  const child = spawn(process.execPath, [bin, ...words, '--url', metrics.origin, '--app', 'shop', '--json'], {
    cwd,
    env: { ...process.env, CHROME_PATH: process.env['TEST_CHROMIUM'], NO_COLOR: '1' },
  })
  let [out, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number]
  expect(said).toMatch(/\/item\/:id, phone: LCP \d+ ms, FCP \d+ ms, TTFB \d+ ms, CLS 0\.000, 1 errors/)
  expect(JSON.parse(out)).toMatchObject({ visits: 2, failures: [expect.stringContaining('it answered 500')] })
  expect(code).toBe(1)
  await metrics.api.settle()
  const counts = async (query: string): Promise<unknown> => {
    const response = await fetch(`${metrics.origin}/v1/vitals?app=shop&by=route${query}`)
    const { rows } = (await response.json()) as { rows: { name: string; count: number }[] }
    return rows.map(({ name, count }) => [name, count]).toSorted()
  }
  expect(await counts('')).toEqual([])
  expect(await counts('&environment=lab')).toEqual([
    ['/', 1],
    ['/item/:id', 1],
  ])
})

test('wrong words are named', () => {
  const run = (...words: string[]): string => runFirstpaint(['synthetic', ...words], { cwd: tempDir() }).stderr
  expect(run('shop.example')).toMatch(/<origin>.*http/)
  expect(run('https://shop.example', '--routes', '/menu/:slug')).toMatch(/--routes/)
  expect(run('https://shop.example', '--every', '0m')).toMatch(/--every/)
})
