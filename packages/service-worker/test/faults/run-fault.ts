import type { Browser, Page } from 'playwright'
import type { FaultCase, FaultRun } from './fault-run.ts'
import { FaultServer, type Site } from './fault-server.ts'
import type { Mode } from './make-sites.ts'
import { Random } from './random.ts'
import { Tab } from './tab.ts'
import { Unplugged } from './unplugged.ts'

export interface RunSettings {
  readonly fault: FaultCase
  readonly mode: Mode
  readonly tabs: number
  /** The server goes away after the fault, before it is repaired. */
  readonly offline: boolean
  readonly seed: number
}

export interface RunResult {
  readonly settings: RunSettings
  /** What did not work for a visitor: while the fault lasted, or after it was repaired. */
  readonly broken: readonly string[]
  /** Tabs that were loaded anew without being asked. */
  readonly reloaded: number
  /** Whether the newest release was there within one reload after the repair. */
  readonly healed: boolean
}

/** Milliseconds after which a run is broken off. Long: one takes seconds, half a minute where something is waited for. */
const RUN_PATIENCE = 300_000

const PARTS = ['alpha', 'beta', 'later'] as const

/** One visit to a site whose deploy goes wrong. */
export async function runFault(
  browser: Browser,
  settings: RunSettings,
  sites: (version: number, mode: Mode) => Site,
): Promise<RunResult> {
  const { fault, mode, offline } = settings
  const random = new Random(settings.seed)
  const site = (version: number, other: Mode = mode): Site => sites(version, other)
  const server = await FaultServer.start(site(1))
  server.caching = random.pick(['immutable', 'no-store'] as const)
  server.missing = random.pick([404, 'page'] as const)
  if (fault.caching) server.caching = fault.caching
  const context = await browser.newContext()
  // A browser may leave a call without an answer for ever: whatever is under way fails with its context.
  const timer = setTimeout(() => void context.close({ reason: 'it did not end' }).catch(() => {}), RUN_PATIENCE)
  const broken: string[] = []
  const note = (when: string, problem: string | undefined): void => void (problem && broken.push(`${when}: ${problem}`))
  let reloaded = 0
  try {
    if (fault.asksSettings) await context.addInitScript('window.asksSettings = true')
    const base = { server, context, mode, random, site, problems: [] as string[] }
    await fault.before?.(base)
    const tabs: Tab[] = []
    const open = async (name: string, path: string, prepare?: (page: Page) => Promise<void>): Promise<Tab> => {
      const { tab, problem } = await Tab.open(context, { url: `${server.origin}/${path}`, name, prepare })
      note(`opening ${name}`, problem)
      return tab
    }
    tabs.push(await open('the first tab', ''))
    await tabs[0]!.untilInstalled()
    if (!fault.firstVisit && random.integer(2) === 0) note('second visit', await tabs[0]!.reload())
    for (let at = 2; at <= (fault.tabs ?? settings.tabs); at += 1)
      tabs.push(await open(`tab ${at}`, random.pick(['', 'alpha', 'beta'])))
    const run: FaultRun = { ...base, tabs, check: () => tabs[0]!.check() }
    const countReloads = async (): Promise<void> => {
      for (const tab of tabs) {
        if (!(await tab.wasReloaded())) continue
        reloaded += 1
        note('loaded anew by itself', await tab.arrive())
      }
    }
    const useAll = async (when: string): Promise<void> => {
      for (const tab of tabs) for (const part of random.shuffle(PARTS)) note(when, await tab.show(part))
    }

    await fault.strike(run)
    await run.check()
    broken.push(...run.problems.map((problem) => `as it happened: ${problem}`))
    await countReloads()
    await useAll('while it lasts')
    const during = await open('a tab opened while it lasts', random.pick(['', 'alpha', 'beta']))
    if (offline && !fault.needsServer) {
      // What may be fetched later is there when the page says so; without room it never does.
      await during.untilReady(3000)
      const unplugged = random.integer(2) === 0 ? undefined : new Unplugged(context, server)
      await (unplugged ? unplugged.begin() : server.down())
      await useAll('offline')
      const path = random.pick(['', 'beta', 'later'])
      const late = await open('a tab opened offline', path, async (page) => unplugged?.tell(page))
      await unplugged?.confirm()
      await late.page.close()
      await unplugged?.end()
    }
    // An installation that is under way belongs to the fault, and fails with it.
    await tabs[0]!.untilNothingInstalls()
    await during.page.close()

    await fault.repair?.(run)
    server.fault = () => undefined
    server.release()
    const { latest = 2 } = fault
    const latestMode = fault.latestMode?.(mode) ?? mode
    server.site = site(latest, latestMode)
    await server.up()
    await run.check()
    await countReloads()
    // One reload, by the visitor: where a release is offered, by accepting it.
    const [first, ...others] = tabs
    note('after the repair', await (mode === 'prompt' ? first!.accept() : first!.reload()))
    let healed = first!.version === latest
    for (const tab of others) {
      if (!(await tab.wasReloaded())) continue
      reloaded += 1
      note('loaded anew by itself', await tab.arrive())
    }
    await useAll('after the repair')
    const fresh = await open('a tab opened after the repair', '')
    healed &&= fresh.version === latest
    return { settings, broken, reloaded, healed }
  } catch (error) {
    return {
      settings,
      broken: [...broken, `the run broke off: ${String(error).slice(0, 300)}`],
      reloaded,
      healed: false,
    }
  } finally {
    clearTimeout(timer)
    // Of a browser that is gone there is nothing left to be closed.
    await context.close().catch(() => {})
    server.release()
    await server.down()
  }
}
