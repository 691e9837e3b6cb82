import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { buildSsr } from '../../../playground/ssr/build.ts'
import { serveSsr } from '../../../playground/ssr/serve.ts'
import { visitPage, type Visit, type VisitOptions } from './visit-page.ts'

export interface OpenKit {
  readonly url: string
  readonly browser: Browser
  visit(options: Omit<VisitOptions, 'browser' | 'url'>): Promise<Visit>
  close(): Promise<void>
}

/** The pages of the kit, built and served, and a Chromium to visit them. For tests of the package stage. */
export async function openKit(): Promise<OpenKit> {
  const folder = await mkdtemp(join(tmpdir(), 'kit-pages-'))
  await buildSsr(folder)
  const { url, close } = await serveSsr({ outDir: folder })
  const browser = await chromium.launch({
    executablePath: process.env['TEST_CHROMIUM']!,
    args: process.env['TEST_CHROMIUM_FLAGS']!.split(' '),
  })
  return {
    url,
    browser,
    visit: (options) => visitPage({ browser, url, ...options }),
    async close() {
      await browser.close()
      close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
