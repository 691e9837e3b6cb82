import { beforeAll, expect, test } from 'vitest'
import { buildPage, type BuiltPage } from './build-page.ts'

/**
 * An app that has options of its own and loads something lazily itself, so that neither these nor what Vite adds to every
 * app with a lazy import is counted for us.
 */
const app = (head: string, options = ''): string => `${head}
reportVitals({ endpoint: '/v1/beacons', app: 'shop', release: '1', ${options} })
import('data:text/javascript,').then(() => console.log('app'))`

let plain: BuiltPage
beforeAll(async () => {
  plain = await buildPage(app('const reportVitals = console.log'))
})

const entry = 'assets/main.js'

/** Brotli bytes that come with the page, and those of all scripts of ours. */
async function added(head: string, options = ''): Promise<{ critical: number; all: number }> {
  const { brotli } = await buildPage(app(head, options))
  const critical = brotli.get(entry)! - plain.brotli.get(entry)!
  const own = [...brotli].filter(([path]) => /reporter|keep/.test(path))
  return { critical, all: own.reduce((sum, [, bytes]) => sum + bytes, critical) }
}

test.each([
  ['@firstpaint/vitals/attribution', 6500],
  ['@firstpaint/vitals', 5200],
])('%s is at most %i bytes, 0.3 kB of them with the page', async (from, most) => {
  const { critical, all } = await added(`import { reportVitals } from '${from}'`)
  console.log(`${from}: ${critical} + ${all - critical} = ${all} bytes of brotli`)
  expect(critical).toBeLessThanOrEqual(300)
  expect(all).toBeLessThanOrEqual(most)
})

test('the queue is at most 0.8 kB more, for those who want it', async () => {
  const head = "import { reportVitals } from '@firstpaint/vitals'"
  const without = await added(head)
  const { critical, all } = await added(
    `${head}\nimport { offlineQueue } from '@firstpaint/vitals/queue'`,
    'queue: offlineQueue',
  )
  console.log(
    `queue: ${critical - without.critical} + ${all - critical - without.all + without.critical} bytes of brotli`,
  )
  expect(all - without.all).toBeLessThanOrEqual(800)
})
