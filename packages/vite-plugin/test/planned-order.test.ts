import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger, type CaptureLogger } from './capture-logger.ts'
import { drawRandomApp } from './random-app.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp | undefined
afterEach(() => app?.remove())

async function build(chunks: boolean, outDir = 'dist'): Promise<CaptureLogger> {
  const logger = captureLogger()
  await app!.build(firstpaint({ chunks, report: false, graph: false, preload: false, recover: false }), {
    customLogger: logger,
    build: { outDir: join(app!.root, outDir) },
  })
  return logger
}

async function site(outDir: string): Promise<Record<string, string>> {
  const folder = join(app!.root, outDir)
  const contents = (await filesBelow(folder)).map(
    async (file) => [file, await readFile(join(folder, file), 'base64')] as const,
  )
  return Object.fromEntries(await Promise.all(contents))
}

/** Ours: on a busy machine the bundler warns of its plugins, too. */
const ours = ({ warnings }: Pick<CaptureLogger, 'warnings'>): string[] =>
  warnings.filter((warning) => warning.startsWith('FP_'))

/** Whether the build without a plan was made, to see in which order Vite's own chunks run. */
function looked({ infos }: CaptureLogger): boolean {
  return infos.some((line) => /, order \d/.test(line))
}

test.each([
  // Rolldown merges a shared module into the entry, where it runs after what it ran before.
  [
    'side effects, as they are written',
    1011,
    /^firstpaint: the chunks are left to Vite.*src.m23.js comes where .*m41.js/,
  ],
  // Vite takes away a chunk of nothing but styles, and appends these elsewhere.
  ['styles', 1031, /^FP_CHUNKS_REORDERED: .*src.s2.css comes where .* src.s0.css comes/],
])(
  'a plan that would turn %s, is left for Vite’s own chunks, byte for byte, each time',
  async (_what, seed, message) => {
    app = await createSampleApp(drawRandomApp(seed).files)
    const said = async (): Promise<string[]> => {
      const logger = await build(true)
      return [...ours(logger), ...logger.infos].filter((line) => message.test(line))
    }
    expect(await said()).toHaveLength(1)
    await build(false, 'plain')
    const plain = await site('plain')
    expect(await site('dist')).toEqual(plain)
    expect(await said()).toHaveLength(1)
    expect(await site('dist')).toEqual(plain)
  },
)

const sheet = (text: string): string => `.card { ${text} }`
const styled = {
  'src/main.js': `import './base.css'\nglobalThis.go = { a: () => import('./a.js'), b: () => import('./b.js') }\n`,
  'src/a.js': `import './shared.js'\nimport './a.css'\nexport const page = 'a'\n`,
  'src/b.js': `import './shared.js'\nimport './b.css'\nexport const page = 'b'\n`,
  'src/shared.js': `import './shared.css'\nconsole.log('shared')\n`,
  'src/a.css': '.a { color: red }',
  'src/b.css': '.b { color: red }',
  'src/shared.css': '.shared { color: red }',
}

test('styles that decide the same are looked after once, as long as the graph stays what it is', async () => {
  app = await createSampleApp({ ...styled, 'src/a.css': sheet('color: red'), 'src/shared.css': sheet('color: blue') })
  const first = await build(true)
  expect(ours(first)).toEqual([])
  expect(looked(first)).toBe(true)
  await app.write({ 'src/a.css': sheet('color: green') })
  const second = await build(true)
  expect(ours(second)).toEqual([])
  expect(looked(second)).toBe(false)
})

test('where nothing depends on the order, no build is spent on it', async () => {
  app = await createSampleApp(styled)
  const built = await build(true)
  expect(ours(built)).toEqual([])
  expect(built.infos.some((line) => line.includes('planned in'))).toBe(true)
  expect(looked(built)).toBe(false)
})
