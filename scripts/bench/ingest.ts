/**
 * How many beacons a second of CPU takes in, beside a bare node:http server: `pnpm bench ingest`.
 *
 * The servers take turns within each round, so that what else the machine does hits all alike, and the figure is requests
 * per second of the server's own CPU, which holds on a busy machine too.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { machine } from '../demo/machine.ts'
import { runCommand } from '../run-command.ts'
import { runScript, ScriptError } from '../script-error.ts'
import { benchBeacon, idPlace } from './ingest/bench-beacon.ts'

const help = `pnpm bench ingest [options]

Needs wrk and Linux: apt-get install wrk

  --rounds N     turns of each server (default 8)
  --seconds N    of load per turn (default 2)
  --db URL       also with a store behind it: the writer to this Postgres in the same process
  --check        exit code 1 below 0.65 of bare node:http with the spool, or 0.50 with fdatasync
  --json         print the figures as one JSON document
`

/** Of bare node:http, by CPU. */
const bars: Readonly<Record<string, number>> = { spool: 0.65, sync: 0.5 }

const warmUp = 15_000

interface Contender {
  readonly kind: string
  readonly origin: string
  readonly child: ChildProcess
  readonly perCpu: number[]
  readonly perSecond: number[]
}

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '8' },
      seconds: { type: 'string', default: '2' },
      db: { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
  const work = mkdtempSync(join(tmpdir(), 'firstpaint-ingest-'))
  const script = writeLoad(work)
  const contenders: Contender[] = []
  try {
    for (const kind of ['bare', 'spool', 'sync', ...(values.db === undefined ? [] : ['store'])]) {
      const dir = join(work, kind)
      mkdirSync(dir)
      contenders.push(await start(kind, dir, values.db))
    }
    // Compilers finish after so many requests, however long a busy machine takes for them.
    for (const contender of contenders) {
      let warm = 0
      while (warm < warmUp) warm += await load(contender, 1, script)
    }
    for (let round = 0; round < rounds; round++)
      for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
        const before = cpuSeconds(contender.child.pid!)
        const requests = await load(contender, seconds, script)
        contender.perCpu.push(requests / (cpuSeconds(contender.child.pid!) - before))
        contender.perSecond.push(requests / seconds)
      }
  } finally {
    for (const { child } of contenders) child.kill('SIGKILL')
    rmSync(work, { recursive: true, force: true })
  }
  const bare = contenders[0]!
  const rows = contenders.map(({ kind, perCpu, perSecond }) => ({
    kind,
    perCpuSecond: Math.round(median(perCpu)),
    perSecond: Math.round(median(perSecond)),
    // Of each round by itself: neighbours in time.
    ratio: Number(median(perCpu.map((value, round) => value / bare.perCpu[round]!)).toFixed(3)),
  }))
  if (values.json) console.log(JSON.stringify({ machine: machine(), rounds, seconds, rows }, null, 2))
  else {
    console.log(`${machine().summary} ${rounds} rounds of ${seconds} s, medians.\n`)
    console.log(`${'server'.padEnd(8)}${'req/CPU s'.padStart(11)}${'req/s'.padStart(9)}${'of bare'.padStart(9)}`)
    for (const { kind, perCpuSecond, perSecond, ratio } of rows)
      console.log(
        kind.padEnd(8) +
          String(perCpuSecond).padStart(11) +
          String(perSecond).padStart(9) +
          ratio.toFixed(2).padStart(9),
      )
  }
  const missed = rows.filter(({ kind, ratio }) => ratio < (bars[kind] ?? 0))
  return values.check && missed.length > 0 ? 1 : 0
})

async function start(kind: string, dir: string, db: string | undefined): Promise<Contender> {
  const file = join(import.meta.dirname, 'ingest/ingest-server.ts')
  const words = [file, kind, dir, ...(kind === 'store' ? [db!] : [])]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit').then(() => undefined)
  const first = await Promise.race([once(child.stdout, 'data'), ended])
  if (first === undefined)
    throw new ScriptError('FP_BENCH_SERVER', `The server '${kind}' did not start.`, 'Look at what it printed.')
  return { kind, origin: String(first[0]).trim(), child, perCpu: [], perSecond: [] }
}

function writeLoad(work: string): string {
  const script = join(work, 'load.lua')
  const [before = '', after = ''] = benchBeacon().split(idPlace)
  writeFileSync(
    script,
    `local at = 0
local run = tostring(os.time())
wrk.method = "POST"
wrk.headers["Content-Type"] = "text/plain;charset=UTF-8"
wrk.headers["Origin"] = "https://shop.example"
wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
local before, after = ${JSON.stringify(before)}, ${JSON.stringify(after)}
request = function()
  at = at + 1
  return wrk.format(nil, "/v1/beacons?key=bench-key", nil, before .. run .. "-" .. at .. after)
end
done = function(summary)
  local e = summary.errors
  print(string.format("RESULT %d %d", summary.requests, e.connect + e.read + e.write + e.status + e.timeout))
end
`,
  )
  return script
}

async function load({ origin, kind }: Contender, seconds: number, script: string): Promise<number> {
  const words = ['-t1', '-c32', `-d${seconds}s`, '-s', script, origin]
  const { stdout, stderr } = await runCommand('wrk', words)
  const [, requests = 0, errors = 1] = /RESULT (\d+) (\d+)/.exec(stdout)?.map(Number) ?? []
  if (errors === 0 && requests > 0) return requests
  throw new ScriptError(
    'FP_BENCH_LOAD',
    `wrk failed on '${kind}': ${stdout}${stderr}`,
    'Install wrk, or look at the server.',
  )
}

/**
 * CPU time of a process with all its threads, from the scheduler's own books: its clock has a resolution of nanoseconds,
 * that of /proc/<pid>/stat of a hundredth of a second.
 *
 * @see https://docs.kernel.org/scheduler/sched-stats.html /proc/<pid>/schedstat
 */
function cpuSeconds(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [nanoseconds = ''] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')
    return sum + Number(nanoseconds) / 1e9
  }, 0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}
