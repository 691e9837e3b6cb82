import { join } from 'node:path'
import type { BenchFormat, BenchSource, ContestantName } from './bench-task.ts'
import { bestFixedQuality, readPictures } from './fixed-quality.ts'
import type { ImageSet } from './image-sets.ts'
import { type ContestantRun, runContestant } from './run-contestant.ts'
import { scoreOutputs, type ScoredOutput } from './score-outputs.ts'
import type { ContestantFigures, FixedFigures, SetResult } from './set-result.ts'
import { summarizeOutputs } from './summarize-outputs.ts'

export interface RunSetOptions {
  readonly name: string
  readonly set: ImageSet
  readonly sources: readonly BenchSource[]
  readonly contestants: readonly ContestantName[]
  readonly target: number
  readonly rounds: number
  readonly crossCheck: boolean
  /** Folder for files and caches. */
  readonly folder: string
  readonly say: (text: string) => void
}

interface Runs {
  /** Per round, of all goes together. */
  readonly cpuSeconds: number[]
  readonly peakMegabytes: number[]
  /** Of the first round: the others give the same. */
  scored: readonly ScoredOutput[]
  notes: readonly string[]
}

/** Has every contestant make a set, turn about, each in processes of its own and with an empty cache. */
export async function runSet(options: RunSetOptions): Promise<SetResult> {
  const { name, set, sources, contestants, target, rounds, crossCheck, folder, say } = options
  const runs = new Map<ContestantName, Runs>()
  for (const contestant of contestants)
    runs.set(contestant, { cpuSeconds: [], peakMegabytes: [], scored: [], notes: [] })

  for (let round = 0; round < rounds; round++) {
    const totals = new Map<ContestantName, { cpu: number; peak: number }>()
    for (const [at, formats] of set.goes.entries()) {
      for (const contestant of (round + at) % 2 === 0 ? contestants : contestants.toReversed()) {
        const place = join(folder, name, `${contestant}-${round}-${formats.join('-')}`)
        const run = await runContestant(contestant, {
          sources,
          formats,
          target,
          out: join(place, 'out'),
          cache: join(place, 'cache'),
        })
        say(
          `${name}, ${formats.join(' and ')}, round ${round + 1}: ${contestant} ${run.cpuSeconds.toFixed(1)} CPU-s, ${run.peakMegabytes.toFixed(0)} MB`,
        )
        const total = totals.get(contestant) ?? { cpu: 0, peak: 0 }
        totals.set(contestant, { cpu: total.cpu + run.cpuSeconds, peak: Math.max(total.peak, run.peakMegabytes) })
        if (round === 0) await keep(runs.get(contestant)!, run, { sources, crossCheck })
      }
    }
    for (const [contestant, { cpu, peak }] of totals) {
      runs.get(contestant)!.cpuSeconds.push(cpu)
      runs.get(contestant)!.peakMegabytes.push(peak)
    }
  }

  const wanted = sources.reduce((sum, { widths }) => sum + widths.length, 0) * set.goes.flat().length
  const figures = [...runs].map(([contestant, { scored, ...run }]): ContestantFigures => ({
    contestant,
    ...run,
    missing: wanted - scored.length,
    formats: summarizeOutputs(scored, target),
    outputs: scored,
  }))
  const ours = figures.find(({ contestant }) => contestant === 'firstpaint')
  const fixed = set.fixed && ours !== undefined ? await fixedFigures(ours, { sources, goes: set.goes, say }) : []
  return { set: name, title: set.title, target, sources: sources.length, wanted, contestants: figures, fixed }
}

async function keep(
  runs: Runs,
  { outputs, notes = [] }: ContestantRun,
  options: { readonly sources: readonly BenchSource[]; readonly crossCheck: boolean },
): Promise<void> {
  runs.scored = [...runs.scored, ...(await scoreOutputs(outputs, options))]
  runs.notes = [...runs.notes, ...notes]
}

/** AVIF at sharp's default effort and at ours, since either may be the smaller. */
const efforts: Readonly<Record<BenchFormat, readonly (number | null)[]>> = { avif: [4, 3], webp: [4, 5], jpeg: [null] }

async function fixedFigures(
  ours: ContestantFigures,
  {
    sources,
    goes,
    say,
  }: {
    readonly sources: readonly BenchSource[]
    readonly goes: ImageSet['goes']
    readonly say: (text: string) => void
  },
): Promise<readonly FixedFigures[]> {
  const figures: FixedFigures[] = []
  for (const format of goes.flat()) {
    const made = ours.outputs.filter((output) => output.format === format)
    if (made.length === 0) continue
    // Only what ours made too: a JPEG of a picture with alpha there is none.
    const pictures = await readPictures(
      made.map(({ source, width }) => ({ file: sources[source]!.file, widths: [width] })),
    )
    const floor = Math.min(...made.map(({ score }) => score))
    const bytes = made.reduce((sum, output) => sum + output.bytes, 0)
    for (const effort of efforts[format]) {
      const best = await bestFixedQuality({ format, effort, floor, pictures })
      say(
        `${format}${effort === null ? '' : ` at effort ${effort}`}: quality ${best.quality} holds ${floor.toFixed(1)} everywhere`,
      )
      figures.push({ ...best, ours: bytes, saved: 1 - bytes / best.bytes })
    }
  }
  return figures
}
