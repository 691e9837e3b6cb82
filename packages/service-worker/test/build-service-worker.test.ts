import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrecachePlan } from '@firstpaint/core/precache'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServiceWorker } from '../dist/index.js'

/** Bytes of a worker that is told nothing, gzip at level 9: what no change may exceed unnoticed. */
const CORE_BUDGET = 2048
const KILL_BUDGET = 800

let dist: string
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'build-worker-'))
  await mkdir(join(dist, 'assets'))
  await writeFile(
    join(dist, 'index.html'),
    '<title>Site</title><script type="module" src="/assets/a-1b2C3d4E.js"></script>',
  )
  await writeFile(join(dist, 'assets/a-1b2C3d4E.js'), 'run()')
})
afterAll(() => rm(dist, { recursive: true, force: true }))

const plan = (...files: readonly string[]): PrecachePlan =>
  ({
    version: 1,
    release: 'release-1',
    budget: 1000,
    entries: files.map((file) => ({ file, bytes: 1, when: 'install', reason: 'wanted' })),
  }) as PrecachePlan
const site = plan('index.html', 'assets/a-1b2C3d4E.js')

describe('buildServiceWorker()', () => {
  test('writes one file that needs no other, the same each time', async () => {
    const { file, code, bytes } = await buildServiceWorker({ dist, plan: site, fallback: 'index.html' })
    expect(await readFile(file, 'utf8')).toBe(code)
    expect(bytes).toBe(Buffer.byteLength(code))
    expect(code).not.toMatch(/\bimport\b|importScripts|__FIRSTPAINT_SW__/)
    expect((await buildServiceWorker({ dist, plan: site, fallback: 'index.html' })).code).toBe(code)
  })

  test('the core and the worker that removes itself keep to their budgets', async () => {
    const empty = { dist, plan: plan(), staticRoutes: false }
    expect((await buildServiceWorker(empty)).gzip).toBeLessThanOrEqual(CORE_BUDGET)
    expect((await buildServiceWorker({ ...empty, kill: true })).gzip).toBeLessThanOrEqual(KILL_BUDGET)
  })

  test('routes of recipes are bundled in, from this package', async () => {
    const { code } = await buildServiceWorker({
      dist,
      plan: site,
      recipes: {
        imports: "import { NetworkFirst } from 'workbox-strategies'",
        routes: '[(event, url) => (url.pathname === "/api" ? new NetworkFirst().handle(event) : undefined)]',
        answersPages: false,
      },
    })
    expect(code).toContain('/api')
    expect(code).not.toMatch(/\bimport\b|process\.env/)
  })

  test('a file of the plan that is not there has a name', async () => {
    await expect(buildServiceWorker({ dist, plan: plan('gone.js') })).rejects.toMatchObject({
      code: 'FP_SW_FILE_MISSING',
      place: 'gone.js',
    })
  })
})
