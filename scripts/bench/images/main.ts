import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensurePhotos } from '@bistro/photos'
import { machine } from '../../demo/machine.ts'
import { ScriptError } from '../../script-error.ts'
import { checkBars } from './bars.ts'
import { contestantNames, type ContestantName } from './bench-task.ts'
import { findSources } from './find-sources.ts'
import { imageSets, sourcesOf } from './image-sets.ts'
import { printBars, printSet, printWarm } from './print-result.ts'
import { runSet } from './run-set.ts'
import type { SetResult } from './set-result.ts'
import { type WarmResult, warmRebuild } from './warm-rebuild.ts'

const setNames = ['1000px', 'research', 'warm'] as const

type SetName = (typeof setNames)[number]

const help = `pnpm bench images [options]

Makes the variants of a folder of pictures with Firstpaint, vite-imagetools (in a real Vite build) and sharp's defaults,
each in processes of its own, and scores every file by one reference.

  --corpus DIR       any folder of pictures (default: the photos of Bistro, drawn when missing)
  --match PATTERN    only files whose name matches the regular expression: '^photo'
  --limit N          that many of them, evenly spread (default: 8 of Bistro's, all of a corpus)
  --set A,B          ${setNames.join(', ')} (default: all)
  --only A,B         only these of: ${contestantNames.join(', ')}
  --target N         SSIMULACRA2 score to aim at (default 70)
  --rounds N         times each is run, turn about (default 1; warm builds: 5 times as many)
  --warm-sources N   pictures of the warm set, eight files each (default 150)
  --no-cross-check   no MS-SSIM, which takes longer than all the rest of the scoring
  --check            exit code 1 when a bar of the project is missed
  --json             print the whole document
  --keep DIR         leave files and caches there
  --help
`

/** @returns the exit code. */
export async function benchImages(args: readonly string[]): Promise<number> {
  const values = readOptions(args)
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const sets = chosen('--set', values.set, setNames)
  const contestants = chosen('--only', values.only, contestantNames)
  const target = wholeNumber('--target', values.target)
  const rounds = wholeNumber('--rounds', values.rounds)
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  const folder =
    values.keep === undefined ? mkdtempSync(join(tmpdir(), 'firstpaint-bench-images-')) : resolve(values.keep)
  try {
    const [results, warm] = [[] as SetResult[], [] as WarmResult[]]
    const { images, skipped } = sets.some((name) => name !== 'warm')
      ? await findSources({
          folder: values.corpus ?? (await ensurePhotos()).dir,
          ...(values.match !== undefined && { match: new RegExp(values.match) }),
          ...limitOf(values),
        })
      : { images: [], skipped: [] }
    for (const reason of skipped) say(`left out: ${reason}`)
    for (const name of sets) {
      if (name === 'warm') {
        const sources = wholeNumber('--warm-sources', values['warm-sources'])
        warm.push(...(await warmRebuild({ contestants, sources, rounds: 5 * rounds, folder, say })))
      } else {
        const set = imageSets[name]
        const sources = sourcesOf(set, images)
        const crossCheck = !values['no-cross-check']
        results.push(await runSet({ name, set, sources, contestants, target, rounds, crossCheck, folder, say }))
      }
    }
    const bars = checkBars({ sets: results, warm })
    const command = ['pnpm bench images', ...args].join(' ')
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ command, machine: machine().summary, skipped, sets: results, warm, bars }, null, 2)}\n`
        : `${command}\n${machine().summary}\n\n${[...results.map(printSet), ...(warm.length > 0 ? [printWarm(warm)] : []), printBars(bars)].join('\n\n')}\n`,
    )
    return values.check && bars.some(({ passed }) => !passed) ? 1 : 0
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        match: { type: 'string' },
        limit: { type: 'string' },
        set: { type: 'string' },
        only: { type: 'string' },
        target: { type: 'string', default: '70' },
        rounds: { type: 'string', default: '1' },
        'warm-sources': { type: 'string', default: '150' },
        'no-cross-check': { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        keep: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new ScriptError('FP_BENCH_OPTION', (error as Error).message, 'See pnpm bench images --help.')
  }
}

function limitOf({ corpus, limit }: { readonly corpus?: string; readonly limit?: string }): {
  readonly limit?: number
} {
  if (limit !== undefined) return { limit: wholeNumber('--limit', limit) }
  return corpus === undefined ? { limit: 8 } : {}
}

function chosen<Name extends ContestantName | SetName>(
  option: string,
  text: string | undefined,
  names: readonly Name[],
): readonly Name[] {
  if (text === undefined) return names
  const wanted = text.split(',')
  const wrong = wanted.find((name) => !(names as readonly string[]).includes(name))
  if (wrong !== undefined) {
    throw new ScriptError('FP_BENCH_OPTION', `${option} has no '${wrong}'.`, `Choose from ${names.join(', ')}.`)
  }
  return names.filter((name) => wanted.includes(name))
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new ScriptError('FP_BENCH_OPTION', `${option} is '${text}'.`, 'Give it a whole number of 1 or more.')
}
