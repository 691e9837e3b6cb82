import { describe, expect, test } from 'vitest'
import { chunkImports } from './chunk-imports.ts'
import { mergeImportMaps, readImportMap } from './import-map.ts'
import { putImportMap } from './put-import-map.ts'

const files = new Map([
  ['assets/a-KEY.js', 'assets/a-1.js'],
  ['assets/a-KEY.css', 'assets/a-2.css'],
])

describe('chunkImports', () => {
  test('names begin with what URLs begin with', () => {
    expect(chunkImports({ files, urlOf: (file) => `../${file}` })).toEqual({
      '../assets/a-KEY.js': '../assets/a-1.js',
      '../assets/a-KEY.css': '../assets/a-2.css',
    })
  })

  test('files on two hosts: a neighbour is looked for on the host of whoever asks', () => {
    const urlOf = (file: string): string => `https://${file.endsWith('css') ? 'c' : 'j'}.test/${file}`
    expect(chunkImports({ files, urlOf })).toEqual({
      'https://j.test/assets/a-KEY.js': 'https://j.test/assets/a-1.js',
      'https://c.test/assets/a-KEY.js': 'https://j.test/assets/a-1.js',
      'https://j.test/assets/a-KEY.css': 'https://c.test/assets/a-2.css',
      'https://c.test/assets/a-KEY.css': 'https://c.test/assets/a-2.css',
    })
  })

  test('URLs that do not end with the file’s name cannot be mapped', () => {
    expect(chunkImports({ files, urlOf: (file) => `/${file}?v=1` })).toBe(null)
  })
})

test('the first map that names a specifier decides; scopes and integrity are kept', () => {
  const own = { imports: { ext: '/ext.js', '/a.js': '/own.js' }, scopes: { '/s/': { b: '/b.js' } } }
  expect(
    mergeImportMaps([own, { imports: { '/a.js': '/built.js', '/c.js': '/c2.js' }, integrity: { x: 'y' } }]),
  ).toEqual({
    imports: { ext: '/ext.js', '/a.js': '/own.js', '/c.js': '/c2.js' },
    scopes: { '/s/': { b: '/b.js' } },
    integrity: { x: 'y' },
  })
  for (const broken of ['', '[]', 'null', '{', '3']) expect(readImportMap(broken)).toBe(null)
})

describe('putImportMap', () => {
  const put = (html: string, nonce?: string): string =>
    putImportMap({ html, built: '{"imports":{"/k":"/old"}}', map: { imports: { '/k': '/</script>' } }, nonce })

  test('one map for all, first of what loads', () => {
    const html = `<head><link rel="icon" href="/i"><script type="importmap">{"imports":{"ext":"/ext.js"}}</script><script type="importmap">{"imports":{"/k":"/old"}}</script><script type="module" src="/m.js"></script></head>`
    expect(put(html)).toBe(
      String.raw`<head><script type="importmap">{"imports":{"/k":"/\u003c/script>","ext":"/ext.js"}}</script>` +
        '\n<link rel="icon" href="/i"><script type="module" src="/m.js"></script></head>',
    )
  })

  test('a map that is no JSON goes; a nonce comes', () => {
    expect(put('<head><script type="importmap">{oops</script></head>', 'n0')).toBe(
      String.raw`<head><script type="importmap" nonce="n0">{"imports":{"/k":"/\u003c/script>"}}</script>` + '\n</head>',
    )
  })
})
