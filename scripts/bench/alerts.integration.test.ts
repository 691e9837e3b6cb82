import { expect, test } from 'vitest'
import { madeUpRoute } from './alerts/made-up-route.ts'
import { replayRoute } from './alerts/replay-route.ts'
import { seededRandom } from './seeded-random.ts'

/** A sample of `pnpm bench alerts`, which counts a thousand route-weeks. */
const weekMinutes = 7 * 24 * 60

test('weeks in which nothing happens but releases give no alarm', { timeout: 300_000 }, () => {
  for (const seed of [1, 2, 3]) {
    const random = seededRandom(seed)
    const routes = [madeUpRoute(random, { rate: 200 })]
    const releases = [3000, 9000, 15_000]
    expect(replayRoute({ routes, minutes: 2 * weekMinutes, releases })).toEqual([])
  }
})

test('pages that a release makes 15 % slower are found, with its name: ten routes together within 15 minutes', () => {
  const find = (seed: number, count: number): number => {
    const random = seededRandom(seed)
    const routes = Array.from({ length: count }, () => madeUpRoute(random, { rate: 200, spread: 0.6 }))
    const shift = { minute: 60, times: 1.15 }
    const [found] = replayRoute({ routes, minutes: 720, releases: [60], shift, once: true })
    expect(found?.release).toBe('r1')
    return found!.minute - 60
  }
  for (const seed of [11, 12, 13]) expect(find(seed, 10)).toBeLessThanOrEqual(15)
  for (const seed of [21, 22, 23]) expect(find(seed, 1)).toBeLessThanOrEqual(360)
}, 300_000)
