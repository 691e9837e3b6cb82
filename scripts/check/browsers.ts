/**
 * Loads every route of Bistro, built with planned chunks, in each browser of this machine: Chromium, Firefox, WebKit.
 * A browser that is not there is named with the reason; what goes wrong in one that is there fails the check.
 *
 *   node scripts/check/browsers.ts
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoStaff } from '@bistro/contract'
import { firstpaint } from '@firstpaint/vite'
import { visits } from '../../playground/__tests__/support/visits.ts'
import { buildVariant } from '../demo/build-variant.ts'
import { serveBistro } from '../demo/serve-bistro.ts'
import { openChromium } from './browsers/open-chromium.ts'
import { openFirefox } from './browsers/open-firefox.ts'
import { openWebkit } from './browsers/open-webkit.ts'
import { type PageDiary, readDiary, trialPaths, watchPages } from './browsers/watch-pages.ts'
import { BrowserAbsent, type WebBrowser } from './browsers/web-browser.ts'

const folder = await mkdtemp(join(tmpdir(), 'check-browsers-'))
const dir = '.firstpaint/check-browsers'
const plugins = firstpaint({
  dir,
  images: false,
  chunks: { lockfile: `${dir}/chunks.json` },
  report: false,
  graph: false,
})
await buildVariant({ variant: 'plain', outDir: folder, plugins })
const bistro = await serveBistro({ sites: { bistro: { dist: folder, port: 0 } } })
const watched = await watchPages(bistro.sites['bistro']!.url)
try {
  for (const [name, open] of Object.entries({ Chromium: openChromium, Firefox: openFirefox, WebKit: openWebkit })) {
    try {
      await using browser = await open()
      await check(browser)
    } catch (error) {
      if (!(error instanceof BrowserAbsent)) throw error
      console.log(`– ${name}: not checked, ${error.message}`)
    }
  }
} finally {
  watched.close()
  await bistro.close()
  await rm(folder, { recursive: true, force: true })
}

async function check(browser: WebBrowser): Promise<void> {
  const problems: string[] = []
  let seen: PageDiary | undefined
  await browser.open(`${watched.url}/about`)
  await browser.evaluate(
    `fetch('/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(demoStaff))} }).then((answer) => answer.status)`,
  )
  for (const [pattern, { path }] of Object.entries(visits)) {
    seen = await visit(browser, path)
    if (seen.heading === null) problems.push(`${pattern}: nothing was rendered`)
    problems.push(...seen.errors.map((error) => `${pattern}: ${error}`))
  }
  const trials: string[] = []
  for (const path of trialPaths) trials.push(`${path.slice('/trial/'.length)}: ${(await visit(browser, path)).heading}`)
  const fine = problems.length === 0
  console.log(
    `${fine ? '✓' : '✗'} ${browser.version}: ${Object.keys(visits).length} routes, import maps ${seen!.importMaps}, import.meta.resolve ${seen!.resolve}; ${trials.join(', ')}`,
  )
  for (const problem of problems) console.log(`    ${problem}`)
  if (!fine) process.exitCode = 1
}

/** Opens a page and waits until it shows a heading, for 15 seconds at most. */
async function visit(browser: WebBrowser, path: string): Promise<PageDiary> {
  await browser.open(watched.url + path)
  let diary = (await browser.evaluate(readDiary)) as PageDiary
  for (let tries = 150; diary.heading === null && tries > 0; tries--) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    diary = (await browser.evaluate(readDiary)) as PageDiary
  }
  return diary
}
