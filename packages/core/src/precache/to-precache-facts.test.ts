import { describe, expect, test } from 'vitest'
import { fileReport } from '../report/file-report.fixture.ts'
import { findPictures } from './find-pictures.ts'
import { toPrecacheFacts } from './to-precache-facts.ts'
import { drawnWith, fontFaces } from './wanted-fonts.ts'

const site = [
  fileReport('index.html', { imports: ['app-a1b2c3d4.js', 'app-a1b2c3d4.css'], references: ['logo.svg'] }),
  fileReport('app-a1b2c3d4.js', {
    imports: ['lib-a1b2c3d4.js'],
    dynamicImports: [{ file: 'menu-a1b2c3d4.js', with: ['menu-a1b2c3d4.css'] }],
  }),
  fileReport('app-a1b2c3d4.css'),
  fileReport('lib-a1b2c3d4.js'),
  fileReport('menu-a1b2c3d4.js', {
    imports: ['lib-a1b2c3d4.js'],
    references: ['dish.png', 'hero-400-a1b2c3d4.avif', 'hero-800-c1b2c3d4.webp'],
    dynamicImports: [{ file: 'dialog-a1b2c3d4.js', with: [] }],
  }),
  fileReport('menu-a1b2c3d4.css'),
  fileReport('dialog-a1b2c3d4.js'),
  fileReport('logo.svg'),
  fileReport('dish.png'),
  fileReport('hero-400-a1b2c3d4.avif'),
  fileReport('hero-800-b1b2c3d4.avif'),
  fileReport('hero-800-c1b2c3d4.webp'),
]
const given = { release: 'r', files: site, page: 'index.html', integrity: new Map(), fonts: [] }

describe('toPrecacheFacts', () => {
  test('routes a build told, with all they load; what is loaded later is a part of its own', () => {
    const hint = (href: string) =>
      ({ href, rel: 'preload', as: 'script', crossorigin: 'anonymous', fetchpriority: 'auto' }) as const
    const hints = {
      pages: [
        {
          page: 'index.html',
          base: '/shop/',
          routes: [
            { pattern: '/menu', hints: [hint('/shop/menu-a1b2c3d4.css'), hint('/shop/menu-a1b2c3d4.js')] },
            { pattern: '*', hints: [] },
          ],
        },
      ],
    }
    const facts = toPrecacheFacts({ ...given, hints })
    expect(facts.shell).toEqual(['index.html', 'app-a1b2c3d4.js', 'app-a1b2c3d4.css', 'lib-a1b2c3d4.js'])
    expect(facts.routes.map(({ route }) => route)).toEqual(['/menu'])
    expect(facts.routes[0]!.files).toEqual(expect.arrayContaining(['menu-a1b2c3d4.js', 'menu-a1b2c3d4.css']))
    expect(facts.lazy).toEqual([{ route: '/menu', files: ['dialog-a1b2c3d4.js'] }])
    expect(facts.images).toEqual([
      { route: 'the shell', files: ['logo.svg'] },
      { route: '/menu', files: ['dish.png'] },
    ])
  })

  test('a site nobody told of: its pages by address, and what is imported later', () => {
    const facts = toPrecacheFacts({ ...given, files: [...site, fileReport('about/index.html')] })
    expect(facts.routes).toEqual([{ route: '/about', files: ['about/index.html'] }])
    expect(facts.lazy.map(({ files }) => files[0])).toEqual(['menu-a1b2c3d4.js', 'dialog-a1b2c3d4.js'])
  })
})

test('files of one picture are found by what the build told, else by their names', () => {
  expect(findPictures(site, [])).toEqual([
    {
      variants: [
        { file: 'hero-400-a1b2c3d4.avif', width: 400 },
        { file: 'hero-800-b1b2c3d4.avif', width: 800 },
      ],
      others: ['hero-800-c1b2c3d4.webp'],
    },
  ])
  const dish = { path: 'src/dish.png', variants: [{ format: 'png', width: 320, hash: 'hash of dish.png' }] }
  expect(findPictures(site, [dish])[0]).toEqual({
    source: 'src/dish.png',
    variants: [{ file: 'dish.png', width: 320 }],
  })
})

test('fonts of a style sheet, and how much of a text each draws', () => {
  const [latin, cyrillic, all] = fontFaces(
    `@font-face{font-family:A;src:url(/a.woff2) format("woff2"),url(/a.woff);unicode-range:U+0000-00FF,U+131,U+04??}
     @font-face{src:url("b.woff2");unicode-range:U+301,U+400-45F}@font-face{src:url('c.woff2')}@font-face{src:local(x)}`,
  )
  expect([latin!.url, cyrillic!.url, all!.url]).toEqual(['/a.woff2', 'b.woff2', 'c.woff2'])
  expect(latin!.ranges).toEqual([
    [0, 0xff],
    [0x131, 0x131],
    [0x400, 0x4ff],
  ])
  const text = new Map([...'Crème'].map((character) => [character.codePointAt(0)!, 2]))
  expect([latin, cyrillic, all].map((face) => drawnWith(face!, text))).toEqual([10, 0, 10])
})
