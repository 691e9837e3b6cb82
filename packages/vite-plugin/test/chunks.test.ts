import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChunkPlan, ModuleGraph } from '@firstpaint/core/chunks'
import type { SiteReport } from '@firstpaint/core/report'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(async () => void (app = await createSampleApp()))
afterEach(() => app.remove())

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(app.root, path), 'utf8')) as T

describe('a build with chunks: true', () => {
  test('makes the chunks of the plan, and the plan keeps its promises', async () => {
    await app.build(firstpaint({ chunks: true }))
    const plan = await readJson<ChunkPlan>('.firstpaint/chunk-plan.json')
    const graph = await readJson<ModuleGraph>('.firstpaint/graph.json')
    expect(plan.promises.filter((promise) => !promise.kept)).toEqual([])
    for (const planned of plan.chunks.filter((chunk) => chunk.modules.length > 1)) {
      const made = graph.chunks.filter((chunk) => planned.modules.some((id) => chunk.modules.includes(id)))
      expect(
        made.map((chunk) => chunk.name),
        planned.name,
      ).toHaveLength(1)
    }
  })

  test('the nested pass leaves no trace: the same site as twice in a row, and the report adds up', async () => {
    await app.build(firstpaint({ chunks: true }))
    const first = await readJson<SiteReport>('.firstpaint/report.json')
    await app.build(firstpaint({ chunks: true }))
    const second = await readJson<SiteReport>('.firstpaint/report.json')
    expect(second.files.map(({ path, hash }) => [path, hash])).toEqual(
      first.files.map(({ path, hash }) => [path, hash]),
    )
    expect(first.routes.length).toBe(3)
  })

  test.each([
    ['codeSplitting', { codeSplitting: { groups: [{ name: 'everything', test: /src/ }] } }, 'everything'],
    ['manualChunks', { manualChunks: (id: string) => (id.includes('shared') ? 'everything' : null) }, 'everything'],
    ['codeSplitting', { codeSplitting: false }, 'index'],
  ])("leaves an app's own %s alone", async (name, output, chunk) => {
    const logger = captureLogger()
    await app.build(firstpaint({ chunks: true, stableChunks: false }), {
      customLogger: logger,
      build: { rolldownOptions: { output: output as never } },
    })
    expect(logger.warnings.filter((line) => line.startsWith('firstpaint'))).toEqual([
      `firstpaint: chunks are not planned: the config has an output.${name} of its own.`,
    ])
    const graph = await readJson<ModuleGraph>('.firstpaint/graph.json')
    expect(graph.chunks.map((made) => made.name)).toContain(chunk)
    expect(await filesBelow(join(app.root, '.firstpaint'))).not.toContain('chunk-plan.json')
  })
})
