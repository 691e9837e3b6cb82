/**
 * Opens every page of the React kit in each browser of this machine, rendered there and by the server: nothing may be
 * reported, and everything must be there. A browser that is missing is named with the reason.
 *
 *   node scripts/check/kit-browsers.ts
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSsr } from '../../playground/ssr/build.ts'
import { serveSsr } from '../../playground/ssr/serve.ts'
import { modes } from '../../playground/ssr/src/mode.ts'
import { openChromium } from './browsers/open-chromium.ts'
import { openFirefox } from './browsers/open-firefox.ts'
import { openWebkit } from './browsers/open-webkit.ts'
import { BrowserAbsent, type WebBrowser } from './browsers/web-browser.ts'

const paths = [
  'audio',
  'chunk-boundary',
  'content-visibility',
  'embed',
  'frame',
  'image',
  'lazy',
  'picture',
  'prefetch',
  'thousand',
  'video',
]

const folder = await mkdtemp(join(tmpdir(), 'kit-browsers-'))
await buildSsr(folder)
const { url, close } = await serveSsr({ outDir: folder })
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
  close()
  await rm(folder, { recursive: true, force: true })
}

async function check(browser: WebBrowser): Promise<void> {
  const problems: string[] = []
  for (const path of paths) {
    for (const mode of modes) {
      await browser.open(`${url}/${path}?mode=${mode}`)
      let seen = await look(browser)
      for (let tries = 150; !seen.ready && tries > 0; tries--) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        seen = await look(browser)
      }
      if (!seen.ready) problems.push(`${path}, ${mode}: it was not there after 15 seconds`)
      problems.push(...seen.reported.map((text) => `${path}, ${mode}: ${text}`))
    }
  }
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${browser.version}: ${paths.length} pages, ${modes.join(', ')}`)
  for (const problem of problems) console.log(`    ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}

async function look(browser: WebBrowser): Promise<{ ready: boolean; reported: string[] }> {
  return (await browser.evaluate(
    `({ ready: !!window.hydrated && !!document.querySelector('h1'), reported: window.reported || [] })`,
  )) as { ready: boolean; reported: string[] }
}
