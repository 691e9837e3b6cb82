import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { ChunkFacts } from '@firstpaint/core/chunks'
import { expect, test } from 'vitest'
import { staleSources } from '../src/chunks/stale-sources.ts'
import { tempDir } from './temp-dir.ts'

const facts = {
  modules: [
    { id: 'src/a.ts', package: null },
    { id: 'src/b.svg?inline', package: null },
    { id: 'node_modules/zod/z.js', package: 'zod' },
    { id: 'virtual:vite/preload-helper.js', package: null },
    { id: '../shared/c.ts', package: null },
  ],
} as unknown as ChunkFacts

test('tells what changed or went after the facts were written, by modules, config and lockfile', async () => {
  const app = tempDir({
    'web/src/a.ts': '',
    'web/src/b.svg': '',
    'shared/c.ts': '',
    'vite.config.ts': '',
    'pnpm-lock.yaml': '',
    'web/src/unrelated.ts': '',
  })
  const root = join(app, 'web')
  const at = (file: string, seconds: number): void => utimesSync(join(app, file), seconds, seconds)
  for (const file of ['web/src/a.ts', 'web/src/b.svg', 'shared/c.ts', 'vite.config.ts', 'pnpm-lock.yaml'])
    at(file, 1000)
  const look = () => staleSources({ facts, app, root, writtenAt: 2_000_000 })
  expect(await look()).toEqual([])
  at('web/src/b.svg', 3000)
  at('pnpm-lock.yaml', 3000)
  expect(await look()).toEqual(['pnpm-lock.yaml', 'src/b.svg?inline'])
  at('shared/c.ts', 3000)
  rmSync(join(root, 'src/a.ts'))
  expect(await look()).toEqual(['../shared/c.ts', 'pnpm-lock.yaml', 'src/a.ts', 'src/b.svg?inline'])
})
