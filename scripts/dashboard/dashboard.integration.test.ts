import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { startMetrics, type RunningMetrics } from '@firstpaint/metrics-api'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crowdTrace, type TracedBeacon } from '../demo/crowd/crowd-trace.ts'
import { sendTrace } from '../demo/crowd/send-trace.ts'
import { type DemoMetrics, serveMetrics } from '../demo/serve-metrics.ts'
import { ensureDashboard } from './ensure-dashboard.ts'

let browser: Browser
let demo: DemoMetrics
beforeAll(async () => {
  await ensureDashboard()
  demo = await serveMetrics({ port: 0 })
  await demo.replay(70)
  // So that something fires, whatever time of day it is: many visits now, and nothing is loaded in a millisecond.
  await sendTrace(visitsNow(), {
    endpoint: `${demo.url}/v1/beacons`,
    countryHeader: 'cf-ipcountry',
    onHour: () => Promise.resolve(),
  })
  await demo.metrics.api.settle()
  await postJson('v1/alerts/rules', {
    name: 'Slower than a blink',
    kind: 'threshold',
    metric: 'lcp',
    above: 1,
    minimumCount: 5,
    hold: '0s',
    routes: ['(all)'],
  })
  await demo.metrics.api.checkAlerts()
  browser = await chromium.launch({
    executablePath: process.env['TEST_CHROMIUM']!,
    args: process.env['TEST_CHROMIUM_FLAGS']!.split(' '),
  })
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

function* visitsNow(): Generator<TracedBeacon> {
  for (const traced of crowdTrace({ days: 1, perDay: 150, seed: 7, hour: 0 })) yield { ...traced, hoursAgo: 0 }
}

async function postJson(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const { status } = await fetch(`${demo.url}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(status).toBe(200)
}

/** A page whose problems end the test. */
async function open(query: string, options: BrowserContextOptions = {}, origin = demo.url): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // A refused token is part of logging in.
    if (message.type() === 'error' && !message.text().includes('401')) problems.push(message.text())
  })
  await page.goto(`${origin}/${query}`)
  return page
}
const problems: string[] = []

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-label=Loading]') === null)
}

const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'light' } as const
const desktop = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' } as const
const views = [
  ['overview', ''],
  ['hours', '&days=1'],
  ['segments', '&view=segments'],
  ['causes', '&view=causes&metric=inp&route=/menu'],
  ['server', '&view=causes&metric=ttfb'],
  ['errors', '&view=errors'],
  ['releases', '&view=releases'],
  ['alerts', '&view=alerts'],
  ['live', '&view=live'],
] as const

describe.each([
  ['phone in light', phone],
  ['desktop in dark', desktop],
] as const)('on a %s', (name, options) => {
  test.each(views)('%s passes axe, does not scroll sideways and stands still', async (view, query) => {
    const page = await open(`?app=bistro${query}`, options)
    await settled(page)
    // To be looked at: TEST_SCREENSHOTS names a folder.
    const pictures = process.env['TEST_SCREENSHOTS']
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${view}.png`), fullPage: true })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
    ).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(problems.splice(0)).toEqual([])
    await page.context().close()
  })
})

test('the overview says what is measured, how sure that is, and how it went', async () => {
  const page = await open('?app=bistro', desktop)
  const card = page.getByRole('article').filter({ hasText: 'Largest Contentful Paint' })
  await expect
    .poll(() => card.innerText(), { timeout: 60_000 })
    .toMatch(/p75 · good up to 2\.5 s[\s\S]*[\d,]+ values · surely/)
  expect(await card.getByRole('img', { name: /^Spread of \d+ values/ }).count()).toBe(1)
  const trend = page.getByRole('img', { name: /p75 by day.*Deploys: v4\.1/ })
  await trend.waitFor()
  await page.getByRole('link', { name: /^INP/ }).first().click()
  await page.waitForURL(/metric=inp/)
  await page.getByRole('heading', { name: /Interaction to Next Paint, p75 by day/ }).waitFor()
  await page.context().close()
})

