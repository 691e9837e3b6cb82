/**
 * `firstpaint serve` beside nginx and sirv, and beside node:http that only sends, on the same precompressed files:
 * `pnpm bench serve`.
 *
 * Each server has one core, the load generator another; they take turns within each round, so that what else the machine
 * does hits all alike. Two figures: requests per second, and requests per second of CPU the server used, which holds
 * even when a machine is busy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { machine } from '../demo/machine.ts'
import { runScript, ScriptError } from '../script-error.ts'
import { type Contender, startContenders } from './serve/contenders.ts'
import { putLoad } from './serve/load.ts'
import { makeBenchSite } from './serve/make-bench-site.ts'

const help = `pnpm bench serve [options]

Needs nginx with its brotli module, wrk and taskset: apt-get install nginx libnginx-mod-http-brotli-static wrk

  --rounds N     turns of each server on each load (default 5)
  --seconds N    of load per turn (default 3)
  --check        exit code 1 below 0.6 of nginx or 1.2 of sirv on the mixed load
  --json         print the figures as one JSON document
  --help
`

/** What the house aims at, on the mixed load. */
const bars = { nginx: 0.6, sirv: 1.2 } as const
/** Compared with, too: what is left of what node:http gives. */
const beside = [...Object.keys(bars), 'bare node']

interface Row {
  readonly load: string
  readonly server: string
  /** Medians over the rounds. */
  readonly perSecond: number
  readonly perCpuSecond: number
}

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const [rounds, seconds] = [whole('--rounds', values.rounds), whole('--seconds', values.seconds)]
  const work = mkdtempSync(join(tmpdir(), 'firstpaint-serve-'))
  const root = resolve(import.meta.dirname, '../..')
  const paths = makeBenchSite(join(work, 'dist'), root)
  const loads = { mixed: paths, ...Object.fromEntries(paths.map((path) => [path, [path]])) }
  const contenders = await startContenders({ dist: join(work, 'dist'), work, core: '0', root })
  try {
    const rows = await measure({ contenders, loads, rounds, seconds, work })
    if (values.json) process.stdout.write(`${JSON.stringify({ machine: machine(), rounds, seconds, rows }, null, 2)}\n`)
    else print(rows, `${rounds} rounds of ${seconds} s`)
    const missed = Object.entries(bars).filter(([server, bar]) => ratio(rows, 'mixed', server) < bar)
    return values.check && missed.length > 0 ? 1 : 0
  } finally {
    for (const contender of contenders) await contender.stop()
    rmSync(work, { recursive: true, force: true })
  }
})

interface Measure {
  readonly contenders: readonly Contender[]
  readonly loads: Readonly<Record<string, readonly string[]>>
  readonly rounds: number
  readonly seconds: number
  readonly work: string
}

async function measure({ contenders, loads, rounds, seconds, work }: Measure): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [load, paths] of Object.entries(loads)) {
    const seen = new Map(
      contenders.map((contender) => [contender, { perSecond: [] as number[], perCpu: [] as number[] }]),
    )
    // One unmeasured turn each: caches fill and compilers finish.
    for (const { origin } of contenders) await putLoad({ origin, paths, seconds: 1, core: '1', work })
    for (let round = 0; round < rounds; round++)
      for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
        const before = contender.cpuSeconds()
        const perSecond = await putLoad({ origin: contender.origin, paths, seconds, core: '1', work })
        const used = contender.cpuSeconds() - before
        seen.get(contender)!.perSecond.push(perSecond)
        seen.get(contender)!.perCpu.push((perSecond * seconds) / used)
      }
    for (const [{ name }, { perSecond, perCpu }] of seen)
      rows.push({ load, server: name, perSecond: median(perSecond), perCpuSecond: median(perCpu) })
  }
  return rows
}

function print(rows: readonly Row[], how: string): void {
  console.log(`${machine().summary} ${how}, medians.\n`)
  console.log(`${'load'.padEnd(28)}${'server'.padEnd(12)}${'req/s'.padStart(9)}${'req/CPU s'.padStart(11)}`)
  for (const { load, server, perSecond, perCpuSecond } of rows)
    console.log(
      load.padEnd(28) + server.padEnd(12) + perSecond.toFixed(0).padStart(9) + perCpuSecond.toFixed(0).padStart(11),
    )
  for (const load of new Set(rows.map((row) => row.load)))
    console.log(
      `\n${load}: ` +
        beside
          .map(
            (server) =>
              `${ratio(rows, load, server).toFixed(2)} × ${server} (by CPU ${ratio(rows, load, server, 'perCpuSecond').toFixed(2)})`,
          )
          .join(', '),
    )
}

function ratio(
  rows: readonly Row[],
  load: string,
  server: string,
  figure: 'perSecond' | 'perCpuSecond' = 'perSecond',
): number {
  const of = (name: string): number => rows.find((row) => row.load === load && row.server === name)![figure]
  return of('firstpaint') / of(server)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

function whole(option: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new ScriptError('FP_BENCH_OPTION', `${option} must be a whole number from 1 on, not '${text}'.`, help)
}
