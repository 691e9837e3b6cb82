import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp, openDatabase } from '@bistro/api'
import { machine } from '../../demo/machine.ts'
import { createSteps, type Steps } from '../../demo/steps.ts'
import { ScriptError } from '../../script-error.ts'
import { printBars } from '../chunks/print/print-bars.ts'
import { checkBars } from './bars.ts'
import { buildDeploy, type BuiltDeploy } from './build-deploy.ts'
import { type Contestant, contestants, usual } from './contestants.ts'
import { startCountingServer } from './counting-server.ts'
import { type Bumps, type Deploy, planDeploys } from './deploys.ts'
import { ensureVersions } from './package-versions.ts'
import { printReplay } from './print-replay.ts'
import type { ReplayResult, ReplayVisit } from './replay-result.ts'
import { openVisitor, visitedRoutes } from './returning-visitor.ts'
import { serveDeploy } from './serve-deploy.ts'
import { toReplayVisit } from './to-replay-visit.ts'

const help = `pnpm bench delivery [options]

Deploys Bistro again and again, and counts on the server what a visitor in Chromium is sent who comes back after each deploy.

  --only A,B         only these of: ${contestants.map(({ name }) => name).join(', ')}
                     (default: ${usual.join(', ')})
  --steps A,B        only these of: ${planDeploys('minors')
    .map(({ name }) => name)
    .join(', ')}; v1 always comes first
  --bumps FROM       how far packages lag behind before they are bumped: minors (default), releases (to the next one)
  --sites DIR        keeps the built sites there, and takes those that are there instead of building them; a folder
                     for each choice of steps
  --check            hold Firstpaint against the project's bars; exit code 1 when one is missed
  --json             print the whole document
  --help

Bytes are those of the bodies of pages, scripts and styles; headers stand in the JSON beside them. Photos are left out. The
browser without dictionaries is the same Chromium, whose server is not told that it knows them. A service worker fetches
all routes ahead, so its bytes are those of the whole site, and of the worker's own file, whatever is visited; the deploy
shows when the site is opened for the second time.
`

/** @returns the exit code. */
export async function benchDelivery(args: readonly string[]): Promise<number> {
  const values = readOptions(args)
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const raced = chosen('only', values.only ?? usual.join(','), contestants)
  const bumps = bumpsOf(values.bumps)
  const deploys = planDeploys(bumps)
  const wanted = chosen('steps', values.steps ?? deploys.map(({ name }) => name).join(','), deploys)
  const replayed = deploys.filter((deploy) => deploy.name === 'v1' || wanted.includes(deploy))
  const folder =
    values.sites === undefined ? await mkdtemp(join(tmpdir(), 'firstpaint-replay-')) : resolve(values.sites)
  const steps = createSteps({ silent: false })
  try {
    const visits = await replay({ raced, replayed, folder: join(folder, bumps), steps })
    const result: ReplayResult = {
      command: ['pnpm bench delivery', ...args].join(' '),
      machine: machine().summary,
      routes: visitedRoutes,
      visits,
    }
    const bars = checkBars(visits)
    if (values.json) process.stdout.write(`${JSON.stringify({ ...result, bars }, null, 1)}\n`)
    else process.stdout.write(`\n${printReplay(visits, replayed)}\n\n${result.command}\n${result.machine}\n`)
    if (values.check && !values.json) process.stdout.write(`\n${printBars(bars)}\n`)
    return values.check && bars.some(({ passed }) => passed === false) ? 1 : 0
  } finally {
    if (values.sites === undefined) await rm(folder, { recursive: true, force: true })
  }
}

interface Replay {
  readonly raced: readonly Contestant[]
  readonly replayed: readonly Deploy[]
  readonly folder: string
  readonly steps: Steps
}

async function replay({ raced, replayed, folder, steps }: Replay): Promise<ReplayVisit[]> {
  await steps.run('packages of other versions', async () => {
    for (const { versions } of replayed) await ensureVersions(versions)
  })
  const sites = new Map<string, readonly BuiltDeploy[]>()
  for (const recipe of new Set(raced.map((contestant) => contestant.recipe))) {
    const own = join(folder, recipe)
    await mkdir(own, { recursive: true })
    const built = await steps.run(`${replayed.length} builds, ${recipe}`, async (detail) => {
      const done: BuiltDeploy[] = []
      for (const deploy of replayed) {
        detail(deploy.name)
        done.push(await buildDeploy({ deploy, recipe, folder: own }))
      }
      return done
    })
    sites.set(recipe, built)
  }
  const database = await openDatabase({ databaseUrl: undefined, now: new Date() })
  const api = createApp({ db: database })
  const visits: ReplayVisit[] = []
  try {
    for (const contestant of raced) {
      await steps.run(`visits, ${contestant.name}`, async (detail) => {
        const server = await startCountingServer({ api, dictionaries: contestant.dictionaries })
        const visitor = await openVisitor(server, contestant)
        try {
          for (const [at, site] of sites.get(contestant.recipe)!.entries()) {
            const deploy = replayed[at]!.name
            detail(deploy)
            server.handler = await serveDeploy(site)
            visits.push(toReplayVisit(await visitor.visit(site.dist), { contestant: contestant.name, deploy }))
          }
        } finally {
          await visitor.close()
          await server.close()
        }
      })
    }
  } finally {
    await database.close()
  }
  return visits
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        steps: { type: 'string' },
        bumps: { type: 'string', default: 'minors' },
        sites: { type: 'string' },
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new ScriptError('FP_BENCH_OPTION', (error as Error).message, 'pnpm bench delivery --help lists the options.')
  }
}

function chosen<One extends { readonly name: string }>(option: string, text: string, all: readonly One[]): One[] {
  return text.split(',').map((name) => {
    const known = all.find((one) => one.name === name.trim())
    if (known !== undefined) return known
    const names = all.map((one) => one.name).join(', ')
    throw new ScriptError('FP_BENCH_OPTION', `--${option} names '${name}'.`, `Choose from ${names}.`)
  })
}

function bumpsOf(text: string): Bumps {
  if (text === 'minors' || text === 'releases') return text
  throw new ScriptError('FP_BENCH_OPTION', `--bumps is '${text}'.`, 'Choose from minors, releases.')
}
