/**
 * What a stopped service worker costs a navigation to `/`: no worker, ours, ours without static routes, and Workbox's by
 * vite-plugin-pwa, in turns in one browser.
 *
 *   pnpm bench sw [rounds]     default 25
 *
 * Prints milliseconds from the start of the navigation to the first byte, and to the end of the page's own script.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright'
import { FaultServer } from '../faults/fault-server.ts'
import { makeSite, type MeasuredMaker } from '../faults/make-sites.ts'

const MAKERS: readonly MeasuredMaker[] = ['none', 'firstpaint', 'firstpaint-without-static-routes', 'vite-plugin-pwa']
const STATES = ['stopped', 'running'] as const

interface Visitor {
  readonly page: Page
  readonly session: CDPSession
  readonly server: FaultServer
}

await measure(Number(process.argv[2] ?? 25))

async function measure(rounds: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'sw-start-'))
  const browser = await chromium.launch({
    executablePath: process.env['TEST_CHROMIUM']!,
    args: process.env['TEST_CHROMIUM_FLAGS']!.split(' '),
  })
  const visitors = new Map<MeasuredMaker, Visitor>()
  try {
    for (const maker of MAKERS) {
      const server = await FaultServer.start(await makeSite(root, { maker, mode: 'quiet', version: 1 }))
      const page = await (await browser.newContext()).newPage()
      await page.goto(server.origin)
      if (maker !== 'none') {
        await page.evaluate(() => navigator.serviceWorker.ready)
        await page.waitForFunction(() =>
          (globalThis as unknown as { workerEvents: string[] }).workerEvents.includes('offlineReady'),
        )
        await page.reload()
      }
      const session = await page.context().newCDPSession(page)
      await session.send('ServiceWorker.enable')
      visitors.set(maker, { page, session, server })
    }
    const found = new Map<string, { first: number; script: number }[]>()
    for (let round = 0; round < rounds; round += 1) {
      for (const state of STATES) {
        for (const maker of MAKERS) {
          const visitor = visitors.get(maker)!
          const key = `${maker} ${state}`
          found.set(key, [...(found.get(key) ?? []), await visit(visitor, state)])
        }
      }
    }
    console.log(`Chromium ${browser.version()}, ${rounds} rounds, milliseconds: median (p90)`)
    console.log('| worker | first byte, worker stopped | first byte, running | script, stopped | script, running |')
    console.log('|---|---|---|---|---|')
    for (const maker of MAKERS) {
      const cells = (['first', 'script'] as const).flatMap((what) =>
        STATES.map((state) => summary(found.get(`${maker} ${state}`)!.map((times) => times[what]))),
      )
      console.log(`| ${maker} | ${cells.join(' | ')} |`)
    }
  } finally {
    await browser.close()
    for (const { server } of visitors.values()) await server.down()
    await rm(root, { recursive: true, force: true })
  }
}

async function visit(
  { page, session, server }: Visitor,
  state: (typeof STATES)[number],
): Promise<{ first: number; script: number }> {
  await page.goto('about:blank')
  if (state === 'stopped') await session.send('ServiceWorker.stopAllWorkers')
  await page.goto(server.origin)
  await page.evaluate(() => (globalThis as unknown as { ready: Promise<unknown> }).ready)
  return page.evaluate(() => {
    const [times] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return { first: times!.responseStart - times!.startTime, script: times!.domInteractive - times!.startTime }
  })
}

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1)
  return `${at(0.5)} (${at(0.9)})`
}
