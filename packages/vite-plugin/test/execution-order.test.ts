import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChunkFacts } from '@firstpaint/core/chunks'
import { afterEach, expect, test } from 'vitest'
import { build, type Rolldown } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

let app: SampleApp | undefined
afterEach(() => app?.remove())

test('modules stand in one chunk in the order the facts say, with lazy parts met in any order', async () => {
  const uses = (...names: string[]): string => names.map((name) => `import './${name}.js'\n`).join('')
  const part = (name: string): string => `globalThis.log = [...(globalThis.log ?? []), '${name}']\n`
  app = await createSampleApp({
    'index.html': '<!doctype html><title>Order</title><script type="module" src="/src/main.js"></script>',
    'src/main.js': `globalThis.go = [() => import('./zoo.js'), () => import('./deep/inn.js'), () => import('./bar.js')]\n`,
    'src/zoo.js': `${uses('one', 'two')}globalThis.more = () => import('./art.js')\n`,
    'src/deep/inn.js': `import '../three.js'\nimport '../one.js'\n`,
    'src/bar.js': uses('two', 'three', 'one'),
    'src/art.js': uses('three', 'four', 'two'),
    ...Object.fromEntries(['one', 'two', 'three', 'four'].map((name) => [`src/${name}.js`, part(name)])),
  })
  await app.build(firstpaint({ chunks: true, report: false }))
  const { modules } = JSON.parse(await readFile(join(app.root, '.firstpaint/chunk-facts.json'), 'utf8')) as ChunkFacts
  const stated = modules.toSorted((a, b) => a.order - b.order).map(({ id }) => id)

  const { output: files } = (await build({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'all', test: /src.(one|two|three|four)\.js/ }] } },
      },
    },
  })) as Rolldown.RolldownOutput
  const all = files.find((file) => file.type === 'chunk' && file.name === 'all') as Rolldown.OutputChunk
  const written = Object.keys(all.modules).map((id) => id.slice(app!.root.length + 1))
  expect(written).toHaveLength(4)
  expect(stated.filter((id) => written.includes(id))).toEqual(written)
})
