/**
 * Pictures of Bistro without a network: the menu, an order that waits, and the offer of a newer release, on a phone and a
 * computer, in light and dark.
 *
 *   pnpm screenshots [--out DIR] [--url ADDRESS]
 *
 * Builds and serves Bistro, unless the address of one is given. Default folder: .screenshots
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { browserFlags } from '../browser-flags.ts'
import { openBistro } from '../open-bistro.ts'
import { runScript } from '../script-error.ts'
import { ensureBrowser } from '../setup-browser.ts'
import { showOffline } from './show-offline.ts'

const devices = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const

await runScript(async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: '.screenshots' }, url: { type: 'string' } },
  })
  const out = resolve(values.out)
  await mkdir(out, { recursive: true })
  const { path } = await ensureBrowser()
  const bistro = values.url === undefined ? await openBistro() : { url: values.url, close: async () => {} }
  const browser = await chromium.launch({ executablePath: path, args: [...browserFlags()] })
  try {
    for (const [device, settings] of Object.entries(devices)) {
      const context = await browser.newContext(settings)
      await showOffline(context, bistro.url, async (page, scene) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.evaluate(() => scrollTo(0, 0))
          const file = join(out, `${scene}-${device}-${colorScheme}.png`)
          await page.screenshot({ path: file, animations: 'disabled' })
          console.log(file)
        }
      })
      await context.close()
    }
  } finally {
    await browser.close()
    await bistro.close()
  }
  return 0
})
