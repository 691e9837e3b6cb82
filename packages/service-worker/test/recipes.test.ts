import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RecipeOptions } from '../src/recipes/recipe-options.ts'
import { film, type RecipeSite, serveRecipes } from './recipe-site.ts'

let browser: Browser
let context: BrowserContext
let site: RecipeSite
beforeAll(async () => {
  const { TEST_CHROMIUM: executablePath = '', TEST_CHROMIUM_FLAGS: flags = '' } = process.env
  browser = await chromium.launch({ executablePath, args: flags.split(' ') })
})
afterEach(async () => {
  await context.close()
  await site[Symbol.asyncDispose]()
})
afterAll(() => browser.close())

/** A page the worker answers for. */
async function open(recipes: RecipeOptions | ((elsewhere: RegExp) => RecipeOptions)): Promise<Page> {
  site = await serveRecipes(
    typeof recipes === 'function' ? recipes(/^http:\/\/localhost:\d+\/(?:open|closed)\//) : recipes,
  )
  context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    if (navigator.serviceWorker.controller) return
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })
  return page
}

interface AskOptions {
  readonly method?: string
  readonly body?: string
  readonly headers?: Record<string, string>
  readonly keepalive?: boolean
}

const ask = (page: Page, path: string, init: AskOptions = {}): Promise<string> =>
  page.evaluate(
    async ([url, options]) => {
      try {
        const response = await fetch(url, options)
        return `${response.status} ${await response.text()}`
      } catch {
        return 'failed'
      }
    },
    [path, init] as const,
  )

