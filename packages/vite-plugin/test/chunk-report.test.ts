import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChunkPlan } from '@firstpaint/core/chunks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(
  async () => void (app = await createSampleApp({ 'package.json': '{ "name": "a </title> & b", "type": "module" }' })),
)
afterEach(() => app.remove())

test('a planned build draws every chunk in one file without addresses; another build takes it away', async () => {
  await app.build(firstpaint({ chunks: true }))
  const file = join(app.root, '.firstpaint/chunks.html')
  const html = await readFile(file, 'utf8')
  const plan = JSON.parse(await readFile(join(app.root, '.firstpaint/chunk-plan.json'), 'utf8')) as ChunkPlan
  for (const { name } of plan.chunks) expect(html).toContain(`data-id="${name}"`)
  expect(html).toContain('<title>Chunks of a &lt;/title&gt; &amp; b</title>')
  expect(html).not.toMatch(/\b(?:src|href)=|url\(|https?:/)
  expect(html).toContain("default-src 'none'")

  await app.build(firstpaint({ chunks: { strategy: 'vite-default' } }))
  expect(existsSync(file)).toBe(false)
})
