import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChunkFacts, type ChunkLockfile, type ChunkPlan, planByStrategy } from '@firstpaint/core/chunks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Plugin } from 'vite'
import type { Planner } from '../src/chunks/plan-site.ts'
import { createContext } from '../src/context.ts'
import { firstpaint } from '../src/firstpaint.ts'
import type { FirstpaintOptions } from '../src/options.ts'
import { chunks } from '../src/plugins/chunks.ts'
import { guard } from '../src/plugins/guard.ts'
import { moduleGraph } from '../src/plugins/module-graph.ts'
import { sourceMaps } from '../src/plugins/source-maps.ts'
import { stableChunks } from '../src/plugins/stable-chunks.ts'
import { styleMaps } from '../src/plugins/style-maps.ts'
import { resolveOptions } from '../src/resolve-options.ts'
import { captureLogger, type CaptureLogger } from './capture-logger.ts'
import { runSite } from './run-site.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

const files = {
  'src/main.js': `import './base.css'\nglobalThis.log.push('main')\nglobalThis.go = { a: () => import('./a.js'), b: () => import('./b.js') }\n`,
  'src/a.js': `import { left } from './left.js'\nimport './pages.css'\nglobalThis.log.push('a', left())\n`,
  'src/b.js': `import { left } from './left.js'\nimport { right } from './right.js'\nimport './pages.css'\nglobalThis.log.push('b', right(), left())\n`,
  'src/left.js': `import { shared } from './shared.js'\nglobalThis.log.push('left')\nexport const left = () => shared + 1\n`,
  'src/right.js': `globalThis.log.push('right')\nexport const right = () => ['a page of its own', 'nothing of the other', 2].length\n`,
  'src/shared.js': `globalThis.log.push('shared')\nexport const shared = 40\n`,
}

let app: SampleApp
let logger: CaptureLogger
beforeEach(async () => {
  app = await createSampleApp(files)
  logger = captureLogger()
})
afterEach(() => app.remove())

/** The plugin with another planner in the place of ours. */
function withPlanner(planner: Planner, user: FirstpaintOptions = {}): Plugin[] {
  const options = resolveOptions({ ...user, chunks: true })
  const context = createContext(options)
  return [
    guard(context),
    chunks(context, options.chunks as Exclude<typeof options.chunks, false>, planner),
    ...(options.stableChunks ? [stableChunks(context)] : []),
    styleMaps(context),
    sourceMaps(context),
    moduleGraph(context),
  ]
}

/** All packages and the app in one chunk per list; what is in none stays as the exact pass has it. */
function grouped(facts: ChunkFacts, groups: readonly (readonly string[])[]): ChunkPlan {
  const exact = planByStrategy(facts, 'vite-default')
  const known = new Set(facts.modules.map(({ id }) => id))
  const taken = new Set(groups.flat())
  const rest = exact.chunks.map((chunk) => ({ ...chunk, modules: chunk.modules.filter((id) => !taken.has(id)) }))
  const made = groups.map((modules, at) => ({
    ...exact.chunks[0]!,
    name: `group-${at}`,
    entry: null,
    modules: modules.filter((id) => known.has(id)),
  }))
  return { ...exact, strategy: 'auto', chunks: [...made, ...rest.filter(({ modules }) => modules.length > 0)] }
}

const build = async (plugins: Plugin[], dist: string, config = {}): Promise<string> => {
  const outDir = join(app.root, dist)
  await app.build(plugins, { customLogger: logger, build: { outDir, emptyOutDir: true, ...config } })
  return outDir
}
const contents = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await filesBelow(folder)).map(async (file) => [file, await readFile(join(folder, file), 'base64')] as const),
    ),
  )

