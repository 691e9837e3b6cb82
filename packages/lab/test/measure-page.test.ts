import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { judgeWork, type PageWork } from '@firstpaint/core/lab'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measurePage, openLabBrowser } from '../src/index.ts'

/** A page with all that makes runs differ: timers, frames, chance, the date, answers of a server, a lazy script. */
const sources = {
  'index.html': '<!doctype html><title>Lab</title><ul id="list"></ul><script type="module" src="/main.js"></script>',
  'main.js': `
    import { format } from './format.js'
    import { shuffle } from './shuffle.js'
    const list = document.querySelector('#list')
    const add = (text) => { const item = document.createElement('li'); item.textContent = text; list.append(item) }
    for (const number of shuffle(Array.from({ length: 200 }, (_, index) => index))) add(format(number))
    let ticks = 0
    const timer = setInterval(() => { add('tick ' + format(Date.now() + ticks++)); if (ticks === 20) clearInterval(timer) }, 50)
    const [one, two] = await Promise.all(['/one.json', '/two.json'].map((url) => fetch(url).then((answer) => answer.json())))
    for (const number of [...one, ...two]) add(format(number))
    const { late } = await import('./late.js')
    for (let index = 0; index < 30; index++) add(late(index))
  `,
  'format.js': `
    export function format(number) {
      let text = ''
      for (let digit = 0; digit < DIGITS; digit++) text += (number * (digit + 1)) % 10
      return text
    }
  `,
  'shuffle.js': `
    export function shuffle(items) {
      for (let last = items.length - 1; last > 0; last--) {
        const other = Math.floor(Math.random() * (last + 1))
        ;[items[last], items[other]] = [items[other], items[last]]
      }
      return items
    }
  `,
  'late.js': `export const late = (index) => 'late ' + crypto.randomUUID().slice(0, 4) + index`,
}

interface Site {
  readonly url: string
  readonly dist: string
  close(): Promise<void>
}

let browser: Browser
let folder: string
const sites: Site[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firstpaint-lab-'))
  browser = await openLabBrowser({ browser: process.env['TEST_CHROMIUM'] })
})

afterAll(async () => {
  await Promise.all(sites.map((site) => site.close()))
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('measurePage', () => {
  test('counts the same in every run, and finds 3 % more work and the module that does it', async () => {
    const before = await openSite('before', 100)
    const after = await openSite('after', 103)
    const runs: Record<'base' | 'again' | 'head', PageWork[]> = { base: [], again: [], head: [] }
    for (let round = 0; round < 3; round++) {
      runs.base.push(await measure(before))
      runs.again.push(await measure(before))
      runs.head.push(await measure(after))
    }
    const counts = new Set(
      [...runs.base, ...runs.again].map(({ calls, executed, domNodes }) => `${calls} ${executed} ${domNodes}`),
    )
    expect([...counts]).toHaveLength(1)

    const alike = judgeWork({ base: runs.base, head: runs.again })
    expect(alike.counters.filter(({ verdict }) => verdict === 'worse' || verdict === 'better')).toEqual([])

    const { counters, suspects } = judgeWork({ base: runs.base, head: runs.head })
    const executed = counters.find(({ counter }) => counter === 'executed')
    expect(executed?.verdict).toBe('worse')
    expect(executed?.share).toBeGreaterThan(0.02)
    expect(suspects[0]?.id).toMatch(/format\.js$/)
    expect(suspects[0]?.blame).toBeGreaterThan(0.9)
  })

  test('gives all work that ran to some module, adding up', async () => {
    const { executed, calls, modules } = await measure(sites[0]!)
    expect(modules.reduce((sum, one) => sum + one.executed, 0)).toBe(executed)
    expect(modules.reduce((sum, one) => sum + one.calls, 0)).toBe(calls)
    expect(modules.map(({ id }) => id?.split('/').at(-1))).toEqual(
      expect.arrayContaining(['main.js', 'format.js', 'shuffle.js', 'late.js']),
    )
  })

  test('says which address does not answer', async () => {
    await expect(measurePage({ browser, url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({
      code: 'FP_LAB_PAGE_FAILED',
      place: 'http://127.0.0.1:9/',
    })
  })

  test('gives up on a page whose time never passes', async () => {
    const server = await listen(
      createServer((request, response) => {
        if (request.url === '/never') return
        response.setHeader('content-type', 'text/html')
        response.end('<!doctype html><script>fetch("/never")</script>')
      }),
    )
    try {
      await expect(measurePage({ browser, url: urlOf(server), timeout: 2000 })).rejects.toMatchObject({
        code: 'FP_LAB_TIMEOUT',
      })
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

function measure({ url, dist }: Site): Promise<PageWork> {
  return measurePage({
    browser,
    url,
    mapOf: (script) => readFile(join(dist, `${new URL(script).pathname}.map`), 'utf8').catch(() => undefined),
  })
}

async function openSite(name: string, digits: number): Promise<Site> {
  const root = join(folder, name)
  const dist = join(root, 'dist')
  await mkdir(root)
  for (const [file, text] of Object.entries(sources)) {
    await writeFile(join(root, file), text.replace('DIGITS', String(digits)))
  }
  await build({ root, logLevel: 'silent', build: { sourcemap: true, target: 'esnext' } })
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' }
  const server = await listen(
    createServer(async ({ url = '/' }, response) => {
      const path = url === '/' ? '/index.html' : url
      response.setHeader('content-type', types[path.split('.').at(-1)!] ?? 'text/plain')
      if (path.endsWith('.json')) return response.end(JSON.stringify([1, 2, 3]))
      const body = await readFile(join(dist, path)).catch(() => undefined)
      if (body === undefined) response.statusCode = 404
      return response.end(body)
    }),
  )
  const site: Site = {
    url: urlOf(server),
    dist,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  sites.push(site)
  return site
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
