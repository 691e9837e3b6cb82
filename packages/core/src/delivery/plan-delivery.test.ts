import { expect, it } from 'vitest'
import { chooseFallback } from './choose-fallback.ts'
import type { PageFacts } from './page-facts.ts'
import { planCaching } from './plan-caching.ts'
import { planCompression } from './plan-compression.ts'
import { planContentPolicy } from './plan-content-policy.ts'
import { planDelivery, type PlanDeliveryOptions } from './plan-delivery.ts'
import { planHeaders } from './plan-headers.ts'
import { readReleaseRecord } from './release-record.ts'
import { toDeliveryManifest } from './to-delivery-manifest.ts'

const page = (path: string, more: Partial<PageFacts> = {}): PageFacts => ({
  path,
  scriptHashes: [],
  scriptOrigins: [],
  inlineHandlers: false,
  asks: [],
  ...more,
})

const options: PlanDeliveryOptions = {
  release: 'second',
  base: '/',
  files: [
    { path: 'index.html', bytes: 2000, sha256: 'h2' },
    { path: 'assets/index-AAAA2222.js', bytes: 90_000, sha256: 'j2' },
    { path: 'assets/logo-AAAA1111.png', bytes: 5000, sha256: 'p1' },
    { path: 'robots.txt', bytes: 30, sha256: 'r1' },
  ],
  pages: [
    page('index.html', { asks: [{ path: 'assets/index-AAAA2222.js', rel: 'modulepreload', crossorigin: true }] }),
  ],
  known: [],
  fallback: 'index.html',
  releases: [
    {
      version: 1,
      release: 'first',
      files: [
        { path: 'assets/index-AAAA1111.js', bytes: 90_000, sha256: 'j1', caching: 'immutable', match: '/assets/*.js' },
        { path: 'assets/logo-AAAA1111.png', bytes: 5000, sha256: 'p1', caching: 'immutable' },
        { path: 'index.html', bytes: 1900, sha256: 'h1', caching: 'page', match: '/*' },
      ],
    },
  ],
  dictionaries: true,
  staleWhileRevalidate: 60,
  csp: 'safe',
}

it('plans a release after another', () => {
  const plan = planDelivery(options)
  const told = plan.files.map(({ path, caching, encodings, dictionaries, dictionary, from }) => [
    path,
    caching,
    encodings.map(({ encoding }) => encoding).join(),
    dictionaries.map(({ sha256 }) => sha256).join(),
    dictionary?.match,
    from,
  ])
  expect(told).toEqual([
    ['assets/index-AAAA1111.js', 'immutable', 'br,gzip', '', undefined, 'first'],
    ['assets/index-AAAA2222.js', 'immutable', 'br,zstd,gzip', 'j1', '/assets/*.js', undefined],
    ['assets/logo-AAAA1111.png', 'immutable', '', '', undefined, undefined],
    ['index.html', 'page', 'br,zstd,gzip', 'h2,h1', '/*', undefined],
    ['robots.txt', 'revalidate', '', '', undefined, undefined],
  ])
  expect(plan.kept).toEqual(['first'])
  expect(plan.routes).toEqual([{ pattern: '*', page: 'index.html', hints: options.pages[0]!.asks }])
  expect(readReleaseRecord({ ...plan.record, files: [] })).toEqual({ ...plan.record, files: [] })
  expect(plan.record.files.map(({ path }) => path)).toEqual([
    'assets/index-AAAA2222.js',
    'assets/logo-AAAA1111.png',
    'index.html',
  ])
})

it('lists in the manifest only what is smaller, smallest first', () => {
  const plan = planDelivery(options)
  const path = 'assets/index-AAAA2222.js'
  const manifest = toDeliveryManifest(
    plan,
    new Map([
      [
        path,
        {
          variants: [
            { encoding: 'gzip', path: `${path}.gz`, bytes: 40_000 },
            { encoding: 'br', path: `${path}.br`, bytes: 30_000 },
            { encoding: 'zstd', path: `${path}.zst`, bytes: 89_990 },
          ],
          deltas: [
            { encoding: 'dcb', dictionary: 'j1', path: `__d/j1/${path}.dcb`, bytes: 200 },
            { encoding: 'dcz', dictionary: 'j1', path: `__d/j1/${path}.dcz`, bytes: 30_000 },
          ],
        },
      ],
    ]),
  )
  expect(manifest.files.map((file) => file.path)).toEqual([path])
  expect(manifest.files[0]!.variants.map(({ encoding }) => encoding)).toEqual(['br', 'gzip'])
  expect(manifest.files[0]!.deltas.map(({ encoding }) => encoding)).toEqual(['dcb'])
})

