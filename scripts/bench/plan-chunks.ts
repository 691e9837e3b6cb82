/**
 * What planning chunks takes: `node scripts/bench/plan-chunks.ts [--runs 5] [--modules 1000,4000,20000] [--json]`, after
 * `pnpm build`. On made-up apps shaped like real ones; the same on every machine. Exit code 1 when a budget is broken.
 */
import { parseArgs } from 'node:util'
import {
  evaluatePlan,
  factsFromGraph,
  placeInLockfile,
  planByStrategy,
  planChunks,
  toLockfile,
  type CostBreakdown,
} from '@firstpaint/core/chunks'
import { machine } from '../demo/machine.ts'
import { drawApp } from './plan-chunks/draw-app.ts'
import { exactGraph } from './plan-chunks/exact-graph.ts'

/** Milliseconds planning may take, by number of modules: a tenth of what bundling such an app takes. */
const budgets: Readonly<Record<number, number>> = { 4000: 1000, 20_000: 5000 }

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    modules: { type: 'string', default: '1000,4000,20000' },
    json: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
const sizes = values.modules.split(',').map(Number)
if (!Number.isInteger(runs) || runs < 1 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error(`--runs takes a whole number, --modules a list of them; got '${values.runs}' and '${values.modules}'`)
  process.exit(2)
}

const results = sizes.map(measure)
if (values.json) console.log(JSON.stringify({ ...machine(), runs, results }, null, 2))
else print()
process.exitCode = results.every(({ withinBudget }) => withinBudget) ? 0 : 1

/** Wall clock, and the time on a processor: what it would take on an idle machine. Planning is one thread; its budget is for that. */
interface Timed {
  readonly medianMs: number
  readonly cpuMs: number
}

interface Measured {
  readonly modules: number
  readonly atoms: number
  readonly routes: number
  readonly facts: Timed
  readonly plan: Timed
  readonly place: Timed
  /** Heap in use after the first planning beyond that before it, garbage included: an upper bound. */
  readonly heapMb: number
  readonly withinBudget: boolean
  readonly quality: readonly {
    readonly name: string
    readonly chunks: number
    readonly requests: number
    readonly bytes: number
    readonly overFetch: number
    readonly editP95: number
    readonly cost: number
  }[]
}

function measure(size: number): Measured {
  const app = drawApp({ modules: size })
  const graph = exactGraph(app.modules)
  const options = { graph, routes: app.routes, churn: app.churn }
  const facts = factsFromGraph(options)
  const before = process.memoryUsage().heapUsed
  const plan = planChunks(facts)
  const heapMb = Math.max(0, Math.round((process.memoryUsage().heapUsed - before) / 1e6))
  const lockfile = toLockfile(plan)
  const timed = {
    facts: time(() => factsFromGraph(options)),
    plan: time(() => planChunks(facts)),
    place: time(() => placeInLockfile(facts, lockfile, { measureDrift: false })),
  }
  return {
    modules: facts.modules.length,
    atoms: facts.atoms.length,
    routes: facts.routes.length,
    ...timed,
    heapMb,
    withinBudget: timed.plan.cpuMs <= (budgets[size] ?? Infinity),
    quality: [
      summary('exact chunks', evaluatePlan(facts, planByStrategy(facts, 'vite-default'))),
      summary('plan', evaluatePlan(facts, plan)),
    ],
  }
}

function time(task: () => unknown): Timed {
  const wall: number[] = []
  const cpu: number[] = []
  for (let run = 0; run < runs; run++) {
    const [start, used] = [performance.now(), process.cpuUsage()]
    task()
    const { user, system } = process.cpuUsage(used)
    wall.push(performance.now() - start)
    cpu.push((user + system) / 1000)
  }
  return { medianMs: median(wall), cpuMs: median(cpu) }
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!)
}

function summary(name: string, { chunks, loads, edits, cost }: CostBreakdown): Measured['quality'][number] {
  const routes = loads.filter(({ kind }) => kind === 'route')
  const mean = (key: 'requests' | 'bytes' | 'overFetch'): number =>
    Math.round(routes.reduce((sum, load) => sum + load[key], 0) / routes.length)
  return {
    name,
    chunks,
    requests: mean('requests'),
    bytes: mean('bytes'),
    overFetch: mean('overFetch'),
    editP95: Math.round(edits.p95),
    cost: Math.round(cost.total),
  }
}

function print(): void {
  const { summary: where } = machine()
  console.log(`${where}\nnode scripts/bench/plan-chunks.ts --runs ${runs} --modules ${sizes.join(',')}\n`)
  const ms = ({ medianMs, cpuMs }: Timed): string => `${medianMs} ms (CPU ${cpuMs})`
  for (const each of results) {
    const { modules, atoms, routes, facts, plan, place, heapMb, withinBudget } = each
    console.log(`${modules} modules, ${atoms} exact chunks, ${routes} routes${withinBudget ? '' : '   OVER BUDGET'}`)
    console.log(`  facts ${ms(facts)}   plan ${ms(plan)}   keep by lockfile ${ms(place)}   heap ${heapMb} MB`)
    console.table(each.quality)
  }
}
