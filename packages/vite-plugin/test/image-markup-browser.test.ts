import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { drawPhotos } from './draw-photo.ts'
import { openChromium } from './open-chromium.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'
import { serveSite } from './site-server.ts'

let app: SampleApp
let browser: Browser
beforeAll(async () => {
  app = await createSampleApp({
    'index.html': `<!doctype html><title>Sample</title><link rel="stylesheet" href="/src/look.css">
<main><img src="/photo.jpg" alt="A harbour"><div class="a"></div><div class="b"></div></main>`,
    // The shorthand comes first: nothing after it may be reset.
    'src/look.css': `main { display: grid; grid-template-columns: 300px }
img { width: 100%; height: auto }
.a { background: #fff url("./a.jpg") no-repeat; background-size: 50px; height: 100px; background-position: right }
.b { background-image: linear-gradient(red, red), url(./b/a.jpg); height: 100px }`,
  })
  await mkdir(join(app.root, 'src/b'))
  await drawPhotos(app.root, {
    'photo.jpg': { width: 900, height: 600 },
    'src/a.jpg': { width: 320, height: 200, seed: 2 },
    'src/b/a.jpg': { width: 320, height: 200, seed: 3 },
  })
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await app?.remove()
})

test.each([true, false])('a page looks as it did, and loads less (images: %s)', async (images) => {
  await app.build(firstpaint({ images, report: false, graph: false }))
  await using server = await serveSite({ dist: join(app.root, 'dist') })
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
  await page.goto(server.url, { waitUntil: 'networkidle' })
  const seen = await page.evaluate(() => {
    const style = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!)
    const { width, height } = document.images[0]!.getBoundingClientRect()
    return {
      img: { width, height, loaded: document.images[0]!.naturalWidth > 0 },
      a: [style('.a').backgroundSize, style('.a').backgroundPosition, style('.a').backgroundRepeat],
      b: /^linear-gradient\(.*\), (?:url|image-set)\(.*\)$/.test(style('.b').backgroundImage),
    }
  })
  expect(seen).toEqual({
    img: { width: 300, height: 200, loaded: true },
    a: ['50px auto', '100% 50%', 'no-repeat'],
    b: true,
  })
  const loaded = server.requests.filter((path) => path.startsWith('/assets/') && !/\.(?:css|js)$/.test(path))
  expect(loaded.map((path) => path.replace(/^.*\./, ''))).toEqual(Array(3).fill(images ? 'avif' : 'jpg'))
  await page.close()
})
