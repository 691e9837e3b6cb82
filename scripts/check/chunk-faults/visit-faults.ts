import type { Browser, Page } from 'playwright'
import type { FaultPlan } from './fault-plan.ts'
import type { FaultServer } from './fault-server.ts'

/** How a visit ended. `recovered`: without the visitor's help; `boundary`: by a button of the message. */
export interface FaultOutcome {
  readonly ended: 'recovered' | 'boundary'
  /** Pages loaded anew without the visitor asking for it. */
  readonly reloads: number
  /** What is wrong with it; empty when all is well. */
  readonly problems: readonly string[]
}

export interface VisitFaultsOptions {
  readonly browser: Browser
  readonly server: FaultServer
  readonly plan: FaultPlan
}

/** One visit: opens the page, lets things go wrong, acts, and holds what happens against what the kit promises. */
export async function visitFaults({ browser, server, plan }: VisitFaultsOptions): Promise<FaultOutcome> {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  let documents = 0
  page.on('request', (request) => request.isNavigationRequest() && documents++)
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  try {
    server.begin()
    await page.goto(server.url)
    await page.getByRole('heading', { name: 'home, release 1' }).waitFor()
    server.strike(plan)
    await act(page, plan)
    let ended: FaultOutcome['ended'] = 'recovered'
    const isThere = await settles(page, plan)
    const reloads = documents - 1
    if (!isThere) {
      ended = 'boundary'
      problems.push(...(await useBoundary(page, { plan, server })))
    }
    problems.push(...(await judge(page, plan)))
    const most = plan.deploy === 'none' ? 0 : 1
    if (reloads > most) problems.push(`${reloads} reloads, ${most} at most`)
    return { ended, reloads, problems }
  } catch (error) {
    return { ended: 'boundary', reloads: documents - 1, problems: [...problems, String(error)] }
  } finally {
    await context.close()
  }
}

const titleOf = ({ act: kind }: FaultPlan): RegExp => (kind === 'part' ? /^part, release/ : /^about, release/)

async function act(page: Page, { act: kind }: FaultPlan): Promise<void> {
  if (kind === 'link') await page.getByRole('link', { name: 'About' }).click()
  else await page.getByRole('button', { name: kind === 'navigate' ? 'Go' : 'Show' }).click()
}

/** Waits for the content or the message; a part on a page that was loaded anew is asked for once more. */
async function settles(page: Page, plan: FaultPlan): Promise<boolean> {
  const content = page.getByRole('heading', { name: titleOf(plan) }).first()
  const alert = page.getByRole('alert')
  const anew = page.getByRole('heading', { name: 'home, release 2' })
  const ends = plan.act === 'part' ? content.or(alert).or(anew) : content.or(alert)
  await ends.first().waitFor()
  if ((await content.count()) > 0) return true
  if (plan.act !== 'part' || (await alert.count()) > 0) return false
  await act(page, plan)
  await content.or(alert).first().waitFor()
  return (await content.count()) > 0
}

interface UseBoundaryOptions {
  readonly plan: FaultPlan
  readonly server: FaultServer
}

/** The message has to lead to the content, once the network is well: by its first button, else by its second. */
async function useBoundary(page: Page, { plan, server }: UseBoundaryOptions): Promise<string[]> {
  const problems: string[] = []
  server.heal()
  const again = page.getByRole('button', { name: 'Try again' })
  const content = page.getByRole('heading', { name: titleOf(plan) }).first()
  await again.click()
  // Either it comes, or the button is ready for another try.
  await content
    .or(page.getByRole('heading', { name: 'home, release 2' }))
    .or(again)
    .first()
    .waitFor()
  const gaveUp = await page.waitForFunction(
    () =>
      !document.querySelector('[aria-disabled=true]') &&
      (document.querySelector('h2') ?? document.querySelector('[role=alert]') ?? document.querySelector('h1'))
        ?.textContent,
  )
  await gaveUp.dispose()
  if ((await content.count()) === 0 && (await page.getByRole('alert').count()) > 0)
    await page.getByRole('button', { name: 'Reload the page' }).click()
  if (plan.act === 'part' && (await content.count()) === 0) {
    const show = page.getByRole('button', { name: 'Show' })
    await content.or(show).first().waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    if ((await content.count()) === 0) await show.click()
  }
  await content.waitFor()
  return problems
}

/** What must hold in the end, however it came about. */
async function judge(page: Page, plan: FaultPlan): Promise<string[]> {
  const problems: string[] = []
  const { pathname } = new URL(page.url())
  const wanted = plan.act === 'part' ? '/' : '/about'
  if (pathname !== wanted) problems.push(`ended at ${pathname}, not ${wanted}`)
  const color = await page
    .getByRole('heading', { name: titleOf(plan) })
    .first()
    .evaluate((heading) => getComputedStyle(heading).color)
  if (color !== 'rgb(1, 2, 3)') problems.push('shown without its stylesheet')
  const evaluated = await page.evaluate(() => (globalThis as { evaluated?: readonly string[] }).evaluated ?? [])
  if (evaluated.length !== new Set(evaluated).size) problems.push(`modules run twice: ${evaluated.join(', ')}`)
  return problems
}
