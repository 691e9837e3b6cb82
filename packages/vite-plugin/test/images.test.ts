import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ImageModule } from '@firstpaint/core/picture'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InlineConfig, Plugin } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import type { FirstpaintOptions } from '../src/options.ts'
import { drawPhotos } from './draw-photo.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(async () => {
  app = await createSampleApp()
  await drawPhotos(app.root, { 'src/hero.jpg': { width: 480, height: 320 } })
})
afterEach(() => app.remove())

/** A plugin that is an object, as frameworks' are: the chunk planner then builds in memory before the build. */
const bystander: Plugin = { name: 'bystander' }
const quiet: FirstpaintOptions = { report: false, graph: false }

const siteFiles = (): Promise<string[]> => filesBelow(join(app.root, 'dist'))
const images = async (): Promise<string[]> =>
  (await siteFiles()).filter((path) => /\.(?:avif|webp|jpg|png)$/.test(path))

/** Builds an app whose entry is this code, and runs the entry: what it left on `globalThis.found`. */
async function run<T = ImageModule>(
  main: string,
  options: FirstpaintOptions = {},
  config: InlineConfig = {},
): Promise<T> {
  await app.write({ 'src/main.js': main })
  const build = { modulePreload: { polyfill: false }, ...config.build }
  await app.build([bystander, firstpaint({ ...quiet, ...options })], { ...config, build })
  const entry = (await siteFiles()).find((path) => /index-[\w-]+\.js$/.test(path))!
  await import(`${pathToFileURL(join(app.root, 'dist', entry)).href}?run=${randomUUID()}`)
  return (globalThis as unknown as { found: T }).found
}

const urlsOf = ({ src, srcset, sources }: ImageModule): string[] =>
  [...new Set([src, ...[srcset, ...sources.map((source) => source.srcset)].flatMap((set) => set?.split(', ') ?? [])])]
    .map((candidate) => candidate.split(' ')[0]!)
    .filter((url, index, all) => all.indexOf(url) === index)
    .toSorted()

const find = (query: string): string => `import hero from './hero.jpg${query}'\nglobalThis.found = hero`

