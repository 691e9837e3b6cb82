import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { ChunkPlan } from '@firstpaint/core/chunks'
import { firstpaint } from '@firstpaint/vite'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'vite'

const lines = (name: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${name}.push(${JSON.stringify(`${name} ${at * 7919} ${(at * at) % 977}`)})`,
  ).join('\n')

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "sample <app>", "type": "module" }',
  'index.html':
    '<!doctype html><title>Sample</title><div id="app"></div><script type="module" src="/src/main.js"></script>',
  'src/main.js': [
    "import { say } from './say.js'",
    "const routes = [{ path: '/', load: () => import('./home.js') }, { path: '/list', load: () => import('./list.js') }]",
    'globalThis.open = async (path) => (await routes.find((route) => route.path === path).load()).page()',
    'say(location.pathname)',
  ].join('\n'),
  'src/say.js': 'export const say = (text) => console.log(text, Date.now())',
  'src/shared.js': `const shared = []\n${lines('shared', 400)}\nexport { shared }`,
  'src/home.js':
    "import { shared } from './shared.js'\nimport { say } from './say.js'\nexport const page = () => say(shared.length)",
  'src/list.js': `import { shared } from './shared.js'\nconst list = []\n${lines('list', 900)}\nexport const page = () => console.log(list, shared, import('./export.js'))`,
  'src/export.js': `const data = []\n${lines('data', 300)}\nexport { data }`,
}

let root: string
let url: string
let plan: ChunkPlan
test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'chunk-report-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const routes = { '/': 'src/home.js', '/list': 'src/list.js' }
  await build({ root, configFile: false, logLevel: 'silent', plugins: [firstpaint({ chunks: { routes } })] })
  url = pathToFileURL(join(root, '.firstpaint/chunks.html')).href
  plan = JSON.parse(await readFile(join(root, '.firstpaint/chunk-plan.json'), 'utf8')) as ChunkPlan
})
test.afterAll(() => rm(root, { recursive: true, force: true }))

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const
const shownNodes = (page: Page) => page.locator('svg.graph:visible .node')

for (const screen of ['phone', 'desktop'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the chunk report on a ${screen} in ${colorScheme} passes axe and does not scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize(screens[screen])
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(url)
      const check = async (): Promise<void> => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
        ).toEqual([])
      }
      await check()
      await shownNodes(page).first().click()
      await page.getByLabel('how often it changes').check()
      await check()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, 'pixels the page is wider than the screen').toBe(0)
    })
  }
}

test('draws every chunk of the plan, asks nobody for anything, and escapes names', async ({ page }) => {
  const asked: string[] = []
  const failed: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => failed.push(error.message))
  await page.setViewportSize(screens.desktop)
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chunks of sample <app>')
  const drawn = await shownNodes(page).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')))
  expect(drawn.toSorted()).toEqual(plan.chunks.map(({ name }) => name).toSorted())
  expect(asked).toEqual([url])
  expect(failed).toEqual([])
})

test('works by keyboard: arrows walk the graph and the matrix, Enter tells what is in a chunk', async ({ page }) => {
  await page.setViewportSize(screens.desktop)
  await page.goto(url)
  const nodes = shownNodes(page)
  await nodes.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(nodes.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  const name = (await nodes.nth(1).getAttribute('data-id'))!
  await expect(page.locator('#details-title')).toHaveText(name)
  await expect(nodes.nth(1)).toHaveAttribute('aria-pressed', 'true')
  const { modules } = plan.chunks.find((chunk) => chunk.name === name)!
  await expect(page.locator('aside .sizes')).toContainText(modules[0]!)
  await page.keyboard.press('Escape')
  await expect(nodes.nth(1)).toHaveAttribute('aria-pressed', 'false')

  const cell = page.locator('.matrix .cell[tabindex="0"]')
  await cell.focus()
  await expect(page.locator('#say')).toContainText('src/export.js')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#say')).toContainText('/list')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('.matrix .chunk button').first()).toBeFocused()
})

test('the matrix says which route loads what, and sorts', async ({ page }) => {
  await page.setViewportSize(screens.desktop)
  await page.goto(url)
  const byWeight = ['src/export.js', '/list', '/']
  const order = () =>
    page.locator('.matrix tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-route')))
  expect(await order()).toEqual(byWeight)
  await page.getByRole('button', { name: 'Bytes' }).click()
  expect(await order()).toEqual(['/', '/list', 'src/export.js'])
  await expect(page.getByRole('columnheader', { name: 'Bytes' })).toHaveAttribute('aria-sort', 'ascending')
  const { name } = plan.chunks.find(({ modules }) => modules.includes('src/list.js'))!
  const says = (route: string) =>
    page.locator(`tr[data-route="${route}"] .cell[data-id="${name}"]`).getAttribute('data-say')
  expect(await says('/list')).toMatch(/loads .*: [\d.]+ kB, all of it needed\.$/)
  expect(await says('/')).toContain('does not load')
  const heads = () =>
    page.locator('.matrix .chunk button').evaluateAll((all) => all.map((head) => head.getAttribute('data-id')))
  await page.getByLabel('by size').check()
  const bytes = new Map(plan.chunks.map((chunk) => [chunk.name, chunk.compressedBytes]))
  const bySize = (await heads()).map((id) => bytes.get(id!)!)
  expect(bySize).toEqual(bySize.toSorted((a, b) => b - a))
  expect(await says('/list')).toContain(name)
})
