import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DeliveredFile, type DeliveryManifest, summarizeDelivery } from '@firstpaint/core/delivery'
import { afterEach, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import type { FirstpaintOptions } from '../src/options.ts'
import { captureLogger } from './capture-logger.ts'
import { createRoutedApp } from './routed-app.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp | undefined
afterEach(async () => {
  await app?.remove()
  app = undefined
})

// Names as in all builds: the second of two builds must not differ for another reason than its edit.
const options: FirstpaintOptions = {
  delivery: { dictionaryStableNames: false },
  images: false,
  report: { treemap: false, summary: false },
}
const manifestOf = async ({ root }: SampleApp): Promise<DeliveryManifest> =>
  JSON.parse(await readFile(join(root, '.firstpaint/delivery.json'), 'utf8')) as DeliveryManifest
const own = ({ files }: DeliveryManifest): readonly DeliveredFile[] => files.filter(({ from }) => from === undefined)

test('an edit comes as deltas for scripts and page, and old files stay', async () => {
  app = await createRoutedApp()
  const logger = captureLogger()
  await app.build(firstpaint(options), { customLogger: logger, logLevel: 'info' })
  const first = await manifestOf(app)
  expect(logger.infos.join('\n')).toMatch(/delivery: \d+ files, .* brotli/)
  expect(first.fallback).toBe('index.html')
  expect(first.routes.map(({ pattern }) => pattern)).toContain('/menu/:slug')
  expect(first.routes.at(-1)?.pattern).toBe('*')
  for (const { path, caching } of own(first)) {
    expect(caching, path).toBe(path === 'index.html' ? 'page' : path === 'importmap.json' ? 'revalidate' : 'immutable')
  }

  await app.write({ 'src/base.css': 'body { color: rgb(9, 9, 9) }' })
  const main = await readFile(join(app.root, 'src/main.js'), 'utf8')
  await app.write({ 'src/main.js': main.replace("null, 'home'", "null, 'welcome home'") })
  await app.build(firstpaint(options))
  const second = await manifestOf(app)
  expect(second.kept).toEqual([first.release])
  const changed = own(second).filter(({ sha256 }) => own(first).every((file) => file.sha256 !== sha256))
  const scripts = changed.filter(({ path }) => path.endsWith('.js'))
  expect(scripts).toHaveLength(1)
  for (const file of changed.filter(({ path }) => /\.(js|html)$/.test(path))) {
    expect(file.deltas[0]!.bytes, file.path).toBeLessThan(file.variants[0]!.bytes / 3)
  }
  const page = changed.find(({ path }) => path === 'index.html')!
  const told = scripts[0]!
  console.log(
    `edit: page br ${page.variants[0]!.bytes} → ${page.deltas[0]!.encoding} ${page.deltas[0]!.bytes}; script br ${told.variants[0]!.bytes} → ${told.deltas[0]!.encoding} ${told.deltas[0]!.bytes}`,
  )
  expect(summarizeDelivery(second).kept).toBeGreaterThan(0)

  // The same site again: nothing is written, no release is added.
  const before = await filesBelow(app.root)
  await app.build(firstpaint(options))
  expect(await manifestOf(app)).toEqual(second)
  expect(await filesBelow(app.root)).toEqual(before)
})

test('a site under a path, with names of its own and public files', async () => {
  app = await createSampleApp({
    'public/assets/photo-iPhone15.txt': 'a photo '.repeat(40),
    'public/robots.txt': 'User-agent: *',
  })
  await app.build(firstpaint(options), { base: '/shop/' })
  const manifest = await manifestOf(app)
  expect(manifest.base).toBe('/shop/')
  const of = (path: string): DeliveredFile => manifest.files.find((file) => file.path === path)!
  expect(of('assets/photo-iPhone15.txt').caching).toBe('revalidate')
  const matches = manifest.files.flatMap(({ dictionary }) => dictionary?.match ?? [])
  expect(matches.length).toBeGreaterThan(0)
  expect(matches.every((match) => match.startsWith('/shop/'))).toBe(true)

  // The config names files without a hash: none of them may be kept for ever.
  await app.build(firstpaint({ ...options, stableChunks: false, chunks: false }), {
    build: { rolldownOptions: { output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' } } },
  })
  expect(
    (await manifestOf(app)).files
      .filter(({ path, from }) => from === undefined && path.endsWith('.js'))
      .map(({ caching }) => caching),
  ).not.toContain('immutable')
})

test('libraries, the server half and builds that are not asked for it are left alone', async () => {
  app = await createSampleApp()
  const written = (): boolean => existsSync(join(app!.root, '.firstpaint/delivery.json'))
  await app.build(firstpaint({ ...options, delivery: false }))
  expect(written()).toBe(false)
  await app.build(firstpaint(options), { build: { lib: { entry: 'src/shared.js', formats: ['es'] } } })
  expect(written()).toBe(false)
  await app.build(firstpaint(options), { build: { ssr: 'src/shared.js' } })
  expect(written()).toBe(false)
  expect((await filesBelow(join(app.root, 'dist'))).some((file) => /\.(br|gz|zst)$/.test(file))).toBe(false)
})

test('a folder for releases that another machine filled', async () => {
  app = await createSampleApp()
  const store = { ...options, delivery: { store: 'releases', keep: 1, summary: false } }
  await app.build(firstpaint(store))
  await rm(join(app.root, '.firstpaint'), { recursive: true })
  await app.write({
    'src/shared.js': `export const greet = (name) => console.log('good day ' + name, Date.now(), ${'"long text", '.repeat(80)} 1)`,
  })
  await app.build(firstpaint(store))
  expect((await manifestOf(app)).kept).toHaveLength(1)
})

test('names of the top level can be kept, with what they cost printed', async () => {
  app = await createSampleApp({
    'src/shared.js': `const greetingsOfTheHouse = ['good day', 'hello', 'welcome'].map((word) => word + document.title)\nexport const greet = (name) => console.log(greetingsOfTheHouse, greetingsOfTheHouse.length, name)`,
  })
  const build = async (dictionaryStableNames: boolean | 'measure'): Promise<{ code: string; told: string }> => {
    const logger = captureLogger()
    const delivery = { dictionaryStableNames }
    await app!.build(firstpaint({ ...options, delivery }), { customLogger: logger, logLevel: 'info' })
    const files = await filesBelow(join(app!.root, 'dist'))
    const scripts = await Promise.all(
      files.filter((file) => file.endsWith('.js')).map((file) => readFile(join(app!.root, 'dist', file), 'utf8')),
    )
    return { code: scripts.join('\n'), told: logger.infos.filter((line) => line.startsWith('stable names')).join() }
  }
  // In this order: the files of the last one would stay as those of an earlier release.
  const off = await build(false)
  expect(off.code).not.toContain('greetingsOfTheHouse')
  expect(off.told).toBe('')
  const measured = await build('measure')
  expect(measured.code).toBe(off.code)
  expect(measured.told).toMatch(/^stable names: .* brotli for all scripts \([+-]\d+\.\d %\), .*; not in use$/)
  const on = await build(true)
  expect(on.code).toContain('greetingsOfTheHouse')
  expect(on.told).toContain('in use')
})

/** Parts that mention each other here and there; their names are as short as any minifier's. */
function partsOfShortNames(): string {
  const names = Array.from({ length: 90 }, (_, at) => `q${String.fromCharCode(65 + (at % 26))}${Math.floor(at / 26)}`)
  const parts = names.map((name, at) => {
    const others = names.filter((_, other) => other > at && (other * 7 + at * 3) % 11 === 0)
    return `function ${name}(n) { return n > ${at} ? document.title + 'part ${at * 37}' + n : [${others.map((other) => `${other}(n + 1)`).join(', ')}] }`
  })
  return `${parts.join('\n')}\nexport const greet = (n) => console.log(${names.map((name) => `${name}(n)`).join(', ')})`
}

test('by default a build measures what kept names are worth, and the next one goes by it', async () => {
  app = await createSampleApp({ 'src/shared.js': partsOfShortNames() })
  const build = async (): Promise<{ names: number; told: readonly string[] }> => {
    const logger = captureLogger()
    await app!.build(firstpaint({ ...options, delivery: { keep: 0 } }), { customLogger: logger, logLevel: 'info' })
    const files = (await filesBelow(join(app!.root, 'dist'))).filter((file) => file.endsWith('.js'))
    const scripts = await Promise.all(files.map((file) => readFile(join(app!.root, 'dist', file), 'utf8')))
    const names = scripts.join('\n').match(/\bq[A-Z]\d\b/g)?.length ?? 0
    return { names, told: logger.infos.filter((line) => line.startsWith('stable names')) }
  }
  const verdict = join(app.root, '.firstpaint/cache/stable-names.json')
  await mkdir(dirname(verdict), { recursive: true })
  await writeFile(verdict, '{"version":1,"keep":true')

  const first = await build()
  expect(first.names).toBe(0)
  expect(first.told).toEqual([
    expect.stringMatching(
      /^stable names: .* brotli for all scripts \(.* %\), \d+ → \d+ bytes of delta after an edit, -\d+ bytes for an average visit, worth it; not in use, from the next build on$/,
    ),
  ])
  console.log(first.told[0])
  const measured = await readFile(verdict, 'utf8')

  const second = await build()
  expect(second.names).toBeGreaterThan(90)
  expect(second.told).toEqual([first.told[0]!.replace('not in use, from the next build on', 'in use')])
  expect(await readFile(verdict, 'utf8')).toBe(measured)

  // The app has become another, whose names are long.
  const longer = partsOfShortNames().replaceAll(/\bq([A-Z]\d)\b/g, (_name, mark: string) => {
    const word = [...'partofthehouse']
      .map((letter, at) =>
        String.fromCharCode(97 + ((letter.charCodeAt(0) * mark.charCodeAt(0) + at * mark.charCodeAt(1) * 5) % 26)),
      )
      .join('')
    return `${word}${mark}`
  })
  await app.write({ 'src/shared.js': longer })
  const third = await build()
  expect(third.told[0]).toMatch(/more than the 0\.5 % that first visits may pay; in use, not from the next build on$/)
  expect((await build()).told[0]).toMatch(/; not in use$/)
})
