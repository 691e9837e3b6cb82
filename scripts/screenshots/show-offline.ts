import type { BrowserContext, Page } from 'playwright'
import { Plug } from '../../playground/__tests__/support/plug.ts'

export type Scene = 'menu-offline' | 'order-waiting' | 'update-offered'

/** Milliseconds. Machines are busy. */
const PATIENCE = 90_000

/** Brings a visitor into each scene, and shows it. */
export async function showOffline(
  context: BrowserContext,
  origin: string,
  show: (page: Page, scene: Scene) => Promise<void>,
): Promise<void> {
  context.setDefaultTimeout(PATIENCE)
  const plug = new Plug(origin)
  await plug.in()
  try {
    const page = await context.newPage()
    await install(page, `${plug.url}/menu`)
    await page.goto(`${plug.url}/menu/margherita`)
    await page.getByRole('button', { name: /^add/i }).first().click()

    await plug.out()
    await context.setOffline(true)
    await page.goto(`${plug.url}/menu`)
    await page.getByText('You are offline.').waitFor()
    await page.getByRole('article').first().waitFor()
    await show(page, 'menu-offline')

    await page.goto(`${plug.url}/checkout`)
    await page.getByLabel('Name').fill('Test Guest')
    await page.getByLabel('Phone').fill('020 7946 0958')
    await page.getByLabel('Email').fill('guest@example.com')
    await page.getByRole('button', { name: 'Place the order' }).click()
    await page.getByRole('heading', { name: 'Waiting for a connection' }).waitFor()
    await show(page, 'order-waiting')

    const release = (await page.locator('meta[name="firstpaint-release"]').getAttribute('content'))!
    plug.release = { from: release, to: 'abcdef012345' }
    await plug.in()
    await context.setOffline(false)
    await page.goto(`${plug.url}/menu`)
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await page.getByRole('region', { name: 'A newer Bistro' }).waitFor()
    await show(page, 'update-offered')
  } finally {
    await plug.out().catch(() => {})
  }
}

/** Until the worker has all it fetches ahead, which the page is told, and what the menu is made of. */
async function install(page: Page, url: string): Promise<void> {
  await page.addInitScript(() => {
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data?.firstpaint === 'ready') document.documentElement.dataset['offline'] = 'ready'
    })
  })
  await page.goto(url)
  await page.locator('html[data-offline=ready]').waitFor()
  await page.waitForFunction(async () =>
    (await Promise.all(['/api/menu', '/api/locations'].map((path) => caches.match(path)))).every(Boolean),
  )
}
