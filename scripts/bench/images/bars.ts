import { median } from './median.ts'
import type { BenchFormat, BenchOutput } from './bench-task.ts'
import type { ScoredOutput } from './score-outputs.ts'
import type { ContestantFigures, SetResult } from './set-result.ts'
import type { WarmResult } from './warm-rebuild.ts'

/** A bar the project holds itself to. */
export interface BarResult {
  readonly bar: string
  readonly passed: boolean
  readonly found: string
}

export interface BarInput {
  readonly sets: readonly SetResult[]
  readonly warm: readonly WarmResult[]
}

/** Holds what was measured against every bar that it can tell of. */
export function checkBars({ sets, warm }: BarInput): readonly BarResult[] {
  return [
    ...sets.flatMap(windowBars),
    ...sets.flatMap(fixedBars),
    ...sets.filter(({ set }) => set === 'research').flatMap(peerBars),
    ...warm.filter(({ contestant }) => contestant === 'firstpaint').flatMap(warmBars),
  ]
}

function of({ contestants }: SetResult, name: string): ContestantFigures | undefined {
  return contestants.find(({ contestant }) => contestant === name)
}

function windowBars(set: SetResult): readonly BarResult[] {
  const ours = of(set, 'firstpaint')
  if (ours === undefined) return []
  const lossy = ours.outputs.flatMap(({ claims }) => (claims?.score === undefined ? [] : [claims.score]))
  const [low, high] = [set.target - 0.5, set.target + 1.5]
  const within = lossy.filter((score) => score >= low && score <= high).length
  return [
    {
      bar: `${set.set}: every lossy file within ${low}–${high}, by the engine's own scores`,
      passed: within === lossy.length,
      found: `${within} of ${lossy.length}, ${range(lossy)}`,
    },
  ]
}

const leastSaved: Partial<Readonly<Record<BenchFormat, number>>> = { avif: 0.22, webp: 0.28 }

function fixedBars({ set, fixed }: SetResult): readonly BarResult[] {
  return Object.entries(leastSaved).flatMap(([format, least]) => {
    const rivals = fixed.filter((one) => one.format === format)
    if (rivals.length === 0) return []
    // The lightest of the rivals: sharp's own effort or ours.
    const best = rivals.toSorted((a, b) => a.bytes - b.bytes)[0]!
    return [
      {
        bar: `${set}: ${format} at least ${percent(least)} lighter than one quality for all with the same worst case`,
        passed: best.saved >= least,
        found: `${percent(best.saved)} against quality ${best.quality} at effort ${best.effort}`,
      },
    ]
  })
}

function peerBars(set: SetResult): readonly BarResult[] {
  const [ours, theirs] = [of(set, 'firstpaint'), of(set, 'vite-imagetools')]
  if (ours === undefined) return []
  const worst = Math.min(...ours.outputs.map(({ score }) => score))
  const peak = Math.max(...ours.peakMegabytes)
  const own: readonly BarResult[] = [
    {
      bar: `${set.set}: worst score ≥ ${set.target - 0.5}, by the reference scaled once`,
      passed: worst >= set.target - 0.5,
      found: worst.toFixed(2),
    },
    { bar: `${set.set}: peak memory ≤ 500 MB`, passed: peak <= 500, found: `${peak.toFixed(0)} MB` },
  ]
  if (theirs === undefined) return own
  const [ourBytes, theirBytes] = commonBytes(ours.outputs, theirs.outputs)
  const cpu = median(ours.cpuSeconds) / median(theirs.cpuSeconds)
  return [
    {
      bar: `${set.set}: bytes ≤ vite-imagetools', of the files both made`,
      passed: ourBytes <= theirBytes,
      found: `${ourBytes} against ${theirBytes}`,
    },
    ...own,
    { bar: `${set.set}: CPU ≤ 45 % of vite-imagetools'`, passed: cpu <= 0.45, found: percent(cpu) },
  ]
}

function commonBytes(ours: readonly ScoredOutput[], theirs: readonly ScoredOutput[]): readonly [number, number] {
  const name = ({ source, width, format }: BenchOutput): string => `${source} ${width} ${format}`
  const others = new Map(theirs.map((output) => [name(output), output.bytes]))
  const common = ours.filter((output) => others.has(name(output)))
  return [
    common.reduce((sum, { bytes }) => sum + bytes, 0),
    common.reduce((sum, output) => sum + others.get(name(output))!, 0),
  ]
}

function warmBars({ outputs, warmCpuSeconds, imagelessCpuSeconds, notes }: WarmResult): readonly BarResult[] {
  const above = warmCpuSeconds - imagelessCpuSeconds
  return [
    {
      bar: `warm: ${outputs} files ≤ 0.2 CPU-s above a build without images`,
      passed: above <= 0.2,
      found: `${above.toFixed(2)} CPU-s`,
    },
    {
      bar: 'warm: one changed source of many is all that is encoded',
      passed: notes.some((note) => note.includes(' 1 images encoded')),
      found: notes.join('; '),
    },
  ]
}

function range(scores: readonly number[]): string {
  return scores.length === 0 ? 'none' : `${Math.min(...scores).toFixed(2)}–${Math.max(...scores).toFixed(2)}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
