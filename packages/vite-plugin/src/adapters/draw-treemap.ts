import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ModuleGraph } from '@firstpaint/core/chunks'
import type { SiteReport } from '@firstpaint/core/report'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { toVisualizerData } from './to-visualizer-data.ts'

export interface DrawTreemapOptions {
  readonly report: SiteReport
  readonly graph: ModuleGraph | undefined
  /** Where the picture goes: an HTML file that needs nothing else. */
  readonly file: string
}

/**
 * Draws the report with rollup-plugin-visualizer's template. Only the picture is its own: the sizes it would measure on
 * Rolldown are those before the second round of tree shaking, so it is given ours, through its documented command line.
 *
 * @see https://github.com/vitejs/rolldown-vite/issues/579
 */
export async function drawTreemap({ report, graph, file }: DrawTreemapOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'firstpaint-'))
  try {
    const data = join(folder, 'data.json')
    const picture = join(folder, 'treemap.html')
    await writeFile(data, JSON.stringify(toVisualizerData(report, graph)))
    const entry = fileURLToPath(import.meta.resolve('rollup-plugin-visualizer'))
    const command = join(dirname(entry), '..', 'bin', 'cli.js')
    await promisify(execFile)(process.execPath, [
      command,
      '--filename',
      picture,
      '--title',
      'Firstpaint: bytes by module',
      data,
    ])
    await writeFileAtomic(file, await readFile(picture))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
