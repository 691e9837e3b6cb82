import { createHash } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeliveryManifest } from '@firstpaint/core/delivery'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliver } from '../src/deliver.ts'
import type { Middleware } from '../src/node/early-hints.ts'
import { serveSite } from '../src/node/serve-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-chromium-'))
const rounds = 24
const names = Array.from({ length: 18 }, (_, at) => `part${at}.${at % 6 === 5 ? 'css' : 'js'}`)
/** How a deploy is spoiled, by turns. */
const faults = ['none', 'no deltas', 'other hashes', 'lost files', 'changed in place', 'evicted', 'headers'] as const
type Fault = (typeof faults)[number]

/** The same numbers each time. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
let seed = 9842
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

interface Answered {
  readonly path: string
  /** As the browser sent it. */
  readonly dictionary: string | undefined
  encoding: string
}

let server: Server
let context: BrowserContext
let page: Page
let site: Middleware
/** Whether what browsers say of dictionaries is spoiled on the way. */
let spoilHeaders = false
let answered: Answered[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const dictionary = request.headers['available-dictionary'] as string | undefined
    const answer: Answered = { path: request.url!, dictionary, encoding: 'none' }
    answered.push(answer)
    noteEncoding(response, answer)
    if (spoilHeaders && dictionary !== undefined) request.headers['available-dictionary'] = spoiled(dictionary)
    site(request, response, () => {
      response.writeHead(500, { 'cache-control': 'no-store' }).end()
      answer.encoding = 'lost'
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { TEST_CHROMIUM: executablePath = '', TEST_CHROMIUM_FLAGS: flags = '' } = process.env
  context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: flags.split(' ') })
  page = await context.newPage()
})
afterAll(async () => {
  await context.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** The middleware writes its headers as one list. */
function noteEncoding(response: ServerResponse<IncomingMessage>, answer: Answered): void {
  const { writeHead } = response
  response.writeHead = ((...args: unknown[]) => {
    const headers = args.at(-1)
    const flat: readonly unknown[] = Array.isArray(headers) ? headers : Object.entries(headers ?? {}).flat()
    const at = flat.indexOf('content-encoding')
    answer.encoding = at < 0 ? 'identity' : String(flat[at + 1])
    return Reflect.apply(writeHead, response, args) as never
  }) as typeof writeHead
}

/** A header that was cut, turned or doubled, or names what nobody holds. */
function spoiled(header: string): string {
  const at = random(header.length)
  const ways = [
    header.slice(0, at) + header.slice(at + 1),
    header.slice(0, at) + (header[at] === 'A' ? 'B' : 'A') + header.slice(at + 1),
    `${header}, ${header}`,
    `:${createHash('sha256').update(String(at)).digest('base64')}:`,
  ]
  return ways[random(ways.length)]!
}

function makeParts(): Map<string, string[]> {
  return new Map(
    names.map((name) => [
      name,
      Array.from({ length: 60 }, (_, line) =>
        name.endsWith('.css')
          ? `.a${line}-${random(1e6)} { order: ${random(1e6)} }`
          : `export const a${line} = 'value ${random(1e9).toString(36)} of ${random(1e9).toString(36)}'`,
      ),
    ]),
  )
}

/** What a deploy delivers, by path. */
function write(dist: string, parts: ReadonlyMap<string, readonly string[]>, round: number): Map<string, string> {
  mkdirSync(join(dist, 'assets'), { recursive: true })
  const files = new Map<string, string>()
  for (const [name, lines] of parts) {
    const text = `${lines.join('\n')}\n`
    const [stem, extension] = name.split('.') as [string, string]
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8)
    files.set(`assets/${stem}-${hash}.${extension}`, text)
  }
  const tags = [...files.keys()].map((path) =>
    path.endsWith('.css') ? `<link rel="stylesheet" href="/${path}">` : `<link rel="modulepreload" href="/${path}">`,
  )
  const inert = `<!doctype html><html lang="en"><title>Round ${round}</title><link rel="icon" href="data:,">\n<template>${tags.join('\n')}</template>\n`
  files.set('index.html', inert)
  for (const [path, text] of files) writeFileSync(join(dist, path), text)
  return files
}

function spoil(manifest: DeliveryManifest, fault: Fault): DeliveryManifest {
  if (fault !== 'no deltas' && fault !== 'other hashes') return manifest
  return {
    ...manifest,
    files: manifest.files.map((file) =>
      random(2) === 0
        ? file
        : {
            ...file,
            deltas:
              fault === 'no deltas'
                ? []
                : file.deltas.map((delta) => ({
                    ...delta,
                    dictionary: createHash('sha256').update(delta.path).digest('hex'),
                  })),
          },
    ),
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What the page got of each path: SHA-256 of the bytes as Chromium decoded them, or why there are none. */
async function fetchAll(paths: readonly string[], cache: 'default' | 'reload'): Promise<readonly string[]> {
  return page.evaluate(
    ([all, mode]) =>
      Promise.all(
        all.map(async (path) => {
          try {
            const response = await fetch(`/${path}`, { cache: mode })
            const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
            const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
            return response.ok ? hex : `status ${response.status}`
          } catch (error) {
            return String(error)
          }
        }),
      ),
    [[...paths], cache] as const,
  )
}

test('over 500 requests with dictionaries while deploys go wrong: Chromium decodes every answer to the right bytes', async () => {
  let parts = makeParts()
  const first = new Map(parts)
  const wrong: string[] = []
  const counts = { dictionaries: 0, deltas: 0, whole: 0, lost: 0 }
  for (let round = 0; round < rounds; round++) {
    const fault = faults[round % faults.length]!
    // Now and then all is as it was in the beginning, as after a rollback.
    parts = round % 11 === 10 ? new Map(first) : changed(parts)
    const dist = join(folder, `round-${round}`)
    const files = write(dist, parts, round)
    const options = { dir: join(folder, 'work'), keep: 2, onWarning: () => {} }
    let { manifest } = await deliver(dist, options)
    if (fault === 'changed in place') {
      // Somebody edits built files, and delivers again what has the same names.
      for (const path of [...files.keys()].filter(() => random(3) === 0)) {
        const text = `${files.get(path)!}${path.endsWith('.js') ? '// changed' : '<!-- -->'}\n`
        files.set(path, text)
        writeFileSync(join(dist, path), text)
      }
      manifest = (await deliver(dist, options)).manifest
    }
    site = await serveSite({ dist, manifest: spoil(manifest, fault), final: true })
    spoilHeaders = fault === 'headers'
    if (fault === 'lost files') {
      for (const delta of globSync('__d/*/assets/*.dcb', { cwd: dist })) rmSync(join(dist, delta))
    }
    if (fault === 'evicted') {
      const cdp = await context.newCDPSession(page)
      await cdp.send('Network.clearBrowserCache')
      await cdp.detach()
    }
    answered = []
    const html = await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    if ((await html!.text()) !== files.get('index.html')) wrong.push(`round ${round} (${fault}): the page`)
    const assets = [...files.keys()].filter((path) => path !== 'index.html')
    // The second time each file is its own newest dictionary, of which the server has never made a delta.
    for (const cache of ['default', 'reload'] as const) {
      const got = await fetchAll(assets, cache)
      for (const [at, path] of assets.entries()) {
        if (got[at] === sha256(files.get(path)!)) continue
        wrong.push(`round ${round} (${fault}), ${cache}: ${path}: ${got[at]}`)
      }
    }
    for (const { dictionary, encoding } of answered) {
      if (dictionary !== undefined) counts.dictionaries++
      if (encoding === 'dcb' || encoding === 'dcz') counts.deltas++
      else if (encoding === 'lost') counts.lost++
      else if (dictionary !== undefined) counts.whole++
    }
  }
  console.log(
    `${counts.dictionaries} requests named a dictionary: ${counts.deltas} answers were deltas, ${counts.whole} whole, ${counts.lost} failures told as such`,
  )
  expect(wrong).toEqual([])
  expect(counts.dictionaries).toBeGreaterThanOrEqual(500)
  expect(counts.deltas).toBeGreaterThan(100)
  expect(counts.whole).toBeGreaterThan(100)
})

/** One line of each file is another. */
function changed(parts: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  return new Map(
    [...parts].map(([name, lines]) => {
      const at = random(lines.length)
      const line = name.endsWith('.css') ? `.new { order: ${random(1e6)} }` : `export const a${at} = ${random(1e9)}`
      return [name, lines.with(at, line)]
    }),
  )
}
