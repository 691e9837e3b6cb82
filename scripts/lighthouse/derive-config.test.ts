import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { planLighthouseConfig, readBudgets } from '@firstpaint/core/budgets'
import { describe, expect, test } from 'vitest'
import { browserFlags } from '../browser-flags.ts'
import { deriveConfig, type LighthouseConfig } from './derive-config.ts'

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')
const base = JSON.parse(read('lighthouserc.json')) as LighthouseConfig
const budgets = readBudgets(read('firstpaint.budgets.json'), 'firstpaint.budgets.json')
const options = { origin: 'http://localhost:5000', chromeFlags: ['--no-first-run'], budgets }

describe('the derived configuration', () => {
  test('keeps the paths and takes the running server', () => {
    const { collect } = deriveConfig(base, { ...options, formFactor: 'mobile' }).ci
    expect(collect.url[1]).toBe('http://localhost:5000/menu')
    expect(collect).not.toHaveProperty('startServerCommand')
    expect(collect.settings).toMatchObject({ chromeFlags: '--headless=new --no-first-run' })
    expect(collect.settings).not.toHaveProperty('preset')
  })

  test('has limits of its own on the desktop, and the same for bytes', () => {
    const { collect, assert, upload } = deriveConfig(base, { ...options, formFactor: 'desktop' }).ci
    const [onDesktop] = assert.assertMatrix
    expect(collect.settings).toHaveProperty('preset', 'desktop')
    expect(onDesktop?.assertions['first-contentful-paint']?.[1]).toMatchObject({ maxNumericValue: 1200 })
    expect(onDesktop?.assertions['resource-summary:total:size']).toEqual(
      base.ci.assert.assertMatrix[0]?.assertions['resource-summary:total:size'],
    )
    expect(upload.outputDir).toBe('.lighthouseci/report-desktop')
  })
})

describe('lighthouserc.json', () => {
  const all = (['mobile', 'desktop'] as const).flatMap((formFactor) =>
    deriveConfig(base, { ...options, formFactor }).ci.assert.assertMatrix.flatMap(({ assertions }) =>
      Object.entries(assertions),
    ),
  )

  test('is what `firstpaint budgets` makes of the budgets', () => {
    const { url } = base.ci.collect
    const existing = { ci: base.ci as unknown as Readonly<Record<string, unknown>> }
    expect(base).toEqual(planLighthouseConfig({ budgets, formFactor: 'mobile', urls: url, existing }))
  })

  test('judges medians: the default of Lighthouse CI is the best of all runs', () => {
    expect(all.filter(([, [, limit]]) => limit['aggregationMethod'] !== 'median')).toEqual([])
  })

  test('names metrics, byte sums and insights only: other audits have left Lighthouse, some in silence', () => {
    const known =
      /^(first-contentful-paint|largest-contentful-paint|speed-index|total-blocking-time|cumulative-layout-shift)$|^resource-summary:|-insight$/
    expect(all.map(([id]) => id).filter((id) => !known.test(id))).toEqual([])
  })

  test('starts Chromium with the flags of this repository', () => {
    // A JSON file cannot ask whether it is root, and containers are; `pnpm lighthouse` does ask.
    const flags = ['--headless=new', ...browserFlags({ root: true })].join(' ')
    expect(base.ci.collect.settings['chromeFlags']).toBe(flags)
  })
})