test('a rule is tried, kept, changed and removed by keyboard alone; a wrong one is refused in words', async () => {
  const page = await open('?app=bistro&view=alerts', desktop)
  await page.getByRole('button', { name: 'Add a rule' }).press('Enter')
  const form = page.getByRole('form', { name: 'New rule' })
  await form.getByLabel('Name').fill('Menu too slow')
  await form.getByLabel('Tell when').selectOption('threshold')
  await form.getByLabel('p75 above, ms').fill('2500')
  await form.getByLabel('Route').selectOption('/menu')
  await form.getByLabel('tablet').press('Space')
  await form.getByRole('button', { name: /^Try it/ }).press('Enter')
  await form.getByText(/^It would (not )?have told/).waitFor()
  const pictures = process.env['TEST_SCREENSHOTS']
  if (pictures) await page.screenshot({ path: join(pictures, 'rule-form.png'), fullPage: true })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await form.getByRole('button', { name: 'Keep the rule' }).press('Enter')
  await page.getByText('p75 of LCP surely above 2.5 s, in /menu, on phone and desktop').waitFor()
  await page.getByRole('button', { name: 'Change Menu too slow' }).press('Enter')
  const change = page.getByRole('form', { name: 'Change Menu too slow' })
  await change.getByLabel('Name').fill('Slower than a blink, twice')
  await change.getByLabel('p75 above, ms').fill('99999999')
  // The browser's own check comes before ours.
  await change.evaluate((element: HTMLFormElement) => (element.noValidate = true))
  await change.getByRole('button', { name: 'Keep the change' }).press('Enter')
  await change.getByText(/'rule.above' must be a number from 0 to 10000000/).waitFor()
  await change.getByLabel('p75 above, ms').fill('3000')
  await change.getByRole('button', { name: 'Keep the change' }).press('Enter')
  await page.getByText('p75 of LCP surely above 3 s').waitFor()
  await page.getByText('Menu too slow').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Remove Slower than a blink, twice' }).press('Enter')
  await page.getByText('p75 of LCP surely above 3 s').waitFor({ state: 'detached' })
  // A refusal is a line in the console of its own.
  expect(problems.splice(0).filter((text) => !text.includes('400'))).toEqual([])
  await page.context().close()
})

test('who is woken by an alert mutes it, and is told again', async () => {
  const page = await open('?app=bistro&view=alerts', phone)
  await page
    .getByRole('button', { name: /^Mute Slower than a blink in .* for 8 hours/ })
    .first()
    .click()
  await page.getByRole('list', { name: 'Muted' }).getByText('Slower than a blink').waitFor()
  await page.getByRole('button', { name: 'Tell again' }).click()
  await page.getByRole('list', { name: 'Muted' }).waitFor({ state: 'detached' })
  expect(problems.splice(0)).toEqual([])
  await page.context().close()
})

test('filters stand in the address, and come back with it', async () => {
  const page = await open('?app=bistro', desktop)
  await page.getByLabel('Device').selectOption('desktop')
  await page.waitForURL(/device=desktop/)
  await page.getByLabel('Country').selectOption('DE')
  await page.waitForURL(/country=DE/)
  await page.reload()
  await settled(page)
  expect(await page.getByLabel('Device').inputValue()).toBe('desktop')
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('country'))
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.waitForURL((url) => !url.search.includes('device'))
  await page.context().close()
})

test('where there is too little, it says so', async () => {
  const page = await open('?app=bistro&connection=2g&country=IN&days=7', desktop)
  await page
    .getByText(/Not enough data/)
    .first()
    .waitFor()
  const nobody = await open('?app=bistro&connection=slow-2g&view=segments', desktop)
  await nobody.getByText('No values in this time').waitFor()
  await page.context().close()
  await nobody.context().close()
})

test('tables are sorted by the keyboard and saved as they are', async () => {
  const page = await open('?app=bistro&view=segments', desktop)
  const sort = page.getByRole('button', { name: 'LCP' })
  await sort.focus()
  await page.keyboard.press('Enter')
  expect(await page.getByRole('columnheader', { name: /LCP/ }).getAttribute('aria-sort')).toBe('descending')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toMatch(/^route,count,lcp_p75,lcp_low,lcp_high,lcp_count,.*\r\n\/menu,/)
  await page.context().close()
})

test('two releases are compared with what may be said of them', async () => {
  const page = await open('?app=bistro&view=releases&before=v4.3&after=v5.0', desktop)
  const lcp = page.getByRole('listitem').filter({ hasText: 'LCP' })
  await expect.poll(() => lcp.innerText(), { timeout: 60_000 }).toMatch(/\d+ % faster, surely −\d+ % to −\d+ %/)
  await page.context().close()
})

