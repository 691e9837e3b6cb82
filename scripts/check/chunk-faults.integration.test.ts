import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../bench/seeded-random.ts'
import { browserFlags } from '../browser-flags.ts'
import { ensureBrowser } from '../setup-browser.ts'
import { buildFaultApp, type FaultApp } from './chunk-faults/fault-app.ts'
import { drawFaultPlan, type FaultPlan } from './chunk-faults/fault-plan.ts'
import { type FaultServer, serveFaults } from './chunk-faults/fault-server.ts'
import { visitFaults } from './chunk-faults/visit-faults.ts'

let browser: Browser
let app: FaultApp
let server: FaultServer
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: (await ensureBrowser()).path, args: [...browserFlags()] })
  app = await buildFaultApp()
  server = await serveFaults(app.releases)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await browser.close()
  await app.remove()
})

const broken: FaultPlan = {
  seed: 0,
  act: 'part',
  fault: '404',
  on: 'all',
  failures: Infinity,
  deploy: 'none',
  missing: '404',
}

/** A page on which, from now on, things go wrong. */
async function opened(plan: FaultPlan): Promise<{ page: Page; documents: string[] }> {
  const page = await (await browser.newContext()).newPage()
  const documents: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && documents.push(new URL(request.url()).pathname))
  server.begin()
  await page.goto(server.url)
  await page.getByRole('heading', { name: 'home, release 1' }).waitFor()
  server.strike(plan)
  return { page, documents }
}

// More of them: node scripts/check/chunk-faults.ts --runs 200
test.each(Array.from({ length: 10 }, (_, index) => drawFaultPlan(index + 1, seededRandom(index + 1))))(
  'a visit with faults ends where it should: $seed, $act, $fault on $on × $failures, deploy $deploy',
  async (plan) => {
    const { problems } = await visitFaults({ browser, server, plan })
    expect(problems).toEqual([])
  },
)

describe('a lazy part', () => {
  test('shown twice in StrictMode is one request and one run of the module', async () => {
    const { page } = await opened({ ...broken, failures: 0 })
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('heading', { name: 'part, release 1' }).last().waitFor()
    expect(server.asked.filter((path) => path.includes('/part-') && path.endsWith('.js'))).toHaveLength(1)
    expect(await page.evaluate(() => (globalThis as { evaluated?: string[] }).evaluated)).toEqual(['part'])
    await page.context().close()
  })

  test('that fails leaves a message which has the focus, works by keyboard, and hands the focus on', async () => {
    const { page, documents } = await opened(broken)
    await page.getByRole('button', { name: 'Show' }).focus()
    await page.keyboard.press('Enter')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    // The button that was pressed is still there, and keeps the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show')
    const { violations } = await new AxeBuilder({ page }).include('[role=alert]').analyze()
    expect(violations).toEqual([])

    const again = page.getByRole('button', { name: 'Try again' })
    await again.focus()
    await page.keyboard.press('Enter')
    // It keeps the focus while it loads, and after it has failed once more.
    await page.getByRole('button', { name: 'Loading…' }).waitFor()
    await again.waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Try again')

    server.heal()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'part, release 1' }).first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('First of part')
    expect(documents).toEqual(['/'])
    await page.context().close()
  })

  test('is tried again when the browser is online again', async () => {
    const { page } = await opened(broken)
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('alert').waitFor()
    server.heal()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByRole('heading', { name: 'part, release 1' }).first().waitFor()
    await page.context().close()
  })
})

describe('after a deploy that deleted the old files', () => {
  const deployed: FaultPlan = { ...broken, failures: 0, deploy: 'gone' }

  test('navigate() ends at its page, which is loaded once', async () => {
    const { page, documents } = await opened(deployed)
    await page.getByRole('button', { name: 'Go' }).click()
    await page.getByRole('heading', { name: 'about, release 2' }).waitFor()
    expect(documents).toEqual(['/', '/about'])
    await page.context().close()
  })

  test('a page with unsaved state stays, and offers to be loaded anew', async () => {
    const { page, documents } = await opened(deployed)
    await page.getByRole('button', { name: 'Draft' }).click()
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await page.getByRole('heading', { name: 'home, release 2' }).waitFor()
    expect(documents).toEqual(['/', '/'])
    await page.context().close()
  })
})

describe('TanStack Router', () => {
  let other: FaultApp
  let site: FaultServer
  beforeAll(async () => {
    other = await buildFaultApp('tanstack')
    site = await serveFaults(other.releases)
  })
  afterAll(async () => {
    await site[Symbol.asyncDispose]()
    await other.remove()
  })

  const link: FaultPlan = { ...broken, act: 'link' }
  test.each<[string, FaultPlan, 'recovered' | 'boundary']>([
    ['two failures are not noticed', { ...link, on: 'shared', failures: 2 }, 'recovered'],
    ['a message leads on when the network is back', link, 'boundary'],
    ['after a deploy the new release shows the page', { ...link, failures: 0, deploy: 'gone' }, 'recovered'],
  ])('%s', async (_title, plan, ended) => {
    expect(await visitFaults({ browser, server: site, plan })).toMatchObject({ ended, problems: [] })
  })
})

test('an engine that remembers a failure is given another address, once the server has the file', async () => {
  const { page } = await opened({ ...broken, failures: 0 })
  await page.goto(`${server.url}/remembered`)
  await page.getByText('late, by another address: ?r=1').waitFor()
  await page.context().close()
})

test('without faults nothing is asked for twice, and no page is loaded anew', async () => {
  const { page, documents } = await opened({ ...broken, failures: 0 })
  await page.getByRole('link', { name: 'About' }).click()
  await page.getByRole('heading', { name: 'about, release 1' }).waitFor()
  const lazy = server.asked.filter((path) => /\/(?:about|shared)-/.test(path))
  expect(lazy).toHaveLength(3)
  expect(new Set(lazy).size).toBe(3)
  expect(documents).toEqual(['/'])
  await page.context().close()
})
