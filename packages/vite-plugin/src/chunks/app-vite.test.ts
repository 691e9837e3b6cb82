import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { appVite } from './app-vite.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'firstpaint-app-vite-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('a folder that knows no Vite gets ours', async () => {
  expect((await appVite(root)).version).toBe(version)
})

test('an app with a Vite of its own is built by that one', async () => {
  const folder = join(root, 'app/node_modules/vite')
  await writeFileAtomic(join(folder, 'package.json'), '{ "type": "module", "exports": { ".": "./index.js" } }')
  await writeFileAtomic(join(folder, 'index.js'), `export const version = 'the app’s'\n`)
  expect((await appVite(join(root, 'app'))).version).toBe('the app’s')
})