it('makes no page a dictionary when browsers may not keep it', () => {
  const plan = planDelivery({ ...options, staleWhileRevalidate: 0 })
  expect(plan.files.find(({ path }) => path === 'index.html')?.dictionary).toBeUndefined()
  expect(planHeaders({ staleWhileRevalidate: 0 }).page[0]).toEqual(['cache-control', 'no-cache'])
})

it('trusts a hash in a name only where all scripts have one, or the bundler says so', () => {
  const paths = ['assets/a-AAAA1111.js', 'assets/photo-iPhone15.jpg', 'sw-AAAA1111.js', 'sw.js', 'index.html']
  expect(Object.fromEntries(planCaching({ paths }))).toEqual({
    'assets/a-AAAA1111.js': 'immutable',
    'assets/photo-iPhone15.jpg': 'immutable',
    'sw-AAAA1111.js': 'revalidate',
    'sw.js': 'revalidate',
    'index.html': 'page',
  })
  const bundled = new Set(['assets/a-AAAA1111.js'])
  expect(planCaching({ paths, bundled }).get('assets/photo-iPhone15.jpg')).toBe('revalidate')
})

it('compresses no picture, nothing tiny, and a source map for developers only', () => {
  const encodings = (path: string, bytes: number): readonly string[] =>
    planCompression({ path, bytes, kept: false }).map(({ encoding }) => encoding)
  expect(encodings('a.webp', 9000)).toEqual([])
  expect(encodings('a.js', 40)).toEqual([])
  expect(encodings('a.js.map', 9000)).toEqual(['gzip'])
  expect(encodings('a.svg', 9000)).toEqual(['br', 'zstd', 'gzip'])
})

it('states a policy that cannot break a page by default, and a strict one when asked', () => {
  const facts = page('index.html', { scriptHashes: ["'sha256-x'"], scriptOrigins: ['https://cdn.example'] })
  expect(planContentPolicy({ policy: 'safe', page: facts, wasm: true })).toEqual([
    ['content-security-policy', "base-uri 'self'"],
  ])
  expect(
    planContentPolicy({ policy: 'safe', page: { ...facts, baseHref: 'https://other.example/' }, wasm: false }),
  ).toEqual([])
  expect(planContentPolicy({ policy: 'strict', page: facts, wasm: true })).toEqual([
    [
      'content-security-policy',
      "script-src 'self' 'sha256-x' https://cdn.example 'wasm-unsafe-eval'; object-src 'none'; base-uri 'self'",
    ],
  ])
  expect(planContentPolicy({ policy: false, page: facts, wasm: false })).toEqual([])
})

it('knows a single-page app by its routes, or by its one page with a script', () => {
  const asks = [{ path: 'a.js', rel: 'modulepreload', crossorigin: true }] as const
  const app = page('index.html', { asks })
  expect(chooseFallback({ pages: [app], known: [] })).toBe('index.html')
  expect(chooseFallback({ pages: [page('index.html')], known: [] })).toBeUndefined()
  expect(chooseFallback({ pages: [app, page('404.html')], known: [] })).toBeUndefined()
  const known = [{ page: 'index.html', routes: [{ pattern: '/about', hints: [] }] }]
  expect(chooseFallback({ pages: [app, page('404.html')], known })).toBe('index.html')
})

it.each([
  [null],
  [{ version: 2 }],
  [{ version: 1, release: '../x', files: [] }],
  [
    {
      version: 1,
      release: 'good',
      files: [{ path: '../../etc/passwd', bytes: 1, sha256: 'a'.repeat(64), caching: 'immutable' }],
    },
  ],
  [{ version: 1, release: 'good', files: [{ path: 'a', bytes: 1, sha256: '../../x', caching: 'immutable' }] }],
])('refuses a record that is none: %j', (json) => {
  expect(readReleaseRecord(json)).toHaveProperty('problem')
})
