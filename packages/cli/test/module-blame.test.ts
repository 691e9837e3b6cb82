import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startServer } from '@firstpaint/delivery/server'
import { startMetrics } from '@firstpaint/metrics-api'
import { chromium } from 'playwright'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runNode } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'
import { viteApp, viteBin } from './vite-app.ts'

beforeAll(compilePackages)

const release = 'v7'

/** An app whose button takes its time, in a module of its own: browsers tell of the function they called. */
function slowApp(): string {
  const dir = viteApp(`import { firstpaint } from 'firstpaint/vite'\nexport default { plugins: [firstpaint()] }\n`, {
    'index.html': `<!doctype html><html lang="en"><meta name="firstpaint-release" content="${release}"><title>App</title>
      <h1>App</h1><button>Count</button><script type="module" src="/main.js"></script></html>\n`,
    'main.js': `
      import { reportVitals } from 'firstpaint/vitals/attribution'
      import { count } from './slow/count.js'
      reportVitals({ endpoint: '/v1/beacons', app: 'shop', release: '${release}' })
      document.querySelector('button').addEventListener('click', count)
    `,
    'slow/count.js': `
      export const count = ({ target }) => {
        const until = performance.now() + 250
        let counted = 0
        while (performance.now() < until) counted++
        target.textContent = counted > 0 ? 'Counted' : ''
      }
    `,
  })
  const { code, stderr } = runNode([viteBin(dir), 'build'], { cwd: dir })
  if (code !== 0) throw new Error(stderr)
  return dir
}

test(
  'a slow click in the field is laid at the module, by the map the build has left',
  { timeout: 240_000 },
  async () => {
    const dir = slowApp()
    const metrics = await startMetrics({ dir: tempDir({}), tokens: 'open', bots: 'keep', flushEvery: 50 })
    onTestFinished(() => metrics.close())
    const site = await startServer({ dist: join(dir, 'dist'), port: 0, mounts: { '/v1/': metrics.api.handle } })
    onTestFinished(() => site.close())
    await metrics.api.settle()
    const body = await readFile(join(dir, '.firstpaint/module-map.json'))
    const taken = await fetch(`${metrics.origin}/v1/module-maps?app=shop`, { method: 'PUT', body })
    expect(taken.status).toBe(200)

    const browser = await chromium.launch({
      executablePath: process.env['TEST_CHROMIUM']!,
      args: process.env['TEST_CHROMIUM_FLAGS']!.split(' '),
    })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    // The reporter comes when the page is at rest.
    const reporter = page.waitForResponse((response) => response.url().includes('reporter'))
    await page.goto(site.origin)
    await reporter
    await page.waitForLoadState('networkidle')
    await page.getByRole('button').click()
    await page.getByText('Counted').waitFor()
    await page.close()

    const blame = async (): Promise<{ readonly views: number; readonly modules: readonly { module: string }[] }> => {
      await metrics.api.settle()
      return (await fetch(`${metrics.origin}/v1/blame?app=shop`)).json() as ReturnType<typeof blame>
    }
    await expect.poll(async () => (await blame()).views, { timeout: 60_000, interval: 200 }).toBe(1)
    const { modules } = await blame()
    expect(modules[0]).toMatchObject({ module: 'slow/count.js', beacons: 1, share: 1 })
  },
)
