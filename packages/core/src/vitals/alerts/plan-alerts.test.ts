import { expect, test } from 'vitest'
import { addToSketch } from '../sketch/add-to-sketch.ts'
import { mergeSketches } from '../sketch/merge-sketches.ts'
import { randomTimes } from '../sketch/random-times.fixture.ts'
import { emptySketch, type Sketch, sketchScale } from '../sketch/sketch.ts'
import type { AlertCell, AlertRule, AlertState } from './alert-rule.ts'
import { planAlerts } from './plan-alerts.ts'
import { scoreSketch, shiftScores } from './shift-scores.ts'
import type { SlotEvidence } from './weigh-shift.ts'

const minute = 60_000
const sketchOf = (values: readonly number[]): Sketch => {
  const sketch = emptySketch()
  for (const value of values) addToSketch(sketch, { value, scale: sketchScale.ms })
  return sketch
}
const steady = (value: number, count = 300): Sketch => sketchOf(Array.from({ length: count }, () => value))
const labels = { route: '/menu/:slug', form_factor: 'phone' }
const cell = (now: Sketch, more: Partial<AlertCell> = {}): AlertCell => ({ metric: 'lcp', labels, now, ...more })
const slow: AlertRule = { kind: 'threshold', name: 'slow', metric: 'lcp', above: 2500 }

/** Evaluates once a minute; what is told, with when. */
function replay(rule: AlertRule, minutes: readonly AlertCell[]): string[] {
  let states: readonly AlertState[] = []
  return minutes.flatMap((one, at) => {
    const plan = planAlerts({ rules: [rule], cells: [one], states, now: at * minute })
    states = plan.states
    return plan.events.map(({ type, message }) => `${at}: ${type}: ${message}`)
  })
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

test('it fires once when it has held, and is resolved once when it is over', () => {
  const told = replay(slow, [...times(20, cell(steady(3000))), ...times(40, cell(steady(2000)))])
  expect(told).toEqual([
    expect.stringMatching(/^10: firing: p75 is \d+ ms \(\d+ ms to \d+ ms, 300 page views\), the limit 2500 ms$/),
    expect.stringMatching(/^49: resolved: p75 is (19|20)\d\d ms/),
  ])
})

test('a bad minute is no alert, and one good minute no end of one', () => {
  expect(replay(slow, [cell(steady(3000)), ...times(30, cell(steady(2000)))])).toEqual([])
  const flapping = times(30, [cell(steady(3000)), cell(steady(2000))]).flat()
  expect(replay({ ...slow, holdMs: 0 }, flapping)).toHaveLength(1)
})

test('too little data neither fires nor resolves', () => {
  expect(replay(slow, times(60, cell(steady(9000, 150))))).toEqual([])
  expect(replay(slow, [...times(20, cell(steady(3000))), ...times(90, cell(steady(100, 5)))])).toHaveLength(1)
})

test('what is only perhaps above the limit does not fire', () => {
  const draw = randomTimes(3)
  // Its 75th percentile is 2520 ms, give or take some.
  expect(replay(slow, times(30, cell(sketchOf(draw(300, 1680)))))).toEqual([])
})

test('the event names route, device and release', () => {
  const given = {
    rules: [{ ...slow, holdMs: 0 }],
    cells: [cell(steady(3000), { release: '3f2a91c' })],
    states: [],
    now: 5,
  }
  const { events, states } = planAlerts(given)
  expect(events).toMatchObject([{ rule: 'slow', labels, release: '3f2a91c', metric: 'lcp' }])
  expect(states).toMatchObject([{ status: 'firing', since: 5, lastBad: 5 }])
  // The order of labels does not make another alert.
  const turned = cell(steady(3000), { labels: { form_factor: 'phone', route: '/menu/:slug' } })
  expect(planAlerts({ ...given, cells: [turned], states }).events).toEqual([])
})

interface Replay {
  readonly seed: number
  /** In steps of five minutes. */
  readonly steps: number
  /** Step from which on pages are slower, and by which factor. */
  readonly shift?: readonly [at: number, factor: number]
}

/** A route with 200 page views an hour, judged every five minutes by its last six hours against earlier weeks. */
function firings({ seed, steps, shift: [at, factor] = [steps, 1] }: Replay): { step: number; release?: string }[] {
  const draw = randomTimes(seed)
  const rule: AlertRule = { kind: 'regression', name: 'regression', metric: 'lcp' }
  const baseline = sketchOf(draw(2400, 2000))
  const scores = shiftScores(baseline, { shift: 0.15 })!
  const slots: SlotEvidence[] = []
  const window: Sketch[] = []
  let states: readonly AlertState[] = []
  return Array.from({ length: steps }, (_, step) => step).flatMap((step) => {
    const sketch = sketchOf(draw(17, step < at ? 2000 : 2000 * factor))
    const release = step < at ? 'r1' : 'r2'
    window.push(sketch)
    slots.push({ at: step * 5 * minute, release, count: 17, evidence: scoreSketch(scores, sketch) })
    if (slots.length > 72) slots.shift()
    const fresh = step >= at && step < at + 72 ? ['r2'] : []
    const cells = [cell(mergeSketches(window.slice(-12)), { baseline, slots: [...slots], fresh })]
    const plan = planAlerts({ rules: [rule], cells, states, now: step * 5 * minute })
    states = plan.states
    return plan.events.flatMap(({ type, release: blamed }) =>
      type === 'firing' ? [{ step, ...(blamed !== undefined && { release: blamed }) }] : [],
    )
  })
}

test('a route that stays as it is gives no alarm in two weeks', () => {
  const weeks = [101, 102].map((seed) => firings({ seed, steps: 7 * 24 * 12 }))
  expect(weeks).toEqual([[], []])
}, 60_000)

test('a shift of 15 % is found within three hours and a half at 200 page views an hour, once, with its release', () => {
  for (const seed of [201, 202, 203, 204, 205, 206]) {
    const found = firings({ seed, steps: 150, shift: [50, 1.15] })
    expect(found).toEqual([{ step: expect.any(Number), release: 'r2' }])
    expect(found[0]!.step).toBeGreaterThan(50)
    expect(found[0]!.step).toBeLessThanOrEqual(50 + 42)
  }
}, 60_000)

test('a shift of 30 % is found within an hour and a half', () => {
  for (const seed of [201, 202, 203]) {
    const found = firings({ seed, steps: 100, shift: [50, 1.3] })
    expect(found).toHaveLength(1)
    expect(found[0]!.step).toBeLessThanOrEqual(50 + 18)
  }
}, 60_000)
