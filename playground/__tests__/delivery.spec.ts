import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstpaint } from '@firstpaint/vite'
import { expect, test, type Page } from '@playwright/test'
import { noPhotos } from '../../scripts/bench/delivery/no-photos.ts'
import { serveDeploy } from '../../scripts/bench/delivery/serve-deploy.ts'
import { startCountingServer, type CountingServer } from '../../scripts/bench/delivery/counting-server.ts'
import { bistroPaths } from '../../scripts/demo/bistro-paths.ts'
import { buildVariant } from '../../scripts/demo/build-variant.ts'
import { applyEdit } from '../../scripts/demo/edits.ts'

let folder: string
let server: CountingServer

const dir = '.firstpaint/delivery-spec'

/** Bistro as delivered, in a folder of its own; what was delivered before is remembered beside it. */
async function deliver(name: string, release: number): Promise<void> {
  await buildVariant({
    variant: 'plain',
    outDir: join(folder, name),
    plugins: [
      noPhotos(),
      applyEdit({ title: name, file: 'src/pages/about.tsx', line: `globalThis.bistroRelease = ${release}` }),
      applyEdit({ title: name, file: 'src/layout/footer.tsx', line: `globalThis.bistroFooter = ${release}` }),
      ...firstpaint({
        dir,
        chunks: { lockfile: `${dir}/chunks.json` },
        images: false,
        report: false,
        delivery: { store: join(folder, 'releases'), summary: false },
      }),
    ],
  })
  await cp(join(bistroPaths.app, dir, 'delivery.json'), join(folder, `${name}.json`))
}

async function deploy(name: string): Promise<void> {
  server.handler = await serveDeploy({ dist: join(folder, name), manifest: join(folder, `${name}.json`) })
}

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(300_000)
  folder = await mkdtemp(join(tmpdir(), 'delivery-spec-'))
  await deliver('old', 1)
  await deliver('new', 2)
  const api = (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    return fetch(new URL(pathname + search, baseURL), { headers: request.headers })
  }
  server = await startCountingServer({ api: { fetch: api }, dictionaries: true })
})
test.afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function openHome(page: Page): Promise<void> {
  await page.goto(server.origin)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

async function openAbout(page: Page): Promise<void> {
  await page.locator('a[href="/about"]').first().click()
  await expect(page.getByRole('heading', { name: 'One oven, and a borrowed lamp' })).toBeVisible()
}

const releaseOf = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'bistroRelease'))

test('after a deploy a visitor who comes back gets deltas, and a tab of before finds its chunks', async ({
  context,
}) => {
  await deploy('old')
  const oldTab = await context.newPage()
  await openHome(oldTab)
  const first = server.take().filter(({ kind }) => kind !== 'other')
  expect(new Set(first.map(({ encoding }) => encoding)).has('dcb'), 'nothing is known at first').toBe(false)

  await deploy('new')
  const newTab = await context.newPage()
  await openHome(newTab)
  const again = server.take().filter(({ kind }) => kind !== 'other')
  expect(again.map(({ kind }) => kind).toSorted()).toContain('js')
  for (const { path, encoding } of again) expect(encoding, path).toMatch(/^dc[bz]$/)
  expect(again.reduce((bytes, { body }) => bytes + body, 0)).toBeLessThanOrEqual(2000)
  await openAbout(newTab)
  expect(await releaseOf(newTab)).toBe(2)

  const navigations: string[] = []
  oldTab.on('request', (request) => request.isNavigationRequest() && navigations.push(request.url()))
  await openAbout(oldTab)
  expect(await releaseOf(oldTab)).toBe(1)
  expect(navigations).toEqual([])
})
