/**
 * What percentiles cost to read and to keep: `pnpm bench query`.
 *
 * Made-up events of 28 days and 200 routes are counted into a Postgres, and the read API is asked over HTTP. CPU is that
 * of this process, which is API and client, and of the server's backends.
 */
import { readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startMetrics } from '@firstpaint/metrics-api'
import pg from 'pg'
import { machine } from '../demo/machine.ts'
import { runScript } from '../script-error.ts'
import { fillCubes } from './query/fill-cubes.ts'

const help = `pnpm bench query [options]

Needs a Postgres on this machine that lets this user in.

  --db URL         default postgres://<user>@localhost/<user>?host=/var/run/postgresql
  --millions LIST  of events, one run each (default 5; the issue's other size is 100)
  --raw N          raw rows that percentile_cont is timed on (default 1000000; 0 for none)
  --check          exit code 1 above 5 ms at p95 for a trend, 100 ms of CPU for all routes, 3.5 bytes per event
  --json           print the figures as one JSON document
`

const routes = Array.from({ length: 200 }, (_, index) => `/section-${index % 20}/page-${index}/:id`)
const lastDay = Date.parse('2026-11-20')
const days = Array.from({ length: 28 }, (_, back) =>
  new Date(lastDay - (27 - back) * 86_400_000).toISOString().slice(0, 10),
)
const schema = 'firstpaint_bench_query'
const span = `app=shop&metric=lcp&from=${days[0]}&to=${days.at(-1)}`

interface Cost {
  readonly what: string
  /** Medians and 95th percentile over the calls, ms. */
  readonly wall: number
  readonly p95: number
  /** Of API and client, and of Postgres, a call, ms. */
  readonly cpu: number
  readonly serverCpu: number
}

