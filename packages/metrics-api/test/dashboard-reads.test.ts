import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Overview } from '../src/read/queries/read-overview.ts'
import type { SegmentRow } from '../src/read/queries/read-segments.ts'
import { makeBeacon } from './make-beacon.ts'
import { openApi, type OpenApiOptions } from './open-api.ts'
import { browser, send } from './send.ts'
import { removeTempDirs } from './temp-dir.ts'

const dayMs = 24 * 3600 * 1000
const today = Date.parse('2026-11-21T12:00:00Z')
let behind = 0
let api: OpenApiOptions
beforeAll(async () => {
  api = await openApi({
    tokens: 'open',
    perAddress: { perSecond: 10_000, burst: 10_000 },
    ports: { now: () => today - behind },
  })
  // Two weeks: the first slow, the second twice as fast, on phones; some desktops in the second.
  for (let daysAgo = 13; daysAgo >= 0; daysAgo--) {
    behind = daysAgo * dayMs
    const slow = daysAgo >= 7 ? 2 : 1
    await Promise.all(
      Array.from({ length: 30 }, (_, view) => sendView(`${daysAgo}-${view}`, { lcp: (1000 + 40 * view) * slow })),
    )
    if (daysAgo < 7) await sendView(`${daysAgo}-desktop`, { lcp: 500, desktop: true })
  }
  behind = 0
  await sendView('own', { lcp: 9000, app: 'firstpaint-dashboard' })
  await api.metrics.api.settle()
})
afterAll(async () => {
  await api.end()
  removeTempDirs()
})

async function sendView(
  id: string,
  { lcp, desktop = false, app = 'shop' }: { lcp: number; desktop?: boolean; app?: string },
): Promise<void> {
  const body = makeBeacon({
    id: `view-${id}`.padEnd(12, '-'),
    app,
    client: { form_factor: desktop ? 'desktop' : 'phone' },
    vitals: [
      { name: 'lcp', value: lcp, id: 'v-1', rating: 'good' },
      { name: 'ttfb', value: 200, id: 'v-2', rating: 'good' },
    ],
    lcp_guard: [{ reason: 'lazy', target: 'main>img' }],
  })
  await send(`${api.metrics.origin}/v1/beacons`, { headers: browser, body: JSON.stringify(body) })
}

const read = async <Answer>(path: string): Promise<Answer> =>
  (await (await fetch(`${api.metrics.origin}${path}`)).json()) as Answer

test('the overview has each vital with its spread, its days and what has moved', async () => {
  const { vitals, before } = await read<Overview>('/v1/overview?from=2026-11-15')
  expect(before).toEqual({ from: '2026-11-08', to: '2026-11-14' })
  expect(vitals.map(({ name, count }) => `${name} ${count}`)).toEqual([
    'lcp 217',
    'inp 0',
    'cls 0',
    'fcp 0',
    'ttfb 217',
  ])
  const [lcp, inp] = vitals
  expect(lcp!.bars.reduce((sum, { count }) => sum + count, 0)).toBe(217)
  expect(lcp!.days.map(({ count }) => count)).toEqual([31, 31, 31, 31, 31, 31, 31])
  expect(lcp!.shift).toMatchObject({ verdict: 'faster' })
  expect(lcp!.shift!.shift).toBeCloseTo(-0.5, 1)
  expect(inp).toMatchObject({ p75: null, rating: null, shift: null, bars: [], days: [] })
})

test('without days before, nothing has moved', async () => {
  const { vitals } = await read<Overview>('/v1/overview?from=2026-11-08')
  expect(vitals[0]!.shift).toBeNull()
})

test('segments have every vital, the largest first', async () => {
  const { rows } = await read<{ rows: readonly SegmentRow[] }>('/v1/segments?by=device&from=2026-11-15')
  expect(rows.map(({ name, count }) => `${name} ${count}`)).toEqual(['phone 210', 'desktop 7'])
  expect(Object.keys(rows[0]!.vitals)).toEqual(['lcp', 'ttfb'])
  expect(rows[1]!.vitals.lcp).toMatchObject({ count: 7, interval: null, rating: 'good' })
  const narrowed = await read<{ rows: readonly SegmentRow[] }>('/v1/segments?device=desktop&from=2026-11-15')
  expect(narrowed.rows.map(({ name, count }) => `${name} ${count}`)).toEqual(['/menu/:slug 7'])
})

test('what pages hold up themselves is told beside the causes', async () => {
  const { findings } = await read<{ findings: readonly object[] }>('/v1/breakdown?metric=lcp&from=2026-11-15')
  expect(findings).toEqual([{ reason: 'lazy', name: 'main>img', count: 217 }])
})

test('the dashboard reports to a key that lets it, and is not taken for the app', async () => {
  expect(await read('/v1/session')).toEqual({ app: 'firstpaint-dashboard', reportTo: '/v1/beacons' })
  expect(await read<{ apps: readonly object[] }>('/v1/apps')).toMatchObject({
    apps: [{ app: 'firstpaint-dashboard' }, { app: 'shop' }],
  })
  const closed = await openApi({ tokens: 'open', keys: [{ key: 'shop-key-1', app: 'shop' }] })
  expect(await (await fetch(`${closed.metrics.origin}/v1/session`)).json()).toMatchObject({ reportTo: null })
  await closed.end()
})