test('modules to blame are named by the map of the release, and what has none is said', async () => {
  const page = await open('?app=bistro&view=causes&metric=inp', desktop)
  const blamed = page.locator('section', { has: page.getByRole('heading', { name: 'Modules to blame' }) })
  await blamed.getByText(/No module map of .*v\d/).waitFor()
  const map = {
    version: 1,
    release: 'mapped',
    modules: ['src/menu/sort-dishes.ts'],
    files: { 'assets/menu-1b2c.js': { chunk: 'menu', changes: [0, 0, 900, -1] } },
  }
  const put = await fetch(`${demo.url}/v1/module-maps`, { method: 'PUT', body: JSON.stringify(map) })
  expect(put.status).toBe(200)
  const scripts = [{ url: '/assets/menu-1b2c.js', char_position: 40, duration: 300 }]
  const beacon = { version: 1, id: 'mapped-view-1', sequence: 0, app: 'bistro', release: 'mapped', sample_rate: 1 }
  const inp = { name: 'inp', value: 400, id: 'v6-1', rating: 'needs-improvement' }
  await fetch(`${demo.url}/v1/beacons`, {
    method: 'POST',
    body: JSON.stringify({ ...beacon, navigations: [{ type: 'navigate', route: '/sorted' }], vitals: [inp], scripts }),
  })
  await demo.metrics.api.settle()
  await page.goto(`${demo.url}/?app=bistro&view=causes&metric=inp&route=/sorted`)
  const row = blamed.getByRole('listitem')
  await expect
    .poll(() => row.innerText(), { timeout: 60_000 })
    .toMatch(/sort-dishes\.ts\s+in menu\s+300 ms\s+p75, in 100 %/)
  expect(await blamed.getByText(/No module map/).count()).toBe(0)
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])

  await page.goto(`${demo.url}/?app=bistro&view=causes&metric=inp&route=/menu&connection=slow-2g`)
  await page.getByText('No values in this time').waitFor()
  await page.context().close()
})

test('the first stop of the keyboard skips to the figures', async () => {
  const page = await open('?app=bistro', desktop)
  await settled(page)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the figures')
  await page.context().close()
})

test('a chosen theme holds', async () => {
  const page = await open('?app=bistro', desktop)
  await settled(page)
  await page.getByText('Light', { exact: true }).locator('..').click()
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe('rgb(246, 246, 243)')
  await page.reload()
  expect(await paper()).toBe('rgb(246, 246, 243)')
  await page.context().close()
})

test('it reports its own vitals, and stays out of the way where no app is named', async () => {
  const page = await open('?app=bistro&view=errors', desktop)
  await settled(page)
  const reporter = page.waitForResponse(/full-reporter/)
  await page.reload()
  await reporter
  await page.waitForLoadState('networkidle')
  await page.context().close()
  await expect
    .poll(async () => JSON.stringify(await (await fetch(`${demo.url}/v1/apps`)).json()), { timeout: 60_000 })
    .toContain('firstpaint-dashboard')
  const unnamed = await fetch(`${demo.url}/v1/profile`)
  expect([unnamed.status, await unnamed.text()]).toEqual([200, expect.stringContaining('/menu/:slug')])
})

describe('with a read token', () => {
  let metrics: RunningMetrics
  const dir = mkdtempSync(join(tmpdir(), 'firstpaint-login-'))
  beforeAll(async () => {
    metrics = await startMetrics({ dir, tokens: ['a-token-of-twenty-letters'], log: quiet })
  })
  afterAll(async () => {
    await metrics.close()
    rmSync(dir, { recursive: true, force: true })
  })

  test('nothing is shown without it, and a wrong one is told', async () => {
    const page = await open('', phone, metrics.origin)
    const field = page.getByLabel('Read token')
    await field.fill('another-token-of-letters')
    await page.keyboard.press('Enter')
    await page.getByText('The API does not know this token.').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await field.fill('a-token-of-twenty-letters')
    await page.getByRole('button', { name: 'Open the dashboard' }).click()
    await page.getByText('No beacon has arrived yet').waitFor()
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe('{}')
    await page.getByRole('button', { name: 'Forget token' }).click()
    await field.waitFor()
    await page.context().close()
  })
})

const quiet = { info() {}, warn() {}, error() {} } as never