describe('an import of an image in a build', () => {
  test('gives every variant a file with a readable, hashed name, and the right size', async () => {
    const hero = await run(find('?image&widths=160;320'))
    expect(hero).toMatchObject({ width: 320, height: 213, colour: expect.stringMatching(/^#[\da-f]{6}$/) })
    expect(hero.sources.map(({ type }) => type)).toContain('image/avif')
    expect(urlsOf(hero)).toEqual((await images()).map((path) => `/${path}`))
    for (const url of urlsOf(hero)) {
      const [, width] = /^\/assets\/hero-(\d+)-[\w-]{8}\.(?:avif|webp|jpg)$/.exec(url)!
      const { width: real } = await sharp(join(app.root, 'dist', url)).metadata()
      expect(real).toBe(Number(width))
    }
  })

  test('takes its defaults from the config, and its own options above them', async () => {
    const defaults = { images: { widths: [160, 240], formats: ['avif', 'jpeg'], placeholder: 'none' } } as const
    const plain = await run(find('?image'), defaults)
    expect(plain).toMatchObject({ width: 240 })
    expect(plain).not.toHaveProperty('colour')
    expect(plain.sources.map(({ type }) => type)).toEqual(['image/avif'])
    const own = await run(find('?image&widths=120&formats=jpeg'), defaults)
    expect(own).toMatchObject({ width: 120, sources: [] })
  })

  test.each<[string, InlineConfig, RegExp]>([
    ['a base', { base: '/shop/' }, /^\/shop\/assets\/hero-160-[\w-]{8}\.\w+$/],
    ['a host', { base: 'https://cdn.example/' }, /^https:\/\/cdn\.example\/assets\/hero-160-[\w-]{8}\.\w+$/],
    ['a folder', { build: { assetsDir: 'static' } }, /^\/static\/hero-160-[\w-]{8}\.\w+$/],
    ['a relative base', { base: './' }, /^file:\/\/\/.*\/dist\/assets\/hero-160-[\w-]{8}\.\w+$/],
    [
      'renderBuiltUrl',
      { experimental: { renderBuiltUrl: (file, { hostType }) => `https://${hostType}.example/${file}` } },
      /^https:\/\/js\.example\/assets\/hero-160-[\w-]{8}\.\w+$/,
    ],
    [
      'renderBuiltUrl in the browser',
      {
        experimental: {
          renderBuiltUrl: (file, { hostType }) =>
            hostType === 'js' ? { runtime: `'https://run.example/' + ${JSON.stringify(file)}` } : `/${file}`,
        },
      },
      /^https:\/\/run\.example\/assets\/hero-160-[\w-]{8}\.\w+$/,
    ],
  ])('goes by the config: %s', async (_title, config, url) => {
    const hero = await run(find('?image&widths=160'), { stableChunks: false }, config)
    for (const candidate of urlsOf(hero)) expect(candidate).toMatch(url)
  })

  test('works through import.meta.glob', async () => {
    await drawPhotos(app.root, { 'src/a soup.jpg': { width: 200, height: 100 } })
    const found = await run<Record<string, ImageModule>>(
      `globalThis.found = import.meta.glob('./*.jpg', { query: '?image&widths=100', eager: true, import: 'default' })`,
    )
    expect(Object.keys(found)).toEqual(['./a soup.jpg', './hero.jpg'])
    expect(found['./a soup.jpg']!.src).toMatch(/^\/assets\/a-soup-100-[\w-]{8}\.jpg$/)
  })

  test('writes only what is left after tree shaking', async () => {
    await drawPhotos(app.root, { 'src/unused.jpg': { width: 200, height: 100, seed: 5 } })
    const hero = await run(
      `import unused from './unused.jpg?image'\nexport const later = () => unused\n${find('?image&widths=160')}`,
    )
    expect((await images()).map((path) => `/${path}`)).toEqual(urlsOf(hero))
  })

  test('makes a plain import an image where that is asked for', async () => {
    expect(await run<string>(find(''))).toMatch(/^\/assets\/hero-[\w-]{8}\.jpg$/)
    expect(await run(find(''), { images: { imports: 'all', widths: [160] } })).toMatchObject({ width: 160 })
  })

  test('leaves images to Vite where it is off', async () => {
    await expect(run(find('?image&widths=160'), { images: false })).resolves.toMatch(/^\/assets\/hero-/)
  })

  test('an SSR build writes nothing and refers to what the client build wrote', async () => {
    const hero = await run(find('?image&widths=160;320'))
    await app.write({ 'src/server.js': `export { default } from './hero.jpg?image&widths=160;320'` })
    await app.build(firstpaint(quiet), { build: { ssr: 'src/server.js', outDir: 'server' } })
    const files = await filesBelow(join(app.root, 'server'))
    expect(files).toEqual(['server.js'])
    const server = (await import(pathToFileURL(join(app.root, 'server/server.js')).href)) as { default: ImageModule }
    expect(server.default).toEqual(hero)
  })

  test.each<[string, string, string]>([
    ['an unknown option', '?image&width=3', 'FP_IMAGES_OPTION_UNKNOWN'],
    ['a wrong value', '?image&formats=jxl', 'FP_IMAGES_OPTION_INVALID'],
  ])('ends for %s, naming the import', async (_title, query, code) => {
    await expect(run(find(query))).rejects.toThrow(code)
    await expect(run(find(query))).rejects.toThrow(`src/main.js imports './hero.jpg${query}'`)
  })

  test('ends for a file that is cut off, naming it and its import', async () => {
    const whole = await readFile(join(app.root, 'src/hero.jpg'))
    await app.write({ 'src/hero.jpg': whole.subarray(0, whole.length / 2) as unknown as string })
    await expect(run(find('?image'))).rejects.toThrow('FP_IMAGES_CORRUPT')
    await expect(run(find('?image'))).rejects.toThrow('src/hero.jpg, imported by src/main.js')
  })
})
