import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { browserFlags } from '../../browser-flags.ts'
import { ScriptError } from '../../script-error.ts'
import { ensureBrowser } from '../../setup-browser.ts'
import type { Contestant } from './contestants.ts'
import type { CountingServer, SentAnswer } from './counting-server.ts'

/** What the visitor looks at: the first by its address, the others as by clicks. */
export const visitedRoutes = [
  '/',
  '/menu',
  '/menu/margherita',
  '/reviews',
  '/checkout',
  '/locations',
  '/about',
] as const

/** What came over the wire in one visit. */
export interface VisitTraffic {
  /** Until the first route stood and nothing moved any more. */
  readonly landing: readonly SentAnswer[]
  /** That and all the others. */
  readonly all: readonly SentAnswer[]
  /** How often the site was opened until it was the new one: a page may be shown from the cache first. */
  readonly opened: number
}

export interface ReturningVisitor {
  /** Visits the site as it is now, in a new tab, until what is shown is the deploy in `dist`. */
  visit(dist: string): Promise<VisitTraffic>
  close(): Promise<void>
}

/** Long enough for a script that has arrived to ask for the next, on a busy machine. */
const quietMs = 500

/** A visitor with a profile on disk of its own: only there Chromium keeps cache and dictionaries as it does for users. */
export async function openVisitor(
  server: CountingServer,
  { worker = false }: Pick<Contestant, 'worker'> = {},
): Promise<ReturningVisitor> {
  const { path } = await ensureBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'replay-visitor-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath: path, args: [...browserFlags()] })
  return {
    async visit(dist) {
      const page = await readFile(join(dist, 'index.html'), 'utf8')
      const sent: SentAnswer[] = []
      for (let opened = 1; opened <= 3; opened++) {
        const visit = await visitOnce(context, server, worker)
        sent.push(...visit.landing)
        const landing = [...sent]
        sent.push(...visit.others)
        if (visit.loaded.every((url) => page.includes(url))) return { landing, all: sent, opened }
      }
      throw new ScriptError(
        'FP_BENCH_STALE',
        `Three visits did not show the deploy in ${dist}.`,
        'Look at the headers.',
      )
    },
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface OneVisit {
  readonly landing: readonly SentAnswer[]
  readonly others: readonly SentAnswer[]
  /** Paths of the scripts and styles the page itself names. */
  readonly loaded: readonly string[]
}

async function visitOnce(context: BrowserContext, server: CountingServer, worker: boolean): Promise<OneVisit> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${reason}`)
  })
  server.take()
  try {
    const response = await page.goto(`${server.origin}${visitedRoutes[0]}`, { timeout: 120_000 })
    await settled(page, server)
    const landing = codeOf(server.take())
    const html = await response!.text()
    if (worker) await workerDone(page, server)
    for (const route of visitedRoutes.slice(1)) {
      const before = await page.locator('h1').first().textContent()
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate', { state: null }))
      }, route)
      await page.waitForFunction(
        (old) => ![null, undefined, old].includes(document.querySelector('h1')?.textContent),
        before,
      )
      await settled(page, server)
    }
    if (errors.length > 0) {
      throw new ScriptError(
        'FP_BENCH_BROKEN',
        `The site broke: ${errors.join('; ')}`,
        'Open it and look at the console.',
      )
    }
    const loaded = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(\/assets\/[^"]+)"/g)].map(
      (match) => match[1]!,
    )
    return { landing, others: codeOf(server.take()), loaded }
  } finally {
    await page.close()
  }
}

/** Waits until the worker has what it wants of the deploy that is there, whether it waits then or has taken over. */
async function workerDone(page: Page, server: CountingServer): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const { installing } = registration
    if (!installing) return
    await new Promise<void>((done) => {
      installing.addEventListener('statechange', () => done())
    })
    if (installing.state === 'redundant') throw new Error('The worker could not be installed.')
  })
  await server.settled(quietMs)
}

async function settled(page: Page, server: CountingServer): Promise<void> {
  await page.locator('h1').first().waitFor({ timeout: 60_000 })
  await server.settled(quietMs)
}

/** Pages, scripts and styles; fonts and icons are the same for everybody and stay in the cache. */
function codeOf(answers: readonly SentAnswer[]): readonly SentAnswer[] {
  return answers.filter(({ kind }) => kind !== 'other')
}
