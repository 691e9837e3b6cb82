// What the perceptual metrics cost, in CPU time: `node scripts/bench/image-metric.ts [runs]`, after `pnpm build`.
import { cpus, platform, release } from 'node:os'
import { msSsim, ssimulacra2, type Pixels, type QualityMetric } from '@firstpaint/images'
import { seededRandom } from './seeded-random.ts'

const [WIDTH, HEIGHT] = [1000, 750]

const runs = Number(process.argv[2] ?? 30)
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`runs must be a whole number of 1 or more, not '${process.argv[2]}'`)
  process.exit(2)
}

const random = seededRandom(1)
const reference = draw((wave) => wave + random() * 32)
const candidate = draw((wave) => wave + random() * 8 + 12)

console.log(`${new Date().toISOString().slice(0, 10)}  Node ${process.version}  ${platform()} ${release()}`)
console.log(`${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`)
console.log(`${WIDTH} × ${HEIGHT} pixels, median of ${runs}, CPU time\n`)
for (const [metric, times] of [
  [ssimulacra2(), runs],
  [msSsim(), Math.min(runs, 3)],
] as const) {
  measure(metric, times)
}

function measure(metric: QualityMetric, times: number): void {
  const prepare: number[] = []
  const score: number[] = []
  // The first three rounds let the compilers warm up.
  for (let round = -Math.min(3, times); round < times; round++) {
    const before = cpuTime()
    const prepared = metric.prepare(reference)
    const between = cpuTime()
    prepared.score(candidate)
    const after = cpuTime()
    prepared.free()
    if (round < 0) continue
    prepare.push(between - before)
    score.push(after - between)
  }
  const perMegapixel = (median(score) / 1000 / WIDTH / HEIGHT) * 1e6
  console.log(
    `${metric.name.padEnd(12)} prepare ${median(prepare).toFixed(1).padStart(7)} ms   ` +
      `score ${median(score).toFixed(1).padStart(7)} ms   ${perMegapixel.toFixed(3)} CPU-s per megapixel`,
  )
}

/** Milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

function draw(level: (wave: number) => number): Pixels {
  const data = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, index) => level(110 + 90 * Math.sin(index / 997)))
  return { data, width: WIDTH, height: HEIGHT, channels: 3 }
}
