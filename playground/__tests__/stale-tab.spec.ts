import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { firstpaint } from '@firstpaint/vite'
import { expect, test, type Page } from '@playwright/test'
import { buildVariant } from '../../scripts/demo/build-variant.ts'
import { applyEdit } from '../../scripts/demo/edits.ts'
import { serveSite, type RunningSite } from '../../scripts/demo/serve-site.ts'

// One folder is served, and what lies in it changes from test to test.
test.describe.configure({ mode: 'serial' })

let folder: string
let site: RunningSite
const served = (): string => join(folder, 'served')

/** Bistro with planned chunks, in a folder of its own: other tests read what the usual build left. */
async function buildRelease(name: string, line: string): Promise<void> {
  const dir = '.firstpaint/stale-tab'
  await buildVariant({
    variant: 'plain',
    outDir: join(folder, name),
    plugins: [
      applyEdit({ title: name, file: 'src/pages/about.tsx', line }),
      ...firstpaint({ dir, chunks: { lockfile: `${dir}/chunks.json` }, report: false, graph: false }),
    ],
  })
}

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(180_000)
  folder = await mkdtemp(join(tmpdir(), 'stale-tab-'))
  await buildRelease('old', 'globalThis.bistroRelease = 1')
  await buildRelease('new', 'globalThis.bistroRelease = 2')
  const api = (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    return fetch(new URL(pathname + search, baseURL), { headers: request.headers })
  }
  await cp(join(folder, 'old'), served(), { recursive: true })
  site = await serveSite({ dist: served(), api: { fetch: api }, port: 0 })
})
test.afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

async function openHome(page: Page): Promise<string[]> {
  const pages: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && pages.push(new URL(request.url()).pathname))
  await page.goto(site.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return pages
}

const about = (page: Page) => page.locator('a[href="/about"]').first()

async function moveAboutAway(): Promise<void> {
  const assets = join(served(), 'assets')
  const chunk = (await readdir(assets)).find((file) => /^about-.*\.js$/.test(file))!
  await rename(join(assets, chunk), join(folder, chunk))
}

test('a chunk is gone and there is no newer release: the error is shown, and nothing is loaded in circles', async ({
  page,
}) => {
  const pages = await openHome(page)
  await moveAboutAway()
  await about(page).click()
  await expect(page.getByRole('heading', { name: 'A plate was dropped' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading', { name: 'A plate was dropped' })).toBeVisible()
  expect(pages).toEqual(['/'])
})

test('a chunk is gone because of a deploy: the click ends at its page, in the new release', async ({ page }) => {
  await rm(served(), { recursive: true })
  await cp(join(folder, 'old'), served(), { recursive: true })
  const pages = await openHome(page)
  await moveAboutAway()
  await cp(join(folder, 'new'), served(), { recursive: true })
  await about(page).click()
  await expect(page).toHaveURL(/\/about$/)
  await page.waitForFunction(() => (globalThis as { bistroRelease?: number }).bistroRelease === 2)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(pages).toEqual(['/', '/about'])
})

test('what goes inline keeps its budgets, planned chunks included', async () => {
  const html = await readFile(join(folder, 'old/index.html'), 'utf8')
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]!)
  const find = (telltale: string): string => scripts.find((text) => text.includes(telltale))!
  /** What it adds to the page as it is served. */
  const added = (text: string): number =>
    brotliCompressSync(html).length - brotliCompressSync(html.replace(text, '')).length
  expect(Buffer.byteLength(find('modulepreload')), 'preload script with its data, in bytes').toBeLessThanOrEqual(1500)
  expect(added(find('firstpaint:stale')), 'recovery script, brotli').toBeLessThanOrEqual(400)
  expect(gzipSync(find('"imports"')).length, 'import map, gzip').toBeLessThanOrEqual(3000)
})
