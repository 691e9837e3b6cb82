import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { pairsApp } from './pairs-app.ts'
import { plannedApps } from './planned-apps.ts'
import { createSampleApp, filesBelow } from './sample-app.ts'

const run = promisify(execFile)

/** Everything a build makes that is shipped or committed, by path. */
async function shipped(root: string): Promise<Record<string, string>> {
  const files = [...(await filesBelow(join(root, 'dist'))).map((file) => `dist/${file}`), 'firstpaint.chunks.json']
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const)),
  )
}

/** Few and many workers of the bundler, of its thread pool and of Node's. */
const workers = [1, 2, 3, 8, 16].map((count) => ({
  RAYON_NUM_THREADS: String(count),
  ROLLDOWN_WORKER_THREADS: String(count),
  ROLLDOWN_MAX_BLOCKING_THREADS: String(17 - count),
  UV_THREADPOOL_SIZE: String(count),
}))

test.each([
  ['pages that share small modules', pairsApp],
  ['features that import each other', plannedApps[0]!.files],
])('the same app gives the same bytes in every folder, with any number of workers: %s', async (_title, files) => {
  const outcomes: Record<string, string>[] = []
  for (const env of workers) {
    const app = await createSampleApp(files)
    try {
      const script = join(import.meta.dirname, 'build-once.ts')
      await run(process.execPath, [script], { cwd: app.root, env: { ...process.env, ...env } })
      const outcome = await shipped(app.root)
      for (const [file, text] of Object.entries(outcome)) expect(text, file).not.toContain(app.root)
      const facts = await readFile(join(app.root, '.firstpaint/chunk-facts.json'), 'utf8')
      expect(facts).not.toContain(app.root)
      outcomes.push({ ...outcome, facts })
    } finally {
      await app.remove()
    }
  }
  expect(Object.keys(outcomes[0]!).length).toBeGreaterThan(5)
  for (const outcome of outcomes.slice(1)) expect(outcome).toEqual(outcomes[0])
})
