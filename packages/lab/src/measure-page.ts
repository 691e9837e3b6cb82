import type { Browser, CDPSession } from 'playwright-core'
import { countWork, type ModuleWork, type PageCost, type ScriptCoverage, unusedCharacters } from '@firstpaint/core/lab'
import { LabPageFailed, LabTimeout } from './lab-errors.ts'
import { PageRequests, type Weigh } from './page-requests.ts'
import { type MapOf, scriptOwners } from './script-owners.ts'
import { seededPage } from './seeded-page.ts'
import { steadyFacts } from './steady-facts.ts'
import { steadyFrames } from './steady-frames.ts'
import { serialiseNetwork } from './serial-network.ts'
import { watchStyleUsage } from './style-usage.ts'
import { traceWork } from './traced-work.ts'
import { VirtualTime } from './virtual-time.ts'

export interface MeasurePageOptions {
  readonly browser: Browser
  readonly url: string
  /** How long the page lives, in ms of its own time, which passes only while nothing is being loaded. Default 3000. */
  readonly life?: number
  /** Width and height of the window in CSS pixels. Default 412 × 823, a phone as Lighthouse has it. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Finds the source map of a script; default: none, so that work belongs to no module. */
  readonly mapOf?: MapOf
  /** A source as the map writes it, from the project's root. Default: as it is. */
  readonly moduleId?: (source: string, scriptUrl: string) => string
  /** Compresses bodies, see `createWeigher`. Default: none, so that sizes by gzip and brotli are null. */
  readonly weigh?: Weigh
  /** ms of real time after which to give up. Default 60,000. */
  readonly timeout?: number
}

/** ms of the page's time in which one image or font is drawn: one frame. */
const oneFrame = 16
/** ms of the page's time that are granted at once. */
const step = 50

/** 2023-11-14: what every measured page takes for now, in s since 1970. */
const epoch = 1_700_000_000

/**
 * Loads a page once under virtual time and counts what the browser did for it. The same page gives the same counts in every
 * run, however busy the machine is: no median, no warm-up. Native work (layout inside, regular expressions, JSON, garbage
 * collection) and workers are not counted; nothing here is a time, and coverage slows scripts, so take none from such a run.
 *
 * @throws FP_LAB_PAGE_FAILED when the address does not answer; FP_LAB_TIMEOUT
 */
export async function measurePage(options: MeasurePageOptions): Promise<PageCost> {
  const { browser, url, life = 3000, viewport = { width: 412, height: 823 }, timeout = 60_000 } = options
  // Without a service worker: it would answer by what earlier pages left.
  const context = await browser.newContext({ viewport, serviceWorkers: 'block', reducedMotion: 'reduce' })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(LabTimeout(url, timeout / 1000, 'its time never passed')), timeout)
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    return await Promise.race([measure(session, { ...options, life }), late])
  } finally {
    clearTimeout(timer)
    await context.close()
  }
}

async function measure(
  session: CDPSession,
  options: MeasurePageOptions & { readonly life: number },
): Promise<PageCost> {
  const { url, life } = options
  const time = new VirtualTime(session)
  const network = new PageRequests(session)
  await network.listen()
  await serialiseNetwork(session, () => time.advance(oneFrame))
  const scripts = new Map<string, string>()
  session.on('Debugger.scriptParsed', ({ scriptId, url: from }) => scripts.set(scriptId, from))
  await session.send('Page.enable')
  await session.send('DOM.enable')
  const unusedCss = await watchStyleUsage(session)
  await session.send('Debugger.enable')
  await session.send('Profiler.enable')
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  for (const part of [seededPage, steadyFacts, steadyFrames]) {
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${part.toString()})()` })
  }
  const frames = new Set<string>()
  session.on('Page.frameNavigated', ({ frame: { id } }) => frames.add(id))
  const endTrace = await traceWork(session, (frame) => frames.has(frame))

  await time.hold(epoch)
  // Page.navigate itself is not awaited: while time stands still, it answers only when the page is there.
  const begun = new Promise<void>((resolve, reject) => {
    session.once('Page.frameNavigated', ({ frame }) => {
      if (frame.unreachableUrl === undefined) resolve()
      else reject(LabPageFailed(url, 'nothing answers there'))
    })
  })
  const refused = session.send('Page.navigate', { url }).then(({ errorText }) => {
    if (errorText !== undefined) throw LabPageFailed(url, errorText)
    return begun
  })
  await Promise.race([begun, refused])
  for (let spent = 0; spent < life; spent += step) await time.grant(step)

  const { result } = await session.send('Profiler.takePreciseCoverage')
  const traced = await endTrace()
  const domNodes = await countNodes(session)
  const work = await attribute(session, { ...options, coverage: result, scripts })
  const account = await network.account(url, { weigh: options.weigh })
  return { ...work, ...traced, domNodes, unusedCss: await unusedCss(), ...account }
}

async function countNodes(session: CDPSession): Promise<number> {
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true })
  return nodes.length
}

interface AttributeOptions extends MeasurePageOptions {
  readonly coverage: readonly (ScriptCoverage & { readonly scriptId: string })[]
  /** URL by script. */
  readonly scripts: ReadonlyMap<string, string>
}

/** Splits the work over modules. Scripts without a URL are the lab's own. */
async function attribute(
  session: CDPSession,
  { coverage, mapOf, moduleId, scripts }: AttributeOptions,
): Promise<Pick<PageCost, 'calls' | 'executed' | 'modules' | 'unusedJs'>> {
  const byModule = new Map<string | null, { calls: number; executed: number }>()
  let [calls, executed, unusedJs] = [0, 0, 0]
  for (const script of coverage) {
    if (!/^https?:/.test(scripts.get(script.scriptId) ?? script.url)) continue
    const { scriptSource } = await session.send('Debugger.getScriptSource', { scriptId: script.scriptId })
    const { owners, sources } = await scriptOwners(script.url, scriptSource, mapOf ?? noMap)
    const work = countWork(script, owners)
    calls += work.calls
    unusedJs += unusedCharacters(script)
    executed += work.executed
    for (const [source, part] of work.bySource) {
      const written = source === null ? null : (sources[source] ?? null)
      const id = written === null ? null : (moduleId?.(written, script.url) ?? written)
      const sum = byModule.get(id) ?? { calls: 0, executed: 0 }
      byModule.set(id, { calls: sum.calls + part.calls, executed: sum.executed + part.executed })
    }
  }
  const modules: ModuleWork[] = [...byModule]
    .map(([id, part]) => ({ id, ...part }))
    .toSorted((a, b) => b.executed - a.executed || (String(a.id) < String(b.id) ? -1 : 1))
  return { calls, executed, unusedJs, modules }
}

const noMap: MapOf = () => Promise.resolve(undefined)
