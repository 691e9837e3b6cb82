/**
 * Deploys that go wrong, against a real Chromium.
 *
 *   pnpm test:sw-faults [--runs 200] [--seed N] [--peer vite-plugin-pwa [--peer-runs 200]]
 *     [--minutes N] [--at-once 2] [--only TEXT] [--run 67,337] [--verbose] [--results FILE]
 *
 * Every run draws a fault, a mode, one to three tabs, online or offline. The same seed draws the same runs.
 * A peer has the first of them, as many as are said; its two modes are scored apart.
 * With `--results` a suite that was stopped, or whose minutes were over, goes on where it was.
 * `--run` repeats those of a seed that are named, by the numbers the suite prints.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drawRuns } from './draw-runs.ts'
import { faults } from './faults.ts'
import { FreshBrowser } from './fresh-browser.ts'
import { KeptResults } from './kept-results.ts'
import { type Maker, makeSites } from './make-sites.ts'
import { runFault, type RunResult } from './run-fault.ts'
import { printScores } from './print-scores.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    peer: { type: 'string' },
    'peer-runs': { type: 'string', default: 'Infinity' },
    minutes: { type: 'string', default: 'Infinity' },
    'at-once': { type: 'string', default: '2' },
    results: { type: 'string' },
    only: { type: 'string', default: '' },
    run: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const chosen = faults.filter(({ name, row = '' }) => name.includes(values.only) || row === values.only)
const runs = drawRuns({ faults: chosen, runs: Number(values.runs), seed })
const repeated = new Set(values.run.split(',').filter(Boolean).map(Number))
const wanted = [...runs.entries()].filter(([at]) => repeated.size === 0 || repeated.has(at))
if (repeated.size > 0 && wanted.length < repeated.size)
  throw new Error(`--run ${values.run}: --runs ${runs.length} draws 0 to ${runs.length - 1} alone.`)
const makers: Maker[] = ['firstpaint', ...(values.peer === undefined ? [] : [values.peer as Maker])]

const kept = new KeptResults(values.results, runs)

const root = await mkdtemp(join(tmpdir(), 'sw-faults-'))
{
  await using first = new FreshBrowser()
  const version = (await first.get()).version()
  const today = new Date().toISOString().slice(0, 10)
  console.log(`${chosen.length} faults, ${wanted.length} runs, --seed ${seed}, Chromium ${version}, ${today}`)
}
// Its browsers go down with a suite that is stopped: what was under way then says nothing.
let stopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (stopped = true))
const start = performance.now()
const end = start + Number(values.minutes) * 60_000
try {
  const sites = new Map<Maker, Awaited<ReturnType<typeof makeSites>>>()
  for (const maker of makers) sites.set(maker, await makeSites(root, maker))
  const scores = new Map<Maker, RunResult[]>(makers.map((maker) => [maker, []]))
  let done = 0
  const left = wanted.values()
  const lane = async (): Promise<void> => {
    await using browsers = new FreshBrowser()
    for (const [at, settings] of left) {
      // In turns, so that both have the same machine.
      for (const [maker, site] of sites) {
        if (maker !== 'firstpaint' && at >= Number(values['peer-runs'])) continue
        const known = kept.get(maker, at)
        if (!known && performance.now() > end) return
        const result = known ?? (await runFault(await browsers.get(), settings, site))
        if (stopped) return
        if (!known) kept.keep(maker, at, result)
        scores.get(maker)!.push(result)
        const bad = result.broken.length > 0 || result.reloaded > 0 || !result.healed
        if (values.verbose || (bad && maker === 'firstpaint')) print(at, maker, result)
      }
      done += 1
      if (done % 50 === 0)
        console.log(`${done} of ${wanted.length} runs, ${Math.round((performance.now() - start) / 1000)} s`)
    }
  }
  // Most of a run is waiting, for a page to be at rest for one.
  await Promise.all(Array.from({ length: Number(values['at-once']) }, lane))
  if (done < wanted.length) {
    const why = stopped ? 'Stopped' : `${values.minutes} minutes are over`
    console.log(`${why} after ${done} of ${wanted.length} runs.`)
  }
  printScores(scores)
  const own = scores.get('firstpaint')!
  const fine = own.every(({ broken, reloaded, healed }) => broken.length === 0 && reloaded === 0 && healed)
  process.exitCode = fine && !stopped ? 0 : 1
} finally {
  await rm(root, { recursive: true, force: true })
}

function print(at: number, maker: Maker, { settings, broken, reloaded, healed }: RunResult): void {
  const { fault, mode, tabs, offline } = settings
  console.log(
    `${maker} run ${at}: ${fault.name} (${mode}, ${tabs} tabs${offline ? ', offline' : ''})` +
      ` ${healed ? 'healed' : 'NOT HEALED'}${reloaded ? `, ${reloaded} RELOADED` : ''}`,
  )
  for (const problem of broken) console.log(`    ${problem}`)
}
