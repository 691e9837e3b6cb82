import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planRoutes, type SiteReport } from '@firstpaint/core/report'
import { readAppRoutes } from '@firstpaint/vite/routes'
import { expect, test } from '@playwright/test'
import { bistroPaths } from '../../scripts/demo/bistro-paths.ts'
import { routeStarts } from '../../scripts/demo/route-starts.ts'
import { placeOrder } from './support/place-order.ts'
import { signIn } from './support/sign-in.ts'
import { visits } from './support/visits.ts'
import { watchPage } from './support/watch-page.ts'

const { routes } = await readAppRoutes(bistroPaths.app)

test('every route of the app has a visit here', () => {
  expect(routes.map((route) => route.pattern).toSorted()).toEqual(Object.keys(visits).toSorted())
  expect(routes.length).toBeGreaterThanOrEqual(12)
})

for (const { pattern } of routes) {
  const { path, staff } = visits[pattern]!

  test(`${pattern} loads what the report predicts, and nothing goes wrong`, async ({ page }) => {
    const report = JSON.parse(await readFile(join(bistroPaths.app, '.firstpaint/report.json'), 'utf8')) as SiteReport
    const predicted = planRoutes(report.files, routeStarts(report, routes)).find((route) => route.route === pattern)!
    if (staff) await signIn(page)
    const address = pattern === '/orders/:id' ? `/orders/${(await placeOrder(page)).id}` : path
    const problems = watchPage(page)
    const loaded = new Set<string>()
    page.on('response', (response) => {
      const kind = response.request().resourceType()
      if (kind === 'document') loaded.add('index.html')
      else if (kind === 'script' || kind === 'stylesheet') loaded.add(new URL(response.url()).pathname.slice(1))
    })

    await page.goto(address, { waitUntil: 'networkidle' })

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(problems).toEqual([])
    // What the kit needs only once the page stands, it asks for then, whatever the route.
    const later = report.files.filter(
      ({ modules = [] }) => modules.length > 0 && modules.every(({ id }) => id.startsWith('../../packages/react/')),
    )
    for (const { path: file } of later) if (!predicted.files.includes(file)) loaded.delete(file)
    expect([...loaded].toSorted()).toEqual(predicted.files.toSorted())
  })
}

test('a page for staff sends a guest to the login and back', async ({ page }) => {
  const problems = watchPage(page)
  await page.goto('/analytics')
  await expect(page).toHaveURL(/\/login\?next=/)
  await page.getByRole('button', { name: /demo/i }).click()
  await expect(page).toHaveURL(/\/analytics$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(problems).toEqual([])
})
