import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Collector } from '../collector.ts'
import { type Chromium, startChromium, type Tab } from './chromium.ts'

/** One way a visit ends. */
export interface DeliveryCell {
  readonly name: string
  /** Share that must arrive. */
  readonly goal: number
  /** Ends one visit; `open` gives a page that has something to tell. @returns names of the visits that must be heard of */
  readonly end: (visit: VisitInput) => Promise<void>
  /** Page the visit is made to. */
  readonly path: string
  /** Whether the browser does not outlive the visit. */
  readonly endsBrowser?: boolean
  /** How many page views one visit makes. Default 1. */
  readonly views?: number
}

export interface VisitInput {
  readonly chromium: Chromium
  readonly tab: Tab
  readonly collector: Collector
  /** Opens a page that has something to tell, in a browser of the same profile. */
  readonly visit: (chromium: Chromium) => Promise<Tab>
  /** Of the profile. */
  readonly folder: string
}

/** A page that is not to be told of, which hides the one before it. */
const hide = async ({ chromium, tab, collector }: VisitInput): Promise<void> => {
  await chromium.open(`${collector.origin}/other`)
  await tab.until("document.visibilityState === 'hidden'")
}

/** How long a page is hidden before the system kills it: its timers get to run. Part of what is measured. */
const hiddenMs = 1000

/**
 * How long after a record can be read the browser is killed: it is in the database's memory before it is in its file. Part of
 * what is measured: within it, the last state of a page may be lost.
 */
const writtenMs = 100

export const deliveryCells: readonly DeliveryCell[] = [
  { name: 'close', goal: 1, path: '/page', end: ({ tab }) => tab.close() },
  {
    name: 'navigate',
    goal: 1,
    path: '/page',
    end: async ({ tab, collector }) => {
      await tab.send('Page.navigate', { url: `${collector.origin}/other` })
    },
  },
  {
    name: 'hidden, then closed',
    goal: 1,
    path: '/page',
    end: async (visit) => {
      await hide(visit)
      await visit.tab.close()
    },
  },
  {
    name: 'back/forward cache and back',
    goal: 1,
    path: '/page',
    views: 2,
    end: async ({ tab, collector }) => {
      await tab.evaluate('addEventListener("pageshow", (event) => { window.restored = event.persisted })')
      await tab.send('Page.navigate', { url: `${collector.origin}/other` })
      await tab.until('location.pathname === "/other" && document.readyState === "complete"')
      await tab.evaluate('history.back()').catch(() => {})
      await tab.until(
        'window.restored && window.armed.some(({ navigations: [{ type }], vitals }) => type === "back-forward-cache" && vitals.length > 0)',
      )
      await tab.close()
    },
  },
  {
    name: 'renderer crash',
    goal: 0.99,
    path: '/page',
    end: async ({ tab }) => {
      // It never answers.
      tab.send('Page.crash').catch(() => {})
    },
  },
  { name: 'browser quit', goal: 0.95, path: '/page', endsBrowser: true, end: ({ chromium }) => chromium.quit() },
  {
    name: 'hidden, then killed',
    goal: 1,
    path: '/page',
    endsBrowser: true,
    end: async (visit) => {
      await hide(visit)
      await wait(hiddenMs)
      await visit.chromium.kill()
    },
  },
  {
    name: 'killed in sight, with queue',
    goal: 0.99,
    path: '/queue',
    endsBrowser: true,
    end: async ({ tab, chromium, folder, visit }) => {
      await tab.until(isKept)
      await wait(writtenMs)
      await chromium.kill()
      await leaveNextVisit(await startChromium(folder), visit)
    },
  },
  {
    name: 'offline, with queue',
    goal: 0.99,
    path: '/queue',
    endsBrowser: true,
    end: async ({ tab, chromium, folder, visit }) => {
      await tab.until(isKept)
      await tab.send('Network.enable')
      await tab.send('Network.emulateNetworkConditions', {
        offline: true,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      })
      await tab.until('!navigator.onLine')
      await tab.close()
      await chromium.kill()
      await leaveNextVisit(await startChromium(folder), visit)
    },
  },
]

