import { expect, test } from 'vitest'
import { findPictures } from './find-pictures.ts'
import { rewritePage } from './rewrite-page.ts'

const image = {
  src: '/a.jpg',
  width: 800,
  height: 600,
  sources: [{ type: 'image/avif', srcset: '/a-400.avif 400w, /a-800.avif 800w' }],
} as const
const single = { ...image, sources: [{ type: 'image/avif', srcset: '/a%20b-800.avif 800w' }] } as const

const page = `<!doctype html><p>Café &amp; Bar
<img alt="a > b" src='/a.jpg' width=400><img src="/b.jpg" srcset="/b.jpg 1x">
<picture><img src="/c.jpg"></picture><template><IMG SRC="/d.jpg" width="50%"/></template>
<!-- <img src="/e.jpg"> --><script>"<img src='/f.jpg'>"</script><noscript><img src="/g.jpg"></noscript>`

test('images with one source and no picture are found where they stand', () => {
  const found = findPictures(page)
  expect(found.map(({ src, width }) => [src, width])).toEqual([
    ['/a.jpg', 400],
    ['/d.jpg', undefined],
    ['/g.jpg', undefined],
  ])
  expect(found.map(({ start, end }) => page.slice(start, end))).toEqual([
    `<img alt="a > b" src='/a.jpg' width=400>`,
    '<IMG SRC="/d.jpg" width="50%"/>',
    '<img src="/g.jpg">',
  ])
})

test('a picture goes around an image, and not a letter changes else', () => {
  const [a, d, g] = findPictures(page)
  const html = rewritePage(page, [
    { ...a!, image },
    { ...g!, image: single },
    { ...d!, image: { ...image, sources: [] } },
  ])
  expect(html).toContain(
    `<picture style="display:contents"><source type="image/avif" srcset="/a-400.avif 1x, /a-800.avif 2x"><img alt="a > b" src='/a.jpg' width=400></picture>`,
  )
  expect(html).toContain('<source type="image/avif" srcset="/a%20b-800.avif"><img src="/g.jpg"></picture>')
  const plain = html.replaceAll(/<picture style[^>]*>(<source[^>]*>)*(<img[^]*?)<\/picture>/g, '$2')
  expect(plain).toBe(page)
  // What has been rewritten is not rewritten again.
  expect(findPictures(html).map(({ src }) => src)).toEqual(['/d.jpg'])
})
