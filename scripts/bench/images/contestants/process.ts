/** A process of its own for one contestant and one task: `node process.ts TASK.json RESULT.json`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { processCost } from '../../process-cost.ts'
import type { BenchTask, Contestant, ContestantName } from '../bench-task.ts'

const contestants: Readonly<Record<ContestantName | 'nothing', () => Promise<Contestant>>> = {
  firstpaint: async () => (await import('./firstpaint.ts')).firstpaint,
  'vite-imagetools': async () => (await import('./vite-imagetools.ts')).viteImagetools,
  sharp: async () => (await import('./sharp-defaults.ts')).sharpDefaults,
  nothing: async () => (await import('./nothing.ts')).nothing,
}

const [taskFile, resultFile] = process.argv.slice(2)
const { contestant, task } = JSON.parse(readFileSync(taskFile!, 'utf8')) as {
  readonly contestant: ContestantName | 'nothing'
  readonly task: BenchTask
}
const look = await (await contestants[contestant]())(task)
const { cpuSeconds, peakBytes } = processCost()
writeFileSync(resultFile!, JSON.stringify({ ...(await look()), cpuSeconds, peakMegabytes: peakBytes / 1e6 }))
