/**
 * Builds Bistro with planned chunks again and again, in other folders, with other numbers of workers, from scratch and
 * with what the last build left: every file must be the same, byte for byte. Names those that are not.
 *
 *   node scripts/check/determinism.ts [builds, default 20]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../run-command.ts'
import { copyBistro } from './determinism/copy-bistro.ts'
import { diffOutcomes } from './determinism/diff-outcomes.ts'
import { hashOutcome } from './determinism/hash-outcome.ts'

const builds = Number(process.argv[2] ?? 20)
if (!Number.isInteger(builds) || builds < 2) {
  console.error(`determinism: '${process.argv[2]}' is no number of builds from 2.`)
  process.exit(2)
}

/** Folders of other names and depths; the app is built in each several times. */
const folders = ['a', 'another/place', 'with space/and ünïcode', 'b/c/d/e/f'] as const
const workerCounts = [1, 2, 3, 4, 8, 16] as const

const home = await mkdtemp(join(tmpdir(), 'determinism-'))
try {
  let first: ReadonlyMap<string, string> | undefined
  const differing = new Set<string>()
  for (let build = 0; build < builds; build++) {
    const folder = folders[build % folders.length]!
    const workers = workerCounts[build % workerCounts.length]!
    const app = await copyBistro(join(home, folder), { keepCache: Math.floor(build / folders.length) % 2 === 1 })
    const { code, stderr, seconds } = await runCommand(
      process.execPath,
      [join(import.meta.dirname, 'determinism/build-once.ts')],
      {
        cwd: app,
        env: {
          RAYON_NUM_THREADS: String(workers),
          ROLLDOWN_WORKER_THREADS: String(workers),
          UV_THREADPOOL_SIZE: String(workers),
        },
      },
    )
    if (code !== 0) throw new Error(`build ${build + 1} failed:\n${stderr}`)
    const outcome = await hashOutcome(app)
    first ??= outcome
    const found = diffOutcomes(first, outcome)
    for (const file of found) differing.add(file)
    console.log(
      `build ${build + 1}  ${folder}, ${workers} workers: ${outcome.size} files, ${found.length} differ, ${seconds.toFixed(1)} s`,
    )
  }
  for (const file of [...differing].toSorted()) console.error(`determinism: ${file} is not always the same.`)
  console.log(
    `determinism: ${builds} builds, ${differing.size === 0 ? 'every byte the same' : `${differing.size} files differ`}.`,
  )
  process.exitCode = differing.size === 0 ? 0 : 1
} finally {
  await rm(home, { recursive: true, force: true })
}
