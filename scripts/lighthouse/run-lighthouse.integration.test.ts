import { globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { readBudgets } from '@firstpaint/core/budgets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserFlags } from '../browser-flags.ts'
import { plantTree } from '../check/plant-tree.ts'
import { ensureBrowser } from '../setup-browser.ts'
import { type Assertions, deriveConfig, type LighthouseConfig } from './derive-config.ts'
import { runLighthouse } from './run-lighthouse.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Tiny</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><h1>Tiny</h1></body></html>`

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(PAGE)
})
let origin = ''
let chromePath = ''

beforeAll(async () => {
  chromePath = (await ensureBrowser()).path
  await new Promise<void>((ready) => server.listen(0, ready))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

/** The repository's own configuration, on one run of a tiny page. */
function tiny(formFactor: 'mobile' | 'desktop', change: Assertions = {}): LighthouseConfig {
  const root = resolve(import.meta.dirname, '../..')
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const base = JSON.parse(read('lighthouserc.json')) as LighthouseConfig
  const budgets = readBudgets(read('firstpaint.budgets.json'), 'firstpaint.budgets.json')
  const { ci } = deriveConfig(base, { formFactor, origin, chromeFlags: browserFlags(), budgets })
  return {
    ci: {
      ...ci,
      collect: { ...ci.collect, url: [`${origin}/`], numberOfRuns: 1 },
      assert: {
        assertMatrix: ci.assert.assertMatrix.map((group) => ({
          ...group,
          assertions: { ...group.assertions, ...change },
        })),
      },
    },
  }
}

test('a light page keeps every budget, and every asserted audit really ran', async () => {
  using place = plantTree({})
  const config = tiny('mobile')
  const { code, stdout, stderr } = await runLighthouse(config, { cwd: place.root, chromePath, output: 'keep' })
  expect(stdout + stderr).toContain('All results processed!')
  expect(code).toBe(0)
  const [path] = globSync('.lighthouseci/lhr-*.json', { cwd: place.root })
  const report = JSON.parse(readFileSync(join(place.root, path!), 'utf8')) as {
    lighthouseVersion: string
    audits: Record<string, unknown>
  }
  expect(report.lighthouseVersion).toBe('13.5.0')
  const asserted = config.ci.assert.assertMatrix
    .flatMap(({ assertions }) => Object.keys(assertions))
    .map((id) => id.split(':')[0]!)
  expect(asserted.filter((id) => !(id in report.audits))).toEqual([])
})

test('a planted breach fails, on the desktop too, and says which budget', async () => {
  using place = plantTree({})
  const breach: Assertions = {
    'resource-summary:document:size': ['error', { maxNumericValue: 1, aggregationMethod: 'median' }],
  }
  const config = tiny('desktop', breach)
  const { code, stdout, stderr } = await runLighthouse(config, { cwd: place.root, chromePath, output: 'keep' })
  expect(code).toBe(1)
  const said = stripVTControlCharacters(stdout + stderr)
  expect(said).toMatch(/resource-summary\.document\.size failure/)
  expect(said).toMatch(/expected: <=1/)
})