describe('an output that breaks a promise', () => {
  test('is mended: the plan is repaired, built and kept in the lockfile', async () => {
    // A circle of two chunks, and code of one page that the other would load.
    const circle: Planner = async (facts) => ({
      plan: grouped(facts, [
        ['src/a.js', 'src/shared.js', 'src/right.js'],
        ['src/left.js', 'src/b.js'],
      ]),
      notes: [],
    })
    const planned = await build(withPlanner(circle, { stableChunks: false }), 'planned')
    expect(logger.warnings).toHaveLength(1)
    expect(logger.warnings[0]).toMatch(/^FP_CHUNKS_REPAIRED: .*broke a promise.*\n.*at: .*\n.*do: Commit/)
    const plain = await build(firstpaint({ stableChunks: false, chunks: false }), 'plain')
    expect(await runSite(planned, ['a', 'b'])).toEqual(await runSite(plain, ['a', 'b']))
    expect(await runSite(planned, ['b', 'a'])).toEqual(await runSite(plain, ['b', 'a']))

    const lockfile = JSON.parse(await readFile(join(app.root, 'firstpaint.chunks.json'), 'utf8')) as ChunkLockfile
    const home = (id: string): string | undefined =>
      Object.keys(lockfile.chunks).find((name) => lockfile.chunks[name]!.includes(id))
    expect(home('src/left.js')).not.toBe(home('src/b.js'))
    const graph = await readFile(join(app.root, '.firstpaint/graph.json'), 'utf8')
    for (const id of Object.keys(files)) expect(graph).toContain(`"${id}"`)

    logger.warnings.length = 0
    await build(firstpaint({ stableChunks: false, chunks: true }), 'planned')
    expect(logger.warnings).toEqual([])
  })

  test.each([
    ['with stable chunks', true, {}],
    ['without', false, {}],
    ['with source maps', true, { sourcemap: true }],
    ['with a manifest', true, { manifest: true }],
  ])('is left to Vite when no repair helps, byte for byte, %s', async (_title, stable, config) => {
    // Facts that deny what page b needs: whatever is built, it loads too much.
    const hopeless: Planner = async (facts) => {
      for (const atom of facts.atoms as readonly { entry: string | null; imports: readonly string[] }[]) {
        if (atom.entry === 'src/b.js') atom.imports = []
      }
      return { plan: grouped(facts, []), notes: [] }
    }
    const planned = await build(withPlanner(hopeless, { stableChunks: stable }), 'planned', config)
    expect(logger.warnings).toHaveLength(1)
    expect(logger.warnings[0]).toMatch(/^FP_CHUNKS_GIVEN_UP: .*Vite's own: .*\n.*at: .*\n.*do: Set firstpaint/)
    const plain = await build(
      firstpaint({ stableChunks: stable, chunks: false, preload: false, recover: false }),
      'plain',
      config,
    )
    expect(await contents(planned)).toEqual(await contents(plain))
    await expect(readFile(join(app.root, '.firstpaint/chunk-plan.json'))).rejects.toThrow('ENOENT')
  })

  test('a planner that fails leaves the chunks to Vite, and says so', async () => {
    const failing: Planner = () => Promise.reject(new Error('out of ideas'))
    const planned = await build(withPlanner(failing), 'planned')
    expect(logger.warnings).toEqual([expect.stringMatching(/^FP_CHUNKS_NOT_PLANNED: .*out of ideas/)])
    const plain = await build(firstpaint({ chunks: false, preload: false, recover: false }), 'plain')
    expect(await contents(planned)).toEqual(await contents(plain))
  })

  test('a plugin that cannot be run twice leaves the chunks to Vite', async () => {
    let starts = 0
    const once: Plugin = {
      name: 'once',
      buildStart() {
        if (++starts % 2 === 0) throw new Error('started twice')
      },
    }
    await build([once, ...firstpaint({ chunks: true })], 'planned')
    expect(logger.warnings).toEqual([
      expect.stringMatching(/^FP_CHUNKS_NOT_PLANNED: .*Vite's own: .*started twice\n.*at: [^\n]*\n.*do: /),
    ])
    expect(await filesBelow(join(app.root, 'planned'))).toContain('index.html')
  })

  test.each([
    ['ends the build when pages could break', ['src/a.js', 'src/shared.js', 'src/right.js'], 'FP_CHUNKS_BROKEN'],
    ['ships when it only costs bytes', ['src/left.js', 'src/right.js'], 'FP_CHUNKS_UNMENDED'],
  ])('that cannot be built again %s', async (_title, group, code) => {
    for (const id of ['src/left.js', 'src/right.js', 'src/shared.js'] as const) {
      // Without effects, loading them for nothing costs bytes and no more.
      await app.write({ [id]: files[id].replace(/globalThis.log.push\('\w+'\)\n/, '') })
    }
    let starts = 0
    // The pass, the build itself, and no third time.
    const twice: Plugin = {
      name: 'twice',
      buildStart() {
        if (++starts > 2) throw new Error('started too often')
      },
    }
    const planner: Planner = async (facts) => ({
      plan: grouped(facts, code === 'FP_CHUNKS_BROKEN' ? [group, ['src/left.js', 'src/b.js']] : [group]),
      notes: [],
    })
    const building = build([twice, ...withPlanner(planner)], 'planned')
    if (code === 'FP_CHUNKS_BROKEN') {
      await expect(building).rejects.toThrow(/FP_CHUNKS_BROKEN: .*started too often.*circle/)
    } else {
      await building
      expect(logger.warnings).toEqual([expect.stringMatching(/^FP_CHUNKS_UNMENDED: .*started too often/)])
    }
  })
})
