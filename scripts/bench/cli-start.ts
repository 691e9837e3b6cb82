// What `firstpaint --help` costs more than Node itself: `node scripts/bench/cli-start.ts [runs]`, after `pnpm build`.
import { spawnSync } from 'node:child_process'
import { cpus, platform, release, totalmem } from 'node:os'
import { resolve } from 'node:path'

/** Milliseconds that the help may take beyond bare Node: below it, a command feels like it answers at once. */
const budget = 100

const bin = resolve(import.meta.dirname, '../../packages/cli/bin/firstpaint.js')
const commands = {
  'node -e 0': ['-e', '0'],
  'firstpaint --help': [bin, '--help'],
} as const
type Name = keyof typeof commands

const runs = Number(process.argv[2] ?? 31)
if (!Number.isInteger(runs) || runs < 3) {
  console.error(`runs must be a whole number of 3 or more, not '${process.argv[2]}'`)
  process.exit(2)
}

const names = Object.keys(commands) as Name[]
const times: Record<Name, number[]> = { 'node -e 0': [], 'firstpaint --help': [] }
// One unmeasured round fills the disk cache and Node's compile cache, as in everyday use.
for (const name of names) measure(name)
for (let run = 0; run < runs; run++) {
  // Turn about, and each first as often as the other: what else the machine does hits both alike.
  for (const name of run % 2 === 0 ? names : names.toReversed()) times[name].push(measure(name))
}

const [bare, help] = [times['node -e 0'], times['firstpaint --help']]
const extra = median(help.map((time, run) => time - bare[run]!))
console.log(`${new Date().toISOString().slice(0, 10)}  Node ${process.version}  ${platform()} ${release()}`)
console.log(`${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 1e9)} GB`)
console.log(`node scripts/bench/cli-start.ts ${runs}  (${runs} rounds, interleaved)\n`)
for (const name of names) {
  const sorted = times[name].toSorted((a, b) => a - b)
  const spread = `min ${sorted[0]!.toFixed(1)}  max ${sorted.at(-1)!.toFixed(1)}`
  console.log(`${name.padEnd(18)} median ${median(sorted).toFixed(1).padStart(6)} ms   ${spread}`)
}
console.log(`${'difference'.padEnd(18)} median ${extra.toFixed(1).padStart(6)} ms   of ${budget} ms allowed`)
process.exitCode = extra <= budget ? 0 : 1

function measure(name: Name): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, commands[name], { encoding: 'utf8' })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${name} failed with exit code ${status}: ${stderr}`)
  return time
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