await runScript(async () => {
  const { username } = userInfo()
  const { values } = parseArgs({
    options: {
      db: { type: 'string', default: `postgres://${username}@localhost/${username}?host=/var/run/postgresql` },
      millions: { type: 'string', default: '5' },
      raw: { type: 'string', default: '1000000' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const sizes = values.millions.split(',').map(Number)
  const runs = []
  for (const millions of sizes) runs.push(await run(values.db, millions))
  const raw = Number(values.raw) > 0 ? await timeRaw(values.db, Number(values.raw)) : undefined
  if (values.json) console.log(JSON.stringify({ machine: machine(), runs, raw }, null, 2))
  else print(runs, raw)
  const missed = runs.some(({ costs, bytesPerEvent, millions }) => {
    const [trend, all] = costs
    return trend!.p95 > 5 || all!.cpu + all!.serverCpu > 100 || (millions === 5 && bytesPerEvent > 3.5)
  })
  return values.check && missed ? 1 : 0
})

interface Run {
  readonly millions: number
  readonly events: number
  readonly bytesPerEvent: number
  readonly megabytes: number
  readonly costs: readonly Cost[]
}

async function run(db: string, millions: number): Promise<Run> {
  const pool = openPool(db)
  await pool.query(`drop schema if exists ${schema} cascade`)
  const dir = mkdtempSync(join(tmpdir(), 'firstpaint-query-'))
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const api = await startMetrics({ dir, db: named(db), schema, tokens: 'open', log })
  try {
    await api.api.settle()
    const events = await fillCubes(pool, { millions, days, routes })
    const { rows } = await pool.query<{ bytes: string }>(
      `select pg_total_relation_size('cubes') + pg_total_relation_size('series') as bytes`,
    )
    const bytes = Number(rows[0]!.bytes)
    let turn = 0
    const costs = [
      await cost(
        pool,
        'one route, trend of 28 days',
        200,
        () => `${api.origin}/v1/trend?${span}&route=${encodeURIComponent(routes[turn++ % routes.length]!)}`,
      ),
      await cost(pool, 'all routes × 28 days', 10, () => `${api.origin}/v1/trend?${span}&routes=each`),
      await cost(
        pool,
        'one route, trend of phones',
        100,
        () =>
          `${api.origin}/v1/trend?${span}&device=phone&route=${encodeURIComponent(routes[turn++ % routes.length]!)}`,
      ),
      await cost(pool, 'p75 of each route over 28 days', 10, () => `${api.origin}/v1/vitals?${span}&by=route`),
    ]
    return { millions, events, bytesPerEvent: bytes / events, megabytes: bytes / 1e6, costs }
  } finally {
    await api.close()
    await pool.query(`drop schema if exists ${schema} cascade`)
    await pool.end()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function cost(pool: pg.Pool, what: string, calls: number, url: () => string): Promise<Cost> {
  for (let warm = 0; warm < calls; warm++) await ask(url())
  const [before, backends] = [process.cpuUsage(), await backendCpu(pool)]
  const walls: number[] = []
  for (let call = 0; call < calls; call++) {
    const began = performance.now()
    await ask(url())
    walls.push(performance.now() - began)
  }
  const { user, system } = process.cpuUsage(before)
  const sorted = walls.toSorted((a, b) => a - b)
  return {
    what,
    wall: sorted[Math.floor(calls / 2)]!,
    p95: sorted[Math.min(calls - 1, Math.ceil(calls * 0.95) - 1)]!,
    cpu: (user + system) / 1000 / calls,
    serverCpu: usedSince(backends, await backendCpu(pool)) / calls,
  }
}

async function ask(url: string): Promise<void> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const bytes = await response.arrayBuffer()
  if (response.status !== 200 || bytes.byteLength < 100) throw new Error(`${url} answered ${response.status}`)
}

/** By process, ms of CPU the backends of the API have used, from /proc; empty where the server is elsewhere. */
type BackendCpu = ReadonlyMap<number, number>

async function backendCpu(pool: pg.Pool): Promise<BackendCpu> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'firstpaint-bench'`,
  )
  return new Map(
    rows.flatMap(({ pid }) => {
      try {
        return [[pid, Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6] as const]
      } catch {
        return []
      }
    }),
  )
}

/** What was used in between, ms. Backends that ended meanwhile are not in it. */
function usedSince(before: BackendCpu, after: BackendCpu): number {
  return [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0)
}

interface Raw {
  readonly rows: number
  readonly bytesPerRow: number
  readonly trendMs: number
  readonly allMs: number
}

/** The same questions as others answer them: percentile_cont over a row per value, indexed. */
async function timeRaw(db: string, rows: number): Promise<Raw> {
  const pool = openPool(db, 'firstpaint-bench')
  try {
    await pool.query(
      `drop schema if exists ${schema} cascade; create schema ${schema}; set max_parallel_workers_per_gather = 0`,
    )
    await pool.query(`create table raw (at timestamptz, metric text, route text, device text, value float8)`)
    await pool.query(
      `insert into raw select timestamptz '${days[0]}' + random() * interval '28 days',
         (array['lcp', 'inp', 'cls', 'fcp', 'ttfb'])[1 + floor(random() * 5)::int],
         '/section/page-' || floor(200 * power(random(), 3))::int, 'phone', exp(random() * 6)
       from generate_series(1, ${rows})`,
    )
    await pool.query('create index on raw (metric, route, at); ')
    await pool.query('vacuum analyze raw')
    const { rows: sizes } = await pool.query<{ bytes: string }>(`select pg_total_relation_size('raw') as bytes`)
    const time = async (where: string, calls: number): Promise<number> => {
      const before = await backendCpu(pool)
      for (let call = 0; call < calls; call++)
        await pool.query(
          `select route, at::date, percentile_cont(0.75) within group (order by value) from raw
           where metric = 'lcp' ${where} group by 1, 2`,
        )
      return usedSince(before, await backendCpu(pool)) / calls
    }
    return {
      rows,
      bytesPerRow: Number(sizes[0]!.bytes) / rows,
      trendMs: await time(`and route = '/section/page-0'`, 10),
      allMs: await time('', 3),
    }
  } finally {
    await pool.query(`drop schema if exists ${schema} cascade`)
    await pool.end()
  }
}

function openPool(db: string, name = 'firstpaint-bench-own'): pg.Pool {
  return new pg.Pool({ connectionString: db, max: 1, options: `-c search_path=${schema}`, application_name: name })
}

function named(db: string): string {
  const url = new URL(db)
  url.searchParams.set('application_name', 'firstpaint-bench')
  return url.href
}

function print(runs: readonly Run[], raw: Raw | undefined): void {
  console.log(`${machine().summary} Medians; CPU of API and client + of Postgres, a call.`)
  for (const { millions, events, bytesPerEvent, megabytes, costs } of runs) {
    console.log(
      `\n${millions} M events (${events}): ${megabytes.toFixed(1)} MB, ${bytesPerEvent.toFixed(2)} bytes each`,
    )
    for (const { what, wall, p95, cpu, serverCpu } of costs)
      console.log(
        `  ${what.padEnd(34)}${wall.toFixed(1).padStart(8)} ms, p95 ${p95.toFixed(1).padStart(7)} ms, CPU ${cpu.toFixed(1)} + ${serverCpu.toFixed(1)} ms`,
      )
  }
  if (raw)
    console.log(
      `\npercentile_cont over ${raw.rows} raw rows (${raw.bytesPerRow.toFixed(0)} bytes each): Postgres' CPU ${raw.trendMs.toFixed(0)} ms for the most visited route, ${raw.allMs.toFixed(0)} ms for all`,
    )
}
