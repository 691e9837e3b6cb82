import * as conventions from '@opentelemetry/semantic-conventions/incubating'
import { expect, test } from 'vitest'
import { CLSThresholds, FCPThresholds, INPThresholds, LCPThresholds, TTFBThresholds } from 'web-vitals'
import { aBeacon } from './contract/beacon.fixture.ts'
import { toWebVitalAttributes, webVitalEvent } from './contract/to-web-vital-attributes.ts'
import { cruxBins } from './crux-names.ts'
import { navigationTypes } from './navigation-types.ts'
import { rateVital, vitalRatings } from './rate-vital.ts'
import { vitalNames } from './vital-names.ts'
import { vitalThresholds } from './vital-thresholds.ts'

const valuesOf = (prefix: string): unknown[] =>
  Object.entries(conventions)
    .filter(([name]) => name.startsWith(prefix))
    .map(([, value]) => value)

test('names, ratings and navigation types are those of OpenTelemetry', () => {
  expect(valuesOf('EVENT_BROWSER_WEB_VITAL')).toEqual([webVitalEvent])
  // FID was replaced by INP; the convention keeps it for older senders.
  expect([...vitalNames, 'fid'].toSorted()).toEqual(valuesOf('BROWSER_WEB_VITAL_NAME_VALUE_').toSorted())
  expect(vitalRatings.toSorted()).toEqual(valuesOf('BROWSER_WEB_VITAL_RATING_VALUE_').toSorted())
  expect(navigationTypes.filter((type) => type !== 'soft-navigation').toSorted()).toEqual(
    valuesOf('BROWSER_WEB_VITAL_NAVIGATION_TYPE_VALUE_').toSorted(),
  )
})

test('a vital has every attribute OpenTelemetry names, and no other name', () => {
  const attributes = toWebVitalAttributes(aBeacon, aBeacon.vitals[0]!)
  expect(Object.keys(attributes)).toEqual(expect.arrayContaining(valuesOf('ATTR_BROWSER_WEB_VITAL_')))
  const known = new Set(valuesOf('ATTR_'))
  expect(Object.keys(attributes).filter((name) => !known.has(name))).toEqual([])
  expect(attributes).toMatchObject({
    'browser.web_vital.name': 'lcp',
    'browser.web_vital.value': 2400,
    'browser.web_vital.navigation_type': 'navigate',
    'service.name': 'shop',
    'url.template': '/menu/:slug',
  })
})

test('thresholds are those of web-vitals', () => {
  expect(vitalThresholds).toEqual({
    lcp: LCPThresholds,
    inp: INPThresholds,
    cls: CLSThresholds,
    fcp: FCPThresholds,
    ttfb: TTFBThresholds,
  })
})

test('a value on a threshold is still on its better side', () => {
  expect([2500, 2500.1, 4000, 4000.1].map((value) => rateVital('lcp', value))).toEqual([
    'good',
    'needs-improvement',
    'needs-improvement',
    'poor',
  ])
  expect([0, 0.1, 0.11, 0.26].map((value) => rateVital('cls', value))).toEqual([
    'good',
    'good',
    'needs-improvement',
    'poor',
  ])
  expect(cruxBins('inp')).toEqual([{ start: 0, end: 200 }, { start: 200, end: 500 }, { start: 500 }])
})
