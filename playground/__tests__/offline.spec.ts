import { expect, test, type Page } from '@playwright/test'
import { Plug } from './support/plug.ts'
import { visits } from './support/visits.ts'

test.use({ serviceWorkers: 'allow' })
// Two browsers with a worker each: on a small machine that takes its time.
test.describe.configure({ timeout: 240_000 })
const soon = expect.configure({ timeout: 20_000 })

let plug: Plug
test.beforeEach(async ({ baseURL }) => {
  plug = new Plug(baseURL!)
  await plug.in()
})
test.afterEach(() => plug.out().catch(() => {}))

/** The worker has the page, and everything it fetches ahead. */
async function openAndInstall(page: Page, path = '/'): Promise<void> {
  await page.goto(plug.url + path)
  await soon(page.getByRole('heading', { level: 1 })).toBeVisible()
  const kept = (): Promise<boolean> =>
    page.evaluate(async () => {
      if (!navigator.serviceWorker.controller) return false
      const name = (await caches.keys()).find((found) => found.endsWith(' files'))
      if (name === undefined || (await (await caches.open(name)).keys()).length < 20) return false
      // The menu and the places were asked for once more, through the worker.
      return (await Promise.all(['/api/menu', '/api/locations'].map((url) => caches.match(url)))).every(Boolean)
    })
  await expect.poll(kept, { timeout: 60_000 }).toBe(true)
}

test('after one visit the server is gone: the menu, every visited page and every page there is', async ({ page }) => {
  await openAndInstall(page)
  await page.goto(`${plug.url}/menu/margherita`)
  await soon(page.getByRole('heading', { level: 1, name: /margherita/i })).toBeVisible()
  await plug.out()
  await page.context().setOffline(true)

  await page.goto(`${plug.url}/menu`)
  await soon(page.getByRole('heading', { level: 1 })).toBeVisible()
  await soon(page.getByText('You are offline.')).toBeVisible()
  expect(await page.getByRole('article').count()).toBeGreaterThan(10)
  await page.goto(`${plug.url}/menu/margherita?from=mail`)
  await soon(page.getByRole('heading', { level: 1, name: /margherita/i })).toBeVisible()

  for (const [pattern, { path, staff }] of Object.entries(visits)) {
    if (staff) continue
    await page.goto(plug.url + path)
    await soon(
      page
        .getByRole('heading', { level: 1 })
        .or(page.getByRole('heading', { level: 2 }))
        .first(),
      pattern,
    ).toBeVisible()
    await soon(page.getByText('A plate was dropped'), pattern).toHaveCount(0)
  }
  await page.goto(`${plug.url}/reviews`)
  await soon(page.getByText('This one needs a connection')).toBeVisible()
})

test('an order placed offline waits, is sent once when the network is back, and is confirmed', async ({ page }) => {
  await openAndInstall(page, '/menu')
  await page.goto(`${plug.url}/menu/negroni`)
  await page.getByRole('button', { name: /add/i }).first().click()
  await page.goto(`${plug.url}/checkout`)
  await soon(page.getByRole('heading', { name: 'Checkout' })).toBeVisible()
  await plug.out()
  await page.context().setOffline(true)

  await page.getByLabel('Name').fill('Test Guest')
  await page.getByLabel('Phone').fill('020 7946 0958')
  await page.getByLabel('Email').fill('guest@example.com')
  await page.getByRole('button', { name: 'Place the order' }).click()
  await soon(page).toHaveURL(/\/orders$/)
  await soon(page.getByRole('heading', { name: 'Waiting for a connection' })).toBeVisible()
  // Looking again does not send, and does not lose it.
  await page.reload()
  await soon(page.getByRole('heading', { name: 'Waiting for a connection' })).toBeVisible()
  expect(plug.orders).toBe(0)

  await plug.in()
  await page.context().setOffline(false)
  await soon(page.getByText(/The kitchen has order \d+\./)).toBeVisible({ timeout: 20_000 })
  await soon(page.getByRole('heading', { name: 'Waiting for a connection' })).toHaveCount(0)
  await soon(page.getByRole('heading', { name: /^Order \d+$/ })).toHaveCount(1)
  expect(plug.orders).toBe(1)
  await page.reload()
  await soon(page.getByRole('heading', { name: /^Order \d+$/ })).toHaveCount(1)
  expect(plug.orders).toBe(1)
})

test('a new release is offered, taken by keyboard, and costs neither cart nor place', async ({ page }) => {
  await openAndInstall(page, '/menu/negroni')
  await page.getByRole('button', { name: /add/i }).first().click()
  const release = page.locator('meta[name="firstpaint-release"]')
  const from = (await release.getAttribute('content'))!
  plug.release = { from, to: 'abcdef012345' }
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())

  const prompt = page.getByRole('region', { name: 'A newer Bistro' })
  await soon(prompt).toBeVisible()
  await soon(release).toHaveAttribute('content', from)
  await prompt.getByRole('button', { name: 'Later' }).focus()
  await page.keyboard.press('Tab')
  await soon(prompt.getByRole('button', { name: 'Show it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await soon(release).toHaveAttribute('content', 'abcdef012345')
  await soon(page).toHaveURL(/\/menu\/negroni$/)
  await soon(page.getByRole('button', { name: /Cart, 1 dish/ })).toBeVisible()
  await soon(prompt).toHaveCount(0)
})

test('Chromium finds nothing that keeps Bistro from being installed', async ({ page }) => {
  await openAndInstall(page)
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A window without a history, as in tests, cannot install anything.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  const { errors, data, url } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${plug.url}/app.webmanifest`)
  for (const { src } of (JSON.parse(data!) as { icons: { src: string }[] }).icons) {
    expect((await page.request.get(new URL(src, plug.url).href)).headers()['content-type']).toBe('image/png')
  }
})
