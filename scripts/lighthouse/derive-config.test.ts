import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { browserFlags } from '../browser-flags.ts'
import { type Assertions, deriveConfig, type LighthouseConfig } from './derive-config.ts'

const read = <T>(path: string): T => JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')) as T
const base = read<LighthouseConfig>('lighthouserc.json')
const desktopAssertions = read<Assertions>('scripts/config/lighthouse-desktop.json')
const options = { origin: 'http://localhost:5000', chromeFlags: ['--no-first-run'], desktopAssertions }

describe('the derived configuration', () => {
  test('keeps the paths and takes the running server', () => {
    const { collect } = deriveConfig(base, { ...options, formFactor: 'mobile' }).ci
    expect(collect.url[1]).toBe('http://localhost:5000/menu')
    expect(collect).not.toHaveProperty('startServerCommand')
    expect(collect.settings).toMatchObject({ chromeFlags: '--headless=new --no-first-run' })
    expect(collect.settings).not.toHaveProperty('preset')
  })

  test('replaces the metrics of the phone on the desktop, and keeps the bytes', () => {
    const { collect, assert, upload } = deriveConfig(base, { ...options, formFactor: 'desktop' }).ci
    expect(collect.settings).toHaveProperty('preset', 'desktop')
    expect(assert.assertions['first-contentful-paint']).toEqual(desktopAssertions['first-contentful-paint'])
    expect(assert.assertions['resource-summary:total:size']).toEqual(
      base.ci.assert.assertions['resource-summary:total:size'],
    )
    expect(upload.outputDir).toBe('.lighthouseci/report-desktop')
  })
})

describe('lighthouserc.json', () => {
  const all = Object.entries({ ...base.ci.assert.assertions, ...desktopAssertions })

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
