import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { seededRandom } from '../seeded-random.ts'
import { median } from './median.ts'
import type { BenchSource, ContestantName } from './bench-task.ts'
import { runContestant } from './run-contestant.ts'

/** What building again costs when nothing, or one picture, has changed. */
export interface WarmResult {
  readonly contestant: ContestantName
  readonly outputs: number
  readonly coldCpuSeconds: number
  /** Medians, beside a build without any image. */
  readonly warmCpuSeconds: number
  readonly imagelessCpuSeconds: number
  readonly warmPeakMegabytes: number
  readonly imagelessPeakMegabytes: number
  /** One source of all changed: CPU seconds, and how many were made anew, where the contestant tells. */
  readonly changedCpuSeconds: number
  readonly notes: readonly string[]
}

export interface WarmOptions {
  readonly contestants: readonly ContestantName[]
  /** Pictures, each made at four widths in two formats. */
  readonly sources: number
  readonly rounds: number
  readonly folder: string
  readonly say: (text: string) => void
}

const widths = [80, 160, 240, 320]

/** Builds many small pictures, builds again, changes one, builds again. */
export async function warmRebuild({
  contestants,
  rounds,
  folder,
  say,
  ...options
}: WarmOptions): Promise<WarmResult[]> {
  const place = join(folder, 'warm')
  const sources = await drawSources(join(place, 'sources'), options.sources)
  const task = { sources, formats: ['avif', 'webp'], target: 70 } as const
  const results: WarmResult[] = []
  for (const contestant of contestants) {
    // A script without a cache has no warm build.
    if (contestant === 'sharp') continue
    const [out, cache] = [join(place, contestant, 'out'), join(place, contestant, 'cache')]
    const cold = await runContestant(contestant, { ...task, out, cache })
    say(`${contestant}: ${cold.outputs.length} files in ${cold.cpuSeconds.toFixed(1)} CPU-s`)
    const [warm, imageless] = [[] as (typeof cold)[], [] as (typeof cold)[]]
    // The first warm run looks at sources that were written a moment ago, and learns them.
    await runContestant(contestant, { ...task, out, cache })
    for (let round = 0; round < rounds; round++) {
      warm.push(await runContestant(contestant, { ...task, out, cache }))
      imageless.push(await runContestant('nothing', { ...task, out, cache: join(place, 'none') }))
    }
    await drawSource(sources[sources.length >> 1]!.file, 4711)
    const changed = await runContestant(contestant, { ...task, out, cache })
    await drawSource(sources[sources.length >> 1]!.file, sources.length >> 1)
    results.push({
      contestant,
      outputs: cold.outputs.length,
      coldCpuSeconds: cold.cpuSeconds,
      warmCpuSeconds: median(warm.map(({ cpuSeconds }) => cpuSeconds)),
      imagelessCpuSeconds: median(imageless.map(({ cpuSeconds }) => cpuSeconds)),
      warmPeakMegabytes: median(warm.map(({ peakMegabytes }) => peakMegabytes)),
      imagelessPeakMegabytes: median(imageless.map(({ peakMegabytes }) => peakMegabytes)),
      changedCpuSeconds: changed.cpuSeconds,
      notes: (changed.notes ?? []).filter((note) => note.includes('encoded')).map((note) => `one changed: ${note}`),
    })
  }
  return results
}

async function drawSources(folder: string, count: number): Promise<readonly BenchSource[]> {
  mkdirSync(folder, { recursive: true })
  const sources: BenchSource[] = []
  for (let index = 0; index < count; index++) {
    const file = join(folder, `${index}.jpg`)
    await drawSource(file, index)
    sources.push({ file, widths })
  }
  return sources
}

/** Hills of light with grain, different for every seed. */
async function drawSource(file: string, seed: number): Promise<void> {
  const [width, height] = [360, 240]
  const random = seededRandom(seed + 1)
  const waves = Array.from({ length: 9 }, () => [random() * 0.12, random() * 0.12, random() * 6] as const)
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < data.length; at++) {
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)]
    const [kx, ky, phase] = waves[(at % 3) * 3 + ((x >> 6) % 3)]!
    data[at] = 128 + 90 * Math.sin(x * kx + y * ky + phase) + random() * 24
  }
  writeFileSync(
    file,
    await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 95 })
      .toBuffer(),
  )
}