const kept = (condition: string): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('firstpaint-vitals')
  opening.onerror = reject
  opening.onsuccess = () => {
    const asked = opening.result.transaction('beacons').objectStore('beacons').getAll()
    asked.onsuccess = () => { opening.result.close(); resolve(asked.result.${condition}) }
  }
})`

/** The last state that was armed is in the database. */
const isKept = kept(
  'some(({ id, body }) => id === window.armed.at(-1).id && JSON.parse(body).sequence === window.armed.at(-1).sequence)',
)
/** Nothing is left but what this page keeps itself. */
const isResent = kept('every(({ id }) => id === window.armed.at(-1).id)')

/** The visitor comes back, and the page tells what is left over. */
async function leaveNextVisit(chromium: Chromium, visit: VisitInput['visit']): Promise<void> {
  try {
    const tab = await visit(chromium)
    // Should it never be sent, it is counted as lost.
    await tab.until(isResent).catch(() => {})
    await tab.close()
  } finally {
    await chromium.quit()
  }
}

export interface CellResult {
  readonly name: string
  readonly goal: number
  readonly visits: number
  readonly arrived: number
  /** Names of the visits nothing was heard of. */
  readonly lost: readonly string[]
  /** Beacons with the same id and sequence that came more than once. */
  readonly repeats: number
  /** 95 % interval of the share that arrives, by Wilson. */
  readonly interval: readonly [low: number, high: number]
}

/** Makes visits that end one way, one after the other, and counts which of them are heard of. */
export async function runCell(cell: DeliveryCell, collector: Collector, visits: number): Promise<CellResult> {
  collector.reset()
  const names: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'firstpaint-profile-'))
  let chromium: Chromium | undefined
  try {
    for (let number = 0; number < visits; number++) {
      chromium ??= await startChromium(folder)
      const name = `visit-${number}`
      const visit = async (browser: Chromium, path: string, called: string): Promise<Tab> => {
        const tab = await browser.open(`${collector.origin}${path}?visit=${called}`)
        await tab.until("window.armed?.at(-1)?.vitals.some(({ name }) => name === 'lcp')")
        return tab
      }
      const tab = await visit(chromium, cell.path, name)
      await tab.click()
      names.push(name)
      await cell.end({ chromium, tab, collector, folder, visit: (next) => visit(next, '/queue', 'next') })
      if (cell.endsBrowser) chromium = undefined
    }
    // What is under way arrives within a second or never: a server on the same machine.
    const missing = (): number => visits * (cell.views ?? 1) - arrivedViews(collector, names)
    await Promise.race([collector.until(() => missing() <= 0, 'all visits').catch(() => {}), wait(5000)])
  } finally {
    await chromium?.kill().catch(() => {})
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const all = visits * (cell.views ?? 1)
  const arrived = arrivedViews(collector, names)
  const keys = collector.arrivals.map(({ beacon }) => `${beacon.id} ${beacon.sequence}`)
  const heard = new Set([...collector.stored.values()].map(({ release }) => release))
  return {
    name: cell.name,
    goal: cell.goal,
    lost: names.filter((name) => !heard.has(name)),
    visits: all,
    arrived,
    repeats: keys.length - new Set(keys).size,
    interval: wilson(arrived, all),
  }
}

/** Page views that were heard of with what they had to tell. */
function arrivedViews({ stored }: Collector, names: readonly string[]): number {
  const wanted = new Set(names)
  return [...stored.values()].filter(({ release, vitals }) => wanted.has(release!) && vitals.length > 0).length
}

/** @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval */
function wilson(arrived: number, of: number): readonly [number, number] {
  const z = 1.96
  const share = arrived / of
  const middle = share + (z * z) / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}
