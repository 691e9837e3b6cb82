import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FaultServer, type Site } from './faults/fault-server.ts'
import { workerSite } from './worker-site.ts'

interface SiteWindow {
  readonly release: string
  readonly events: string[]
  readonly worker: { check(): Promise<void>; accept(): Promise<void>; status(): { error: unknown } }
  part(): Promise<string>
}

/** In the page, by an init script. */
declare const site: SiteWindow
const HOUR = 3_600_000

let browser: Browser
let one: Site
let two: Site
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['TEST_CHROMIUM']!,
    args: process.env['TEST_CHROMIUM_FLAGS']!.split(' '),
  })
  one = await workerSite({ release: 'release-one' })
  two = await workerSite({ release: 'release-two' })
})
afterAll(() => browser?.close())

let context: BrowserContext
let server: FaultServer
beforeEach(async () => {
  context = await browser.newContext()
  await context.addInitScript('globalThis.site = globalThis')
  server = await FaultServer.start(one)
})
afterEach(async () => {
  await context.close()
  await server.down()
})

const happened = (page: Page, type: string): Promise<unknown> =>
  page.waitForFunction((wanted) => site.events?.includes(wanted), type)
const registered = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined)

/** `cache`: by a static route, without the worker. Empty: by the worker. */
const answeredBy = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return (entry!.toJSON() as { workerFinalSourceType?: string }).workerFinalSourceType
  })

async function firstVisit(clock = false): Promise<Page> {
  const page = await context.newPage()
  if (clock) await page.clock.install()
  await page.goto(server.origin)
  if (clock) await page.clock.runFor(10_000)
  await happened(page, 'offlineReady')
  return page
}

describe('registerServiceWorker()', () => {
  test('tells what becomes of the first worker, then of a new release, and loads only the page that accepts', async () => {
    const page = await firstVisit()
    expect(await page.evaluate(() => site.events)).toEqual(['installed', 'offlineReady'])
    const other = await context.newPage()
    await other.goto(server.origin)
    await happened(other, 'offlineReady')

    server.site = two
    await page.evaluate(() => site.worker.check())
    await happened(page, 'updateReady')
    await happened(other, 'updateReady')
    await page.evaluate(() => void site.worker.accept())
    await page.waitForFunction(() => site.release === 'release-two')
    await happened(other, 'updated')
    expect(await other.evaluate(() => site.release)).toBe('release-one')
    // Files of its own release, though the server has them no more.
    expect(await other.evaluate(() => site.part())).toBe('release-one')
    expect(await page.evaluate(() => site.part())).toBe('release-two')
  })

  test('looks for a new release every hour', async () => {
    const page = await firstVisit(true)
    const asked = (): number => server.asked.filter((path) => path === 'sw.js').length
    const before = asked()
    await page.clock.runFor(HOUR - 60_000)
    expect(asked()).toBe(before)
    server.site = two
    await page.clock.runFor(60_000)
    await happened(page, 'updateReady')
  })

  test('a worker that cannot be fetched is an error, and no reason to lose the old one', async () => {
    const page = await firstVisit()
    server.fault = (path) => (path === 'sw.js' ? { kind: 'status', status: 500 } : undefined)
    await page.evaluate(() => site.worker.check())
    await happened(page, 'error')
    expect(await registered(page)).toBe(true)
    server.fault = () => undefined
    await page.evaluate(() => site.worker.check())
    expect(await page.evaluate(() => site.worker.status().error)).toBeUndefined()
  })

  test('an installation that failed is tried again after half a minute, then a minute', async () => {
    const page = await firstVisit(true)
    const asked = (): number => server.asked.filter((path) => path === 'sw.js').length
    server.site = two
    server.fault = (path) => (path.startsWith('assets/part') ? { kind: 'status', status: 404 } : undefined)
    const failures = (count: number): Promise<unknown> =>
      page.waitForFunction((wanted) => site.events.filter((type) => type === 'error').length === wanted, count)
    await page.evaluate(() => site.worker.check())
    await failures(1)
    const before = asked()
    await page.clock.runFor(29_000)
    expect(asked()).toBe(before)
    await page.clock.runFor(1000)
    await failures(2)
    server.fault = () => undefined
    await page.clock.runFor(59_000)
    expect(asked()).toBe(before + 1)
    await page.clock.runFor(1000)
    await happened(page, 'updateReady')
  })

  test('so is the first one of all', async () => {
    server.fault = (path) => (path.startsWith('assets/part') ? { kind: 'status', status: 404 } : undefined)
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(server.origin)
    await page.clock.runFor(10_000)
    await happened(page, 'error')
    expect(await registered(page)).toBe(false)
    server.fault = () => undefined
    await page.clock.runFor(30_000)
    await happened(page, 'offlineReady')
    expect(await page.evaluate(() => site.events)).toEqual(['error', 'installed', 'offlineReady'])
  })

  test('a worker that is gone for an hour is unregistered, and not before', async () => {
    const page = await firstVisit(true)
    server.fault = (path) => (path === 'sw.js' ? { kind: 'status', status: 404 } : undefined)
    await page.evaluate(() => site.worker.check())
    expect(await registered(page)).toBe(true)
    await page.clock.setSystemTime(Date.now() + 2 * HOUR)
    await page.evaluate(() => site.worker.check())
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()) === undefined)
  })
})

describe('a worker that removes itself', () => {
  test('waits for the old tabs, then leaves nothing', async () => {
    const page = await firstVisit()
    const kill = await workerSite({ release: 'release-off', kill: true })
    server.site = new Map([...two, ['sw.js', kill.get('sw.js')!]])
    const taken = page.evaluate(
      () =>
        new Promise<void>((done) => {
          navigator.serviceWorker.addEventListener('controllerchange', () => done())
          void site.worker.check()
        }),
    )
    await taken
    expect(await page.evaluate(() => site.part())).toBe('release-one')
    await page.reload()
    expect(await page.evaluate(() => site.release)).toBe('release-two')
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
  })
})

describe('requests beside the release', () => {
  test('a query or a POST is not answered by the browser in the place of the worker', async () => {
    const page = await firstVisit()
    server.fault = (path) =>
      path === 'index.html' ? { kind: 'content', body: '<title>From the server</title>', type: 'text/html' } : undefined
    await page.goto(server.origin)
    expect([await page.title(), await answeredBy(page)]).toEqual(['Site', 'cache'])
    await page.goto(`${server.origin}/?from=mail`)
    expect([await page.title(), await answeredBy(page)]).toEqual(['Site', ''])
    expect(await page.evaluate(async () => (await fetch('/', { method: 'POST' })).text())).toContain('From the server')
    await server.down()
    await page.goto(`${server.origin}/anywhere/else?from=mail`)
    expect(await page.title()).toBe('Site')
  })

  test('a file that the server lost sends the next visit to the server', async () => {
    server.site = await workerSite({ release: 'release-one', when: { part: 'use' } })
    const page = await firstVisit()
    server.site = two
    server.fault = (path) => (path === 'sw.js' ? { kind: 'status', status: 500 } : undefined)
    expect(await page.evaluate(() => site.part().catch(() => 'lost'))).toBe('lost')
    // Taken out in the background, which nothing tells; a visitor would not be faster.
    await expect
      .poll(async () => {
        await page.reload()
        return page.evaluate(() => site.release)
      })
      .toBe('release-two')
    // What was taken out is still better than nothing.
    await server.down()
    await page.goto(`${server.origin}/elsewhere`)
    expect(await page.evaluate(() => site.release)).toBe('release-one')
  })
})
