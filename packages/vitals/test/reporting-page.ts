import { buildPage, type BuiltPage } from './build-page.ts'

/**
 * The script of the tests' pages. Options come from the page (`data-vitals`), the release from its address, so that a
 * beacon can be told to belong to one visit; what is armed is noted, and web-vitals' own values beside it.
 */
const main = (from: string): string => `import { reportVitals } from '${from}'
import { offlineQueue } from '@firstpaint/vitals/queue'
import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals/attribution'

const given = JSON.parse(document.documentElement.dataset.vitals ?? '{}')
window.armed = []
const { fetchLater } = self
if (fetchLater) self.fetchLater = (url, init) => {
  window.armed.push(JSON.parse(init.body))
  return fetchLater.call(self, url, init)
}
if (given.withoutFetchLater) self.fetchLater = undefined
window.own = {}
if (given.watch)
  for (const observe of [onCLS, onFCP, onINP, onLCP, onTTFB])
    observe(({ name, value, navigationURL, attribution }) => {
      const plain = Object.entries(attribution).filter(([, part]) => typeof part === 'number' || typeof part === 'string')
      window.own[name.toLowerCase() + ' ' + new URL(navigationURL ?? location.href).pathname] = { value, attribution: Object.fromEntries(plain) }
    }, { reportAllChanges: true, reportSoftNavs: true })
const release = new URLSearchParams(location.search).get('visit') ?? '1'
if (given.mapRoute) given.route = ({ pathname }) => given.mapRoute + pathname
if (given.queue) given.queue = offlineQueue
window.vitals = reportVitals({ endpoint: '/v1/beacons', app: 'shop', release, ...given })
`

export const buildReportingPage = (from: string = '@firstpaint/vitals/attribution'): Promise<BuiltPage> =>
  buildPage(main(from))

export interface PageOptions {
  /** Options of the reporter, and `watch` to have web-vitals itself beside it. */
  readonly vitals?: Readonly<Record<string, unknown>>
  readonly body?: string
}

export function reportingPage({
  vitals = {},
  body = '<h1>Menu</h1><p>Pizza, pasta, salad.</p>',
}: PageOptions = {}): string {
  return `<!doctype html><html lang="en" data-vitals='${JSON.stringify(vitals)}'><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module" src="/assets/main.js"></script>${body}`
}
