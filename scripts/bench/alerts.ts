/**
 * How soon alerts find that pages have become slower, and how often they are wrong: `pnpm bench alerts`.
 *
 * Made-up routes (log-normal values, days and weeks, noise from day to day) live through their weeks minute by minute. A
 * shift comes with a release. Beside each delay stands the least any method could take on average with as few false alarms
 * (Lorden's bound: values needed = ln(values per false alarm) / information of one value).
 */
import { parseArgs } from 'node:util'
import { machine } from '../demo/machine.ts'
import { runScript } from '../script-error.ts'
import { replayRoute } from './alerts/replay-route.ts'
import { madeUpRoute } from './alerts/made-up-route.ts'
import { seededRandom } from './seeded-random.ts'

const help = `pnpm bench alerts [options]

  --weeks N    route-weeks without a shift, for false alarms (default 1000, in which three releases a week begin)
  --shifts N   planted shifts of each kind (default 40)
  --percent P  their size (default 15)
  --seed N     (default 1)
  --check      exit code 1 when a shift is not found, at least as often as not blamed on its release, or when there is a
               false alarm or more per 1000 route-weeks
  --json       print the figures as one JSON document
`

/** One after the other, so that a run that is stopped has told something. */
const weeksOfOne = 4
const weekMinutes = 7 * 24 * 60

interface Kind {
  readonly what: string
  /** Page views an hour of one route, at the quietest. */
  readonly rate: number
  readonly routes: number
  /** Standard deviation of the logarithm of values. */
  readonly spread: number
}

const kinds: readonly Kind[] = [
  ...[0.6, 0.35, 0.2].flatMap((spread) =>
    [200, 1000, 5000].map((rate) => ({ what: 'one route', rate, routes: 1, spread })),
  ),
  { what: '10 routes together', rate: 200, routes: 10, spread: 0.6 },
  { what: '30 routes together', rate: 200, routes: 30, spread: 0.6 },
]

interface Found extends Kind {
  readonly planted: number
  readonly found: number
  readonly blamed: number
  /** Simulated minutes from the shift to the alert. */
  readonly median: number
  readonly p95: number
  readonly within15: number
  /** The least mean any method could have, minutes. */
  readonly bound: number
}

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      weeks: { type: 'string', default: '1000' },
      shifts: { type: 'string', default: '40' },
      percent: { type: 'string', default: '15' },
      seed: { type: 'string', default: '1' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const [weeks, shifts, seed] = [values.weeks, values.shifts, values.seed].map(Number) as [number, number, number]
  const times = 1 + Number(values.percent) / 100
  const { lived, alarms } = countFalseAlarms(weeks, seed)
  const found: Found[] = []
  for (const [index, kind] of shifts === 0 ? [] : kinds.entries()) {
    const row = findShifts(kind, { shifts, times, seed: seed + 1000 * index })
    process.stderr.write(`${rowOf(row)}\n`)
    found.push(row)
  }
  if (values.json) console.log(JSON.stringify({ machine: machine(), lived, alarms, times, found }, null, 2))
  else print({ lived, alarms, times, found })
  const missed = found.some(({ planted, found: seen, blamed }) => seen < planted || blamed < planted * 0.95)
  return values.check && (missed || (lived > 0 && (alarms * 1000) / lived >= 1)) ? 1 : 0
})

/** Weeks of routes to which nothing happens but releases. */
function countFalseAlarms(weeks: number, seed: number): { readonly lived: number; readonly alarms: number } {
  let [lived, alarms] = [0, 0]
  for (let route = 0; lived < weeks; route++) {
    const random = seededRandom(seed * 100_003 + route)
    const releases = Array.from({ length: 3 * weeksOfOne }, () => Math.floor(random() * weeksOfOne * weekMinutes))
    const firings = replayRoute({
      routes: [madeUpRoute(random, { rate: 200 })],
      minutes: weeksOfOne * weekMinutes,
      releases: releases.toSorted((a, b) => a - b),
    })
    lived += weeksOfOne
    alarms += firings.length
    // It takes minutes; who stops it knows what it had counted.
    if (lived % 100 === 0) process.stderr.write(`${lived} route-weeks: ${alarms} false alarms\n`)
  }
  return { lived, alarms }
}

function findShifts(
  kind: Kind,
  { shifts, times, seed }: { readonly shifts: number; readonly times: number; readonly seed: number },
): Found {
  const delays: number[] = []
  let blamed = 0
  for (let index = 0; index < shifts; index++) {
    const random = seededRandom(seed * 7919 + index)
    // At any time of day; the evening of one, the night of another.
    const minute = 30 + Math.floor(random() * 1440)
    const routes = Array.from({ length: kind.routes }, () => madeUpRoute(random, kind))
    const firings = replayRoute({
      routes,
      once: true,
      minutes: minute + 24 * 60,
      releases: [minute],
      shift: { minute, times },
    })
    const hit = firings.find((firing) => firing.minute >= minute)
    if (hit === undefined) continue
    delays.push(hit.minute - minute + 1)
    if (hit.release === 'r1') blamed += 1
  }
  const sorted = delays.toSorted((a, b) => a - b)
  const perHour = kind.rate * kind.routes
  const information = Math.log(times) ** 2 / (2 * kind.spread ** 2)
  // One false alarm in a thousand route-weeks.
  const needed = Math.log(1000 * 168 * perHour) / information
  return {
    ...kind,
    planted: shifts,
    found: delays.length,
    blamed,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    p95: sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN,
    within15: sorted.filter((delay) => delay <= 15).length,
    bound: (60 * needed) / perHour,
  }
}

interface Figures {
  readonly lived: number
  readonly alarms: number
  readonly times: number
  readonly found: readonly Found[]
}

function print({ lived, alarms, times, found }: Figures): void {
  console.log(`${machine().summary} Simulated time.`)
  if (lived > 0) console.log(`\nFalse alarms: ${alarms} in ${lived} route-weeks at 200 page views an hour and more.`)
  if (found.length === 0) return
  console.log(`\nShifts of +${Math.round(100 * (times - 1))} %, minutes until told:\n`)
  console.log('                     page views  spread   found  release  within  median   p95   any method without')
  console.log('                     an hour              of     named    15 min                 releases: mean ≥')
  for (const row of found) console.log(rowOf(row))
}

function rowOf({ what, rate, routes, spread, planted, found, blamed, median, p95, within15, bound }: Found): string {
  return [
    what.padEnd(20),
    `${rate}${routes > 1 ? ' each' : ''}`.padStart(10),
    String(spread).padStart(8),
    `${found}/${planted}`.padStart(9),
    String(blamed).padStart(8),
    String(within15).padStart(8),
    String(median).padStart(8),
    String(p95).padStart(6),
    bound.toFixed(0).padStart(12),
  ].join('')
}
