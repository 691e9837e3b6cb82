import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawRuns } from './faults/draw-runs.ts'
import type { Site } from './faults/fault-server.ts'
import { faults } from './faults/faults.ts'
import { makeSites, type Mode } from './faults/make-sites.ts'
import { runFault } from './faults/run-fault.ts'

/** Of the whole suite (`pnpm test:sw-faults`): the research's matrix, and one fault of each other kind. */
const sample = faults.filter(
  ({ row, name }) =>
    row !== undefined ||
    /^(?:two deploys within|rolled back from|quiet and prompt|old tabs fetch|no room|one part evicted|half of a part)/.test(
      name,
    ),
)

describe('faults around a deploy', () => {
  let root: string
  let browser: Browser
  let site: (version: number, mode: Mode) => Site

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'sw-faults-'))
    site = await makeSites(root, 'firstpaint')
    browser = await chromium.launch({
      executablePath: process.env['TEST_CHROMIUM']!,
      args: process.env['TEST_CHROMIUM_FLAGS']!.split(' '),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await rm(root, { recursive: true, force: true })
  })

  // Most of a run is waiting.
  test.concurrent.each(
    drawRuns({ faults: sample, runs: sample.length, seed: 20_261_121 }).map((run) => [run.fault.name, run] as const),
  )('%s', async (_name, run) => {
    const { broken, reloaded, healed } = await runFault(browser, run, site)
    expect({ broken, reloaded, healed }).toEqual({ broken: [], reloaded: 0, healed: true })
  })
})
