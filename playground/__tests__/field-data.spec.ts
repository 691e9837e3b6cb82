import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ChunkFacts,
  evaluatePlan,
  type FieldProfile,
  planChunks,
  type PlanOptions,
  readFieldProfile,
} from '@firstpaint/core/chunks'
import type { Beacon } from '@firstpaint/core/vitals'
import { checkServiceWorkerOptions, makeServiceWorker } from '@firstpaint/vite/service-worker'
import { expect, test } from '@playwright/test'
import { ensureDashboard } from '../../scripts/dashboard/ensure-dashboard.ts'
import { bistroPaths } from '../../scripts/demo/bistro-paths.ts'
import { buildVariant } from '../../scripts/demo/build-variant.ts'
import type { TracedBeacon } from '../../scripts/demo/crowd/crowd-trace.ts'
import { sendTrace } from '../../scripts/demo/crowd/send-trace.ts'
import { type DemoMetrics, serveMetrics } from '../../scripts/demo/serve-metrics.ts'
import { type RunningSite, serveSite } from '../../scripts/demo/serve-site.ts'

// One API, which the tests fill in turn.
test.describe.configure({ mode: 'serial' })

let metrics: DemoMetrics
let folder: string
let shopSite: RunningSite
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(180_000)
  await ensureDashboard()
  metrics = await serveMetrics({ port: 0 })
  folder = await mkdtemp(join(tmpdir(), 'field-data-'))
  // The site the other tests look at reports to nobody; this one knows whom to tell.
  const dist = join(folder, 'dist')
  process.env['BISTRO_BEACONS'] = `${metrics.url}/v1/beacons`
  await buildVariant({ variant: 'plain', outDir: dist }).finally(() => delete process.env['BISTRO_BEACONS'])
  const api = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    // Not the answer itself: its body is decoded, and its headers say that it is not.
    const answer = await fetch(new URL(pathname + search, baseURL))
    const headers = { 'content-type': answer.headers.get('content-type') ?? 'application/json' }
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
  }
  shopSite = await serveSite({ dist, api: { fetch: api }, port: 0 })
})
test.afterAll(async () => {
  await shopSite.close()
  await metrics.close()
  await rm(folder, { recursive: true, force: true })
})

test('a visit to Bistro is on the dashboard seconds after it', async ({ browser, page }) => {
  test.setTimeout(120_000)
  const visitor = await browser.newContext({ baseURL: shopSite.url })
  const shop = await visitor.newPage()
  const reporter = shop.waitForResponse(/full-reporter|reporter/)
  await shop.goto('/menu')
  await expect(shop.getByRole('heading', { level: 1 })).toBeVisible()
  await reporter
  await shop.getByRole('main').locator('a[href^="/menu/"]').first().click()
  await shop.waitForURL(/\/menu\/./)
  await expect(shop.getByRole('heading', { level: 1 })).toBeVisible()
  await shop.waitForLoadState('networkidle')
  await shop.close()
  const left = Date.now()

  await page.goto(`${metrics.url}/?view=live`)
  const row = page.getByRole('listitem').filter({ hasText: '/menu' })
  await expect(row).toContainText('LCP', { timeout: 30_000 })
  test
    .info()
    .annotations.push({ type: 'seconds from leaving to dashboard', description: `${(Date.now() - left) / 1000}` })
  // The route the router told, also of the page without a document of its own.
  await page.goto(`${metrics.url}/?view=segments`)
  await expect(page.getByRole('button', { name: '/menu', exact: true })).toBeVisible()
  await visitor.close()
})

/** Visits that all begin at one route; half of them go on to the menu. */
function* visitsFrom(app: string, route: string): Generator<TracedBeacon> {
  for (let visit = 0; visit < 240; visit++) {
    const base: Beacon = {
      version: 1,
      id: `${app}-visit-${visit}`,
      sequence: 0,
      app,
      sample_rate: 1,
      client: { form_factor: 'phone', warm_cache: visit % 4 === 0 },
      navigations: [
        { type: 'navigate', route },
        ...(visit % 2 === 0 ? [{ type: 'soft-navigation' as const, route: '/menu', start: 4000 }] : []),
      ],
      vitals: [{ name: 'lcp', value: 1500 + visit, id: `v-${visit}`, rating: 'good' }],
    }
    yield { hoursAgo: 0, country: 'IE', beacon: base }
  }
}

