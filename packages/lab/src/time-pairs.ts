import { loadavg } from 'node:os'
import { type JudgedShift, judgeShift } from '@firstpaint/core/lab'
import type { Browser } from 'playwright-core'
import { type PageTimes, timePage } from './time-page.ts'

export type TimedMetric = keyof PageTimes

export interface TimePairsOptions {
  readonly browser: Browser
  /** Addresses of both sides. */
  readonly base: string
  readonly head: string
  /** Pairs at most. Default 40; fewer where all is decided before. */
  readonly pairs?: number
  /** A shift smaller than this, as a share, is of no interest. Default 0.03. */
  readonly margin?: number
  readonly onPair?: (done: number) => void
}

export interface TimedPairs {
  readonly metrics: Readonly<Record<TimedMetric, JudgedShift>>
  /** Pairs that were measured. */
  readonly pairs: number
  /** The machine's load, of one minute, when it began and ended. */
  readonly load: readonly [begin: number, end: number]
}

/** Looks at the growing list of pairs: each costs certainty, so there are few, and fixed ahead. */
const looks = 5

/** What is added to each value, in its unit, so that shares of nothing have a meaning. */
const floors: Readonly<Record<TimedMetric, number>> = { lcp: 0, cls: 0.01, tbt: 10, cpu: 0 }
const timed = Object.keys(floors) as TimedMetric[]

/**
 * Times two pages in pairs, one right after the other and in turns the one first and the other, so that both feel the same
 * load; ends as soon as every metric is decided.
 *
 * @throws FP_LAB_PAGE_FAILED
 */
export async function timePairs(options: TimePairsOptions): Promise<TimedPairs> {
  const { browser, base, head, pairs = 40, margin = 0.03, onPair } = options
  const begin = loadavg()[0]!
  const measured: (readonly [PageTimes, PageTimes])[] = []
  // Unmeasured: the first visit finds a browser that has not compiled, decoded or connected to anything.
  await timePage({ browser, url: base })
  await timePage({ browser, url: head })
  let metrics = judge(measured, margin)
  for (let look = 1; look <= looks; look++) {
    const until = Math.ceil((pairs * look) / looks)
    while (measured.length < until) {
      measured.push(await timePair({ browser, base, head, headFirst: measured.length % 2 === 1 }))
      onPair?.(measured.length)
    }
    metrics = judge(measured, margin)
    if (timed.every((metric) => metrics[metric].verdict !== 'cannot tell')) break
  }
  return { metrics, pairs: measured.length, load: [begin, loadavg()[0]!] }
}

interface PairOptions {
  readonly browser: Browser
  readonly base: string
  readonly head: string
  readonly headFirst: boolean
}

async function timePair({ browser, base, head, headFirst }: PairOptions): Promise<readonly [PageTimes, PageTimes]> {
  const first = await timePage({ browser, url: headFirst ? head : base })
  const second = await timePage({ browser, url: headFirst ? base : head })
  return headFirst ? [second, first] : [first, second]
}

function judge(measured: readonly (readonly [PageTimes, PageTimes])[], margin: number): TimedPairs['metrics'] {
  const one = (metric: TimedMetric): JudgedShift => {
    const floor = floors[metric]
    const values = measured.map(([base, head]) => [base[metric] + floor, head[metric] + floor] as const)
    // Four metrics share what false alarms are allowed.
    return judgeShift(values, { margin, looks, falseAlarms: 0.01 / timed.length })
  }
  return { lcp: one('lcp'), cls: one('cls'), tbt: one('tbt'), cpu: one('cpu') }
}
