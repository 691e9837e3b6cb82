import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FaultServer, type Site } from './faults/fault-server.ts'
import { Unplugged } from './faults/unplugged.ts'
import { workerSite } from './worker-site.ts'

interface SiteWindow {
  readonly events: string[]
  readonly worker: { check(): Promise<void> }
  part(): Promise<string>
}

/** In the page, by an init script. */
declare const site: SiteWindow

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
let unplugged: Unplugged
beforeEach(async () => {
  context = await browser.newContext()
  await context.addInitScript('globalThis.site = globalThis')
  server = await FaultServer.start(one)
  unplugged = new Unplugged(context, server)
})
afterEach(async () => {
  await context.close()
  await server.down()
})

const happened = (page: Page, type: string): Promise<unknown> =>
  page.waitForFunction((wanted) => site.events?.includes(wanted), type)
const online = (page: Page): Promise<boolean> => page.evaluate(() => navigator.onLine)
/** What no worker has an answer for. */
const reaches = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    fetch('/api/anything', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  )

async function firstVisit(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.origin)
  await happened(page, 'offlineReady')
  return page
}

describe('a device without a network', () => {
  test('asks nothing of a worker that is stopped while it waits, and leaves it stopped', async () => {
    const page = await firstVisit()
    server.site = two
    await page.evaluate(() => site.worker.check())
    await happened(page, 'updateReady')
    const session = await context.newCDPSession(page)
    const running = new Map<string, string>()
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { status, runningStatus } of versions) running.set(status, runningStatus)
    })
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await expect.poll(() => running.get('installed')).toBe('stopped')

    await unplugged.begin()
    expect(await online(page)).toBe(false)
    expect(await page.evaluate(() => site.part())).toBe('release-one')
    expect(running.get('installed')).toBe('stopped')
    await unplugged.end()
    expect(await online(page)).toBe(true)
  })

  test('holds for pages that are opened meanwhile, and is over when it is', async () => {
    const page = await firstVisit()
    await unplugged.begin()
    const late = await context.newPage()
    await unplugged.tell(late)
    await late.goto(server.origin)
    await unplugged.confirm()
    expect([await online(page), await online(late), await reaches(page), await reaches(late)]).toEqual([
      false,
      false,
      false,
      false,
    ])
    await late.close()
    await unplugged.end()
    expect([await online(page), await reaches(page)]).toEqual([true, true])
  })

  test('does not bring back a server that was down before', async () => {
    await firstVisit()
    await server.down()
    await unplugged.begin()
    await unplugged.end()
    expect(server.listening).toBe(false)
  })

  test('is refused when a page takes itself to be online', async () => {
    await firstVisit()
    await unplugged.begin()
    await context.newPage()
    await expect(unplugged.confirm()).rejects.toThrow('believes it has one')
  })
})
