import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { randomApp } from './random-modules.ts'
import { runSite, runSources } from './run-site.ts'
import { createSampleApp } from './sample-app.ts'

/** The first ones, and those that found something. */
const seeds = [...Array.from({ length: Number(process.env['RANDOM_APPS'] ?? 10) }, (_, at) => at + 1), 13, 141]

test.each(seeds)('a random app does the same, planned or not (seed %i)', async (seed) => {
  const { files, pages } = randomApp(seed)
  const app = await createSampleApp(files)
  try {
    const logger = captureLogger()
    const site = async (name: string, chunks: boolean): Promise<string> => {
      const build = { outDir: join(app.root, name), emptyOutDir: true }
      await app.build(firstpaint({ chunks, stableChunks: false, report: false, graph: false }), {
        customLogger: logger,
        build,
      })
      return build.outDir
    }
    const plain = await site('plain', false)
    const planned = await site('planned', true)
    expect(logger.warnings).toEqual([])
    for (const order of [pages, pages.toReversed()]) {
      // Rolldown's own chunks now and then turn round what the source has in order; ours may then be the right one.
      const written = await runSources(files, join(app.root, 'written'), order)
      expect([(await runSite(plain, order)).log, written]).toContainEqual((await runSite(planned, order)).log)
    }
  } finally {
    await app.remove()
  }
})
