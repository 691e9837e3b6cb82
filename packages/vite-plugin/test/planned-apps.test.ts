import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { plannedApps } from './planned-apps.ts'
import { runSite } from './run-site.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

let app: SampleApp | undefined
afterEach(() => app?.remove())

describe('apps that are hard to chunk do the same, planned or not', () => {
  test.each(plannedApps)('$name', async ({ files, pages }) => {
    app = await createSampleApp(files)
    const site = async (chunks: boolean | { readonly replan: true }): Promise<string> => {
      const dist = join(app!.root, `dist-${JSON.stringify(chunks).length}`)
      const logger = captureLogger()
      const build = { outDir: dist, emptyOutDir: true, minify: false as const }
      await app!.build(firstpaint({ chunks, stableChunks: false }), { customLogger: logger, build })
      expect(logger.warnings).toEqual([])
      return dist
    }
    const plain = await site(false)
    const planned = await site(true)
    for (const order of [pages, pages.toReversed()]) {
      const expected = await runSite(plain, order)
      expect(expected.log.length).toBeGreaterThan(0)
      expect(await runSite(planned, order)).toEqual(expected)
    }
  })
})