async function profileOf(
  app: string,
  route: string,
): Promise<{ readonly file: string; readonly profile: FieldProfile }> {
  await sendTrace(visitsFrom(app, route), {
    endpoint: `${metrics.url}/v1/beacons`,
    countryHeader: 'cf-ipcountry',
    onHour: () => Promise.resolve(),
  })
  await metrics.metrics.api.settle()
  const json: unknown = await (await fetch(`${metrics.url}/v1/profile?app=${app}`)).json()
  const { profile, warnings } = readFieldProfile(json, { now: Date.now() })
  expect(warnings).toEqual([])
  const file = join(folder, `${app}.json`)
  await writeFile(file, JSON.stringify(json))
  return { file, profile: profile! }
}

test('what visitors did decides what the next build puts together and fetches ahead', async () => {
  test.setTimeout(180_000)
  const [map, reviews] = [await profileOf('map', '/locations'), await profileOf('reviews', '/reviews')]
  const dir = join(bistroPaths.app, '.firstpaint')

  // Chunks: each plan is the cheaper one for the visitors it was made for.
  const facts = JSON.parse(await readFile(join(dir, 'chunk-facts.json'), 'utf8')) as ChunkFacts
  const options = JSON.parse(await readFile(join(dir, 'chunk-options.json'), 'utf8')) as PlanOptions
  const forMap = withProfile(facts, map.profile)
  const forReviews = withProfile(facts, reviews.profile)
  const [mapPlan, reviewsPlan] = [planChunks(forMap, options), planChunks(forReviews, options)]
  expect(mapPlan.chunks).not.toEqual(reviewsPlan.chunks)
  const costs = (visits: ChunkFacts): readonly number[] =>
    [mapPlan, reviewsPlan].map((plan) => evaluatePlan(visits, plan, options).cost.total)
  const [mapOwn, mapOther] = costs(forMap)
  const [reviewsOther, reviewsOwn] = costs(forReviews)
  expect(mapOwn!).toBeLessThanOrEqual(mapOther!)
  expect(reviewsOwn!).toBeLessThanOrEqual(reviewsOther!)

  // Files: what most visits begin at comes before what they do not.
  const ahead = async (profile: string): Promise<{ readonly locations: number; readonly reviews: number }> => {
    const { plan } = await makeServiceWorker({
      dist: bistroPaths.dist,
      dir,
      dry: true,
      profile,
      root: bistroPaths.app,
      options: checkServiceWorkerOptions({}),
    })
    const place = (route: string): number =>
      plan.entries.findIndex(({ reason }) => reason.startsWith(`Needed by ${route},`))
    return { locations: place('/locations'), reviews: place('/reviews') }
  }
  const [mapOrder, reviewsOrder] = [await ahead(map.file), await ahead(reviews.file)]
  expect(mapOrder.locations).toBeGreaterThanOrEqual(0)
  expect(mapOrder.locations).toBeLessThan(mapOrder.reviews)
  expect(reviewsOrder.reviews).toBeGreaterThanOrEqual(0)
  expect(reviewsOrder.reviews).toBeLessThan(reviewsOrder.locations)
})

/** The facts of a build that was given this profile. */
function withProfile(
  facts: ChunkFacts,
  { routes, transitions, returningShare, routesPerVisit }: FieldProfile,
): ChunkFacts {
  const visits = new Map(routes.map((route) => [route.route, route.visits]))
  return {
    ...facts,
    routes: facts.routes.map((route) => ({ ...route, visits: visits.get(route.route) ?? 0 })),
    transitions,
    audience: {
      ...facts.audience,
      ...(returningShare !== undefined && { returningShare }),
      ...(routesPerVisit !== undefined && { routesPerVisit }),
    },
  }
}
