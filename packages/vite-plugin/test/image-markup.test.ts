import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createServer, type InlineConfig } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import type { FirstpaintOptions } from '../src/options.ts'
import { parsePage } from '../src/html/parse-page.ts'
import { drawPhotos } from './draw-photo.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp
beforeEach(async () => {
  app = await createSampleApp({ 'src/main.js': `import './look.css'`, 'src/look.css': '' })
  await mkdir(join(app.root, 'public'))
  await mkdir(join(app.root, 'src/b'))
  await drawPhotos(app.root, {
    'photo.jpg': { width: 480, height: 320 },
    'src/bg.jpg': { width: 320, height: 200, seed: 2 },
    'src/b/bg.jpg': { width: 320, height: 200, seed: 3 },
    'public/open.jpg': { width: 200, height: 100, seed: 4 },
  })
})
afterEach(() => app.remove())

const page = (body: string): string =>
  `<!doctype html><title>Sample</title>${body}<script type="module" src="/src/main.js"></script>`

async function build(
  options: FirstpaintOptions = {},
  config: InlineConfig = {},
): Promise<{ html: string; css: string }> {
  await app.build(firstpaint({ report: false, graph: false, ...options }), config)
  const css = (await filesBelow(join(app.root, 'dist'))).filter((path) => path.endsWith('.css'))
  return {
    html: await readFile(join(app.root, 'dist/index.html'), 'utf8'),
    css: (await Promise.all(css.map((path) => readFile(join(app.root, 'dist', path), 'utf8')))).join(''),
  }
}

const images = async (): Promise<string[]> =>
  (await filesBelow(join(app.root, 'dist'))).filter((path) => /\.(?:avif|webp|jpg)$/.test(path))

/** Addresses in a text that the site has no file for. */
async function missing(text: string, base: string): Promise<string[]> {
  const files = new Set(await filesBelow(join(app.root, 'dist')))
  const urls = [...text.matchAll(/[^\s"'(,]*assets\/[\w.-]+\.(?:avif|webp|jpg)/g)].map(([url]) => url)
  expect(urls.length).toBeGreaterThan(0)
  return urls.filter((url) => !url.startsWith(base) || !files.has(url.slice(base.length)))
}

describe('images of a page', () => {
  test.each(['/', '/shop/', './'])('become pictures that keep all they had (base %s)', async (base) => {
    await app.write({
      'index.html': page('<img class="a &quot;b&quot;" alt="" id=hero src="./photo.jpg" loading="lazy" sizes="50vw">'),
    })
    const { html } = await build({ images: { widths: [160, 320] } }, { base })
    const [picture, ...inside] = parsePage(html).filter(({ tag }) => /^(?:picture|source|img)$/.test(tag))
    expect(picture!.tag).toBe('picture')
    const img = inside.at(-1)!.attributes
    expect(Object.fromEntries(img)).toMatchObject({
      class: 'a "b"',
      alt: '',
      id: 'hero',
      loading: 'lazy',
      sizes: '50vw',
      width: '320',
      height: '213',
    })
    expect(inside.slice(0, -1).map(({ attributes }) => attributes.get('type'))).toContain('image/avif')
    for (const source of inside.slice(0, -1)) expect(source.attributes.get('sizes')).toBe('50vw')
    expect(html).not.toContain('vite-ignore')
    expect(await missing(html, base)).toEqual([])
    const written = (await images()).filter((file) => file !== 'open.jpg')
    expect(written).toHaveLength(new Set(html.match(/assets\/[\w.-]+\.(?:avif|webp|jpg)/g)).size)
  })

  test('stay as they are where somebody has chosen already', async () => {
    await app.write({
      'index.html': page(
        `<img src="/photo.jpg" data-firstpaint="off" alt=""><img src="/photo.jpg" srcset="/photo.jpg 480w" alt="">
        <picture><img src="/photo.jpg" alt=""></picture><img src="/open.jpg" alt=""><img src="https://example.com/a.jpg" alt=""><img src="src/picture.svg" alt="">`,
      ),
    })
    const { html } = await build()
    expect(html.match(/<source/g)).toBeNull()
    expect(await images()).toEqual([expect.stringMatching(/^assets\/photo-[\w-]{8}\.jpg$/), 'open.jpg'])
  })

  test('stay with Vite where that is asked for', async () => {
    await app.write({ 'index.html': page('<img src="photo.jpg" alt="">') })
    expect((await build({ images: { html: false } })).html).not.toContain('<picture')
  })

  test('take their size from the width they are given', async () => {
    await app.write({ 'index.html': page('<img src="photo.jpg" width="120" height="80" alt="A harbour">') })
    const { html } = await build({ images: { widths: [120, 240] } })
    expect(html).toMatch(/<img src="[^"]+" width="120" height="80" alt="A harbour" srcset="[^"]+" sizes="120px" ?>/)
  })

  test('are pictures on the dev server, too', async () => {
    await app.write({ 'index.html': page('<img src="photo.jpg" alt="">') })
    const server = await createServer({
      root: app.root,
      configFile: false,
      logLevel: 'silent',
      base: '/shop/',
      plugins: [firstpaint()],
      server: { port: 0, host: '127.0.0.1' },
    })
    await server.listen()
    onTestFinished(() => server.close())
    const { origin } = new URL(server.resolvedUrls!.local[0]!)
    const html = await (await fetch(`${origin}/shop/`)).text()
    const src = /<img[^>]* src="(\/shop\/@firstpaint\/image\/[^"]+)"/.exec(html)![1]!
    expect(html).toContain('<source type="image/avif"')
    expect(html).not.toContain('vite-ignore')
    expect((await fetch(origin + src)).headers.get('content-type')).toBe('image/jpeg')
  })
})

describe('images of a style sheet', () => {
  test.each(['/', '/shop/', './'])('get better formats after what they had (base %s)', async (base) => {
    await app.write({
      'src/look.css': `.a { background: #fff url("./bg.jpg") no-repeat; color: red }
        @media (min-width: 1px) { .b { background-image: url(b/bg.jpg) } }
        .c { --hero: url(./bg.jpg); cursor: url(./bg.jpg), auto }`,
    })
    const { css } = await build({}, { base })
    expect(css).toMatch(/\.a\{background:#fff url\([^)]*bg-[\w-]{8}\.jpg\) no-repeat\}@supports[^{]*\{\.a\{/)
    expect(css.match(/@supports/g)).toHaveLength(2)
    expect(await missing(css.replaceAll(/(["(])\.\//g, '$1/assets/'), base === './' ? '/' : base)).toEqual([])
    const files = await images()
    expect(files).toEqual(files.filter((file) => file === 'open.jpg' || css.includes(file.slice('assets/'.length))))
  })

  test('stay as they are where that is asked for', async () => {
    await app.write({ 'src/look.css': '.a { background: url("./bg.jpg") }' })
    expect((await build({ images: { css: false } })).css).not.toContain('image-set')
  })
})
