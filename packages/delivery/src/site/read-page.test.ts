import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const files = new Set(['assets/a.js', 'assets/b.js', 'assets/a.css', 'assets/f.woff2', 'docs/local.css', 'ö.js'])
const read = (html: string, more: { base?: string; path?: string } = {}) =>
  readPage({ path: 'index.html', base: '/', has: (path) => files.has(path), ...more, html })
const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

it('hashes each inline script that runs, once, and no data', () => {
  const { scriptHashes } = read(
    '<script>one()</script><script type="module">two()</script><script type="importmap">{}</script><script>one()</script><script type="application/json">{"a":1}</script><template><script>never()</script></template>',
  )
  expect(scriptHashes).toEqual(['one()', 'two()', '{}'].map(sourceOf))
})

it('names what the page asks for, in order, each once', () => {
  const { asks, scriptOrigins } = read(
    `<link rel="modulepreload" crossorigin href="/assets/b.js"><script type="module" crossorigin src="/assets/a.js"></script>
     <link rel="stylesheet" href="/assets/a.css"><link rel="stylesheet" media="print" href="/assets/b.js">
     <link rel="preload" as="font" crossorigin href="/assets/f.woff2"><link rel="modulepreload" href="/assets/b.js">
     <script async src="https://cdn.example/x.js"></script><script src="//other.example:8080/y.js"></script><script src="/missing.js"></script>`,
  )
  expect(asks).toEqual([
    { path: 'assets/b.js', rel: 'modulepreload', crossorigin: true },
    { path: 'assets/a.js', rel: 'modulepreload', crossorigin: true },
    { path: 'assets/a.css', rel: 'preload', as: 'style', crossorigin: false },
    { path: 'assets/f.woff2', rel: 'preload', as: 'font', crossorigin: true },
  ])
  expect(scriptOrigins).toEqual(['https://cdn.example', 'https://other.example:8080'])
})

it('preloads scripts plainly where there is an import map', () => {
  const { asks } = read('<script type="importmap">{}</script><script type="module" src="/assets/a.js"></script>')
  expect(asks).toEqual([{ path: 'assets/a.js', rel: 'preload', as: 'script', crossorigin: true }])
})

it.each([
  ['./a.js', '/', 'assets/page.html', 'assets/a.js'],
  ['assets/a.js', '/shop/', 'index.html', 'assets/a.js'],
  ['/shop/assets/a.js?v=1#x', '/shop/', 'index.html', 'assets/a.js'],
  ['%C3%B6.js', '/', 'index.html', 'ö.js'],
  ['/assets/a.js', '/shop/', 'index.html', undefined],
  ['%zz.js', '/', 'index.html', undefined],
  ['https://[bad', '/', 'index.html', undefined],
])('finds the file behind %s under %s on %s', (url, base, path, file) => {
  expect(read(`<script type="module" src="${url}"></script>`, { base, path }).asks[0]?.path).toBe(file)
})

it('heeds <base href>, and sees handlers in attributes', () => {
  const page = read('<base href="/docs/"><link rel="stylesheet" href="local.css"><button onclick="go()"></button>')
  expect(page).toMatchObject({ baseHref: '/docs/', inlineHandlers: true })
  expect(page.asks[0]?.path).toBe('docs/local.css')
  expect(read('<p>plain').inlineHandlers).toBe(false)
})