/** Addresses that recipes keep, without their origin. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes(' recipe '))
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return lists.flat().map(({ url }) => new URL(url).pathname)
  })

const order = (page: Page, body: string, headers: Record<string, string> = {}): Promise<string> =>
  ask(page, '/orders', { method: 'POST', body, headers: { accept: 'application/json', ...headers } })

const send = (page: Page): Promise<void> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active!.postMessage({ firstpaint: 'queue' }, []))

test('an API is asked first, and answers offline what it answered last; no-store is not kept', async () => {
  const page = await open({ api: [{ match: '/api/*' }, { match: '/secret' }] })
  expect(await ask(page, '/api/menu')).toBe('200 {"answer":1}')
  expect(await ask(page, '/api/menu')).toBe('200 {"answer":2}')
  expect(await ask(page, '/secret')).toBe('200 {}')
  await expect.poll(() => kept(page)).toEqual(['/api/menu'])
  site.down = true
  expect(await ask(page, '/api/menu')).toBe('200 {"answer":2}')
  expect(await ask(page, '/secret')).toBe('failed')
  expect(await ask(page, '/api/other')).toBe('failed')
})

test('stale-while-revalidate answers at once and learns; cache-first asks once', async () => {
  const api = [
    { match: '/api/stale', strategy: 'stale-while-revalidate' },
    { match: '/api/once', strategy: 'cache-first' },
  ] as const
  const page = await open({ api })
  expect(await ask(page, '/api/stale')).toBe('200 {"answer":1}')
  await expect.poll(() => kept(page)).toContain('/api/stale')
  expect(await ask(page, '/api/stale')).toBe('200 {"answer":1}')
  await expect.poll(() => ask(page, '/api/stale')).not.toBe('200 {"answer":1}')
  const once = await ask(page, '/api/once')
  await expect.poll(() => kept(page)).toContain('/api/once')
  expect(await ask(page, '/api/once')).toBe(once)
})

test('orders placed offline are sent later, in order, once each; the answer is there for the page', async () => {
  const page = await open({ queue: { match: '/orders' } })
  expect(await order(page, 'first', { 'idempotency-key': 'a' })).toBe('201 {"id":"a"}')
  site.down = true
  expect(await order(page, 'second', { 'idempotency-key': 'b' })).toBe('202 {"queued":true,"key":"b"}')
  expect(await order(page, 'third')).toMatch(/^202 \{"queued":true,"key":"[0-9a-f-]{36}"\}$/)
  await send(page)
  expect(site.orders.size).toBe(1)
  site.down = false
  await send(page)
  await send(page)
  await expect.poll(() => site.orders.size).toBe(3)
  expect([...site.orders.values()]).toEqual(['first', 'second', 'third'].map((body) => ({ body, times: 1 })))
  const outcome = (): Promise<string | undefined> =>
    page.evaluate(async () => {
      const answer = await caches.match('/__firstpaint/queue/b')
      return answer && `${answer.headers.get('x-status')} ${await answer.text()}`
    })
  await expect.poll(outcome).toBe('201 {"id":"b"}')
  // Nothing is left: the next one goes straight through.
  expect(await order(page, 'fourth', { 'idempotency-key': 'd' })).toBe('201 {"id":"d"}')
})

test('an order whose answer was lost comes again under the same key', async () => {
  const page = await open({ queue: { match: '/orders' } })
  site.loseAnswer = true
  expect(await order(page, 'once')).toContain('202')
  const before = [...site.orders.values()][0]!.times
  site.loseAnswer = false
  await send(page)
  await expect.poll(() => [...site.orders.values()]).toEqual([{ body: 'once', times: before + 1 }])
})

test('what outlives its page is never touched, nor what is named', async () => {
  const page = await open({
    queue: [{ match: '/orders' }, { match: '/beacon' }],
    api: { match: '/api/*' },
    never: '/beacon',
  })
  site.down = true
  const body = 'x'
  expect(await ask(page, '/orders', { method: 'POST', body, keepalive: true })).toBe('failed')
  expect(await ask(page, '/beacon', { method: 'POST', body })).toBe('failed')
  expect(await ask(page, '/orders', { method: 'POST', body })).toContain('202')
})

test('ranges are cut from a film that was played', async () => {
  const page = await open({ media: true })
  const part = (range: string): Promise<string> =>
    page.evaluate(async (value) => {
      const response = await fetch('/film.mp4', { headers: { range: value } }).catch(() => undefined)
      if (!response) return 'failed'
      const bytes = new Uint8Array(await response.arrayBuffer())
      return `${response.status} ${response.headers.get('content-range')} ${bytes.length} from ${bytes[0]}`
    }, range)
  expect(await part('bytes=0-')).toBe(`206 bytes 0-999/1000 1000 from 0`)
  await expect.poll(() => kept(page)).toEqual(['/film.mp4'])
  site.down = true
  expect(await part('bytes=100-199')).toBe(`206 bytes 100-199/1000 100 from ${film[100]}`)
  expect(await part('bytes=990-')).toBe(`206 bytes 990-999/1000 10 from ${film[990]}`)
})

test('a film beyond the limit is played and not kept', async () => {
  const page = await open({ media: { maxBytes: 999 } })
  expect(await ask(page, '/film.mp4')).toMatch(/^200 /)
  expect(await kept(page)).toEqual([])
})

test('images are kept within their limits, and no page in the place of one', async () => {
  const page = await open({ images: { maxEntries: 2 } })
  const show = (path: string): Promise<boolean> =>
    page.evaluate(async (src) => {
      const image = new Image()
      image.src = src
      return image.decode().then(
        () => true,
        () => false,
      )
    }, path)
  for (const path of ['/1.gif', '/2.gif', '/3.gif']) expect(await show(path), path).toBe(true)
  await expect.poll(() => kept(page)).toEqual(['/2.gif', '/3.gif'])
  expect(await show('/missing.png')).toBe(false)
  site.down = true
  expect(await show('/3.gif?')).toBe(false)
  expect(await kept(page)).toEqual(['/2.gif', '/3.gif'])
})

test('files of other hosts are kept only where they can be read: no opaque answer fills the quota', async () => {
  const page = await open((match) => ({ thirdParty: { match } }))
  const show = (src: string): Promise<boolean> =>
    page.evaluate(async (url) => {
      const image = new Image()
      image.src = url
      return image.decode().then(
        () => true,
        () => false,
      )
    }, src)
  expect(await show(`${site.elsewhere}/open/1.gif`)).toBe(true)
  expect(await show(`${site.elsewhere}/closed/1.gif`)).toBe(true)
  await expect.poll(() => kept(page)).toEqual(['/open/1.gif'])
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  expect(usage).toBeLessThan(1_000_000)
  site.down = true
  expect(await show(`${site.elsewhere}/open/1.gif`)).toBe(true)
})

test('pages of a server: from the network, and from the last visit without it', async () => {
  const page = await open({ pages: { match: '/blog/**' } })
  await page.goto(`${site.url}/blog/one`)
  await expect.poll(() => kept(page)).toEqual(['/blog/one'])
  const before = site.requests.length
  site.down = true
  expect((await page.goto(`${site.url}/blog/one`))?.status()).toBe(200)
  expect(site.requests).toHaveLength(before)
})
