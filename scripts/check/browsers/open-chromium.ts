import { chromium } from 'playwright'
import { browserFlags } from '../../browser-flags.ts'
import { ensureBrowser } from '../../setup-browser.ts'
import type { WebBrowser } from './web-browser.ts'

/** Chromium, over Playwright. */
export async function openChromium(): Promise<WebBrowser> {
  const { path } = await ensureBrowser()
  const browser = await chromium.launch({ executablePath: path, args: [...browserFlags()] })
  const page = await browser.newPage()
  return {
    version: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    [Symbol.asyncDispose]: () => browser.close(),
  }
}
