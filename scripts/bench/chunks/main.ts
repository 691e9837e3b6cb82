import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import pc from 'picocolors'
import { version as ownVite } from 'vite'
import { bistroPaths } from '../../demo/bistro-paths.ts'
import { machine } from '../../demo/machine.ts'
import { createSteps } from '../../demo/steps.ts'
import { ScriptError } from '../../script-error.ts'
import { writeAtomic } from '../../write-atomic.ts'
import { openApp } from './app.ts'
import { checkBars } from './bars.ts'
import type { BenchResult } from './bench-result.ts'
import { createAppBuilder } from './build/app-builder.ts'
import { ensureChunkSplit } from './build/ensure-chunk-split.ts'
import { replayHistory } from './history/replay-history.ts'
import { type EditLine, editLines } from './measure/choose-edits.ts'
import { htmlReport } from './print/html-report.ts'
import { printBars } from './print/print-bars.ts'
import { printAgreement, printLosses, printTable } from './print/print-table.ts'
import { runBench } from './run-bench.ts'
import { type StrategyName, strategyNames } from './strategy-name.ts'

const help = `pnpm bench chunks [options]

Builds an app with every chunk strategy, and says what each costs: first visits, and edits for visitors who come back.

  --app DIR          a Vite app with its dependencies installed (default: Bistro)
  --config FILE      its configuration (default: what Vite takes)
  --only A,B         only these of: ${strategyNames.join(', ')}
  --quick            no rebuilds: first visits, and edits by prediction
  --planted A,B      only these of the edits teams make: ${Object.keys(editLines).join(', ')}
  --edits N          single-module edits to build and hold the predictions against (default 24)
  --seed N           which ones (default 1)
  --history N        deploy the app's last N commits one after another (default 0)
  --check            hold Firstpaint against the project's bars; exit code 1 when one is missed
  --json             print the whole document
  --html FILE        write a picture of every line
  --fresh            build what is kept from earlier runs, too
  --cache DIR        where builds are kept (default: a folder for temporary files)
  --help
`

/** @returns the exit code. */
export async function benchChunks(args: readonly string[]): Promise<number> {
  const values = readOptions(args)
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const strategies = chosen(values.only)
  const app = await openApp({ dir: values.app, ...(values.config !== undefined && { config: values.config }) })
  const cacheRoot = resolve(values.cache ?? join(tmpdir(), 'firstpaint-bench'))
  const cacheDir = join(cacheRoot, folderName(app.root))
  mkdirSync(cacheDir, { recursive: true })
  const builder = createAppBuilder({ app, cacheDir, fresh: values.fresh })
  const now = machine()
  const steps = createSteps({ silent: false })
  const commits = wholeNumber('--history', values.history)
  const chunkSplit = strategies.includes('chunk-split') ? await ensureChunkSplit(join(cacheRoot, 'tools')) : null
  try {
    const result: BenchResult = {
      command: ['pnpm bench chunks', ...args].join(' '),
      machine: now.summary,
      ...(await runBench({
        app,
        builder,
        strategies,
        steps,
        chunkSplit,
        history: (names) =>
          commits === 0
            ? Promise.resolve({})
            : replayHistory({
                app,
                strategies: names,
                count: commits,
                cacheDir,
                fresh: values.fresh,
                chunkSplit,
                steps,
              }),
        date: now.date,
        planted: values.quick ? [] : chosenEdits(values.planted),
        sample: values.quick ? 0 : wholeNumber('--edits', values.edits),
        seed: wholeNumber('--seed', values.seed),
      })),
    }
    if (values.html !== undefined) writeAtomic(resolve(values.html), htmlReport(result))
    const bars = values.check ? checkBars(result) : []
    if (values.check && values.json) process.stdout.write(`${JSON.stringify({ ...result, bars }, null, 1)}\n`)
    else process.stdout.write(values.json ? `${JSON.stringify(result, null, 1)}\n` : `\n${report(result)}\n`)
    if (values.check && !values.json) process.stdout.write(`\n${printBars(bars)}\n`)
    return bars.some(({ passed }) => passed === false) ? 1 : 0
  } finally {
    builder.close()
  }
}

function report(result: BenchResult): string {
  const { app, command, machine: where } = result
  return [
    pc.bold(
      `${app.name}: ${app.modules} modules, ${app.packages} packages, ${app.routes.length} routes, Vite ${app.vite}`,
    ),
    ...(app.vite === ownVite
      ? []
      : [pc.yellow(`  Firstpaint's pass that learns the chunks runs on Vite ${ownVite}, all else on the app's.`)]),
    ...app.unresolved.map((note) => pc.yellow(`  route not understood: ${note}`)),
    '',
    printTable(result),
    '',
    printLosses(result, 'firstpaint'),
    '',
    ...[printAgreement(result)].filter(Boolean),
    ...failedEdits(result),
    '',
    pc.dim(`Edits: brotli bytes of scripts and styles, mean per route, of a visitor who has the old site cached.`),
    pc.dim(`${command}\n${where}`),
  ].join('\n')
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        app: { type: 'string', default: bistroPaths.app },
        config: { type: 'string' },
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        planted: { type: 'string' },
        edits: { type: 'string', default: '24' },
        seed: { type: 'string', default: '1' },
        history: { type: 'string', default: '0' },
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        html: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        cache: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new ScriptError('FP_BENCH_OPTION', (error as Error).message, 'pnpm bench chunks --help lists the options.')
  }
}

function failedEdits({ strategies }: BenchResult): string[] {
  return strategies.flatMap(({ name, planted }) =>
    planted.flatMap(({ what, failed }) => (failed === null ? [] : [pc.yellow(`${name}, ${what}: ${failed}`)])),
  )
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (text !== '' && Number.isInteger(value) && value >= 0) return value
  throw new ScriptError('FP_BENCH_NUMBER', `${option} is '${text}'.`, 'It takes a whole number, 0 or more.')
}

function chosen(only: string | undefined): StrategyName[] {
  if (only === undefined) return [...strategyNames]
  return only.split(',').map((name) => {
    const known = strategyNames.find((each) => each === name.trim())
    if (known !== undefined) return known
    throw new ScriptError('FP_BENCH_NO_STRATEGY', `--only names '${name}'.`, `Choose from ${strategyNames.join(', ')}.`)
  })
}

function chosenEdits(planted: string | undefined): 'all' | EditLine[] {
  if (planted === undefined) return 'all'
  const lines = Object.keys(editLines) as EditLine[]
  return planted.split(',').map((name) => {
    const known = lines.find((each) => each === name.trim())
    if (known !== undefined) return known
    throw new ScriptError('FP_BENCH_NO_EDIT', `--planted names '${name}'.`, `Choose from ${lines.join(', ')}.`)
  })
}

function folderName(root: string): string {
  const hash = createHash('sha256').update(relative('/', root)).digest('hex').slice(0, 8)
  return `${basename(root)}-${hash}`
}
