import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliveredFile as file, deliveryManifest as manifest } from './delivery-manifest.fixture.ts'
import { planPurge, PURGE_BATCH, PURGE_PROVIDERS } from './plan-purge.ts'

const page = (path: string, sha256 = 'a'): ReturnType<typeof file> => file(path, { caching: 'page', sha256 })
const asset = file('assets/a-1.js', { caching: 'immutable' })
const site = 'https://www.example.com'

describe('planPurge', () => {
  test('by address: every way a page is asked for, below the base, and no hashed file', () => {
    const facts = manifest([page('index.html'), page('about/index.html'), page('faq.html'), file('a b.txt'), asset], {
      base: '/shop/',
    })
    expect(planPurge({ manifest: facts, provider: 'cloudfront', by: 'url' })).toEqual({
      by: 'url',
      batches: [
        [
          '/shop/',
          '/shop/a%20b.txt',
          '/shop/about',
          '/shop/about/',
          '/shop/about/index.html',
          '/shop/faq',
          '/shop/faq.html',
          '/shop/index.html',
        ],
      ],
      uncovered: [],
    })
    const { batches } = planPurge({ manifest: facts, provider: 'cloudflare', by: 'url', site })
    expect(batches[0]![0]).toBe('https://www.example.com/shop/')
  })

  test('only what changed since the last purge: bytes, type or headers', () => {
    const since = manifest([page('index.html'), page('same.html'), file('a.txt'), file('gone.txt')])
    const now = manifest([page('index.html', 'b'), page('same.html'), file('a.txt', { type: 'text/html' })])
    const { batches } = planPurge({ manifest: now, since, provider: 'cloudfront', by: 'url' })
    expect(batches).toEqual([['/', '/a.txt', '/index.html']])
    expect(planPurge({ manifest: now, since: now, provider: 'fastly', by: 'tag' })).toEqual({
      by: 'tag',
      batches: [],
      uncovered: [],
    })
    const other = { ...since, headers: { ...since.headers, page: [['link', 'x']] as const } }
    expect(planPurge({ manifest: since, since: other, provider: 'cloudfront', by: 'url' }).batches.flat()).toContain(
      '/same',
    )
  })

  test('by tag, as long as every changed file has one that no hashed file has', () => {
    const headers = {
      all: [
        ['cache-tag', 'everything'],
        ['surrogate-key', 'everything'],
      ],
      immutable: [],
      page: [
        ['cache-tag', 'everything, pages'],
        ['surrogate-key', 'everything  pages'],
      ],
      revalidate: [],
    } as const
    const facts = manifest([page('index.html'), asset], { headers })
    for (const provider of PURGE_PROVIDERS)
      expect(planPurge({ manifest: facts, provider, by: 'tag' })).toMatchObject({ by: 'tag', batches: [['pages']] })
    const untagged = manifest([page('index.html'), file('a.txt'), asset], { headers })
    expect(() => planPurge({ manifest: untagged, provider: 'cloudflare', by: 'tag' })).toThrow(
      expect.objectContaining({ code: 'FP_DELIVERY_PURGE_TAGS', message: expect.stringContaining('a.txt cannot') }),
    )
  })

  test('names the addresses that nobody can list', () => {
    const routes = [
      { pattern: '/menu/:slug', page: 'menu.html', hints: [] },
      { pattern: '/about', page: 'index.html', hints: [] },
    ]
    const facts = manifest([page('index.html'), page('menu.html')], { routes, fallback: 'index.html' })
    expect(planPurge({ manifest: facts, provider: 'cloudfront', by: 'url' }).uncovered).toEqual(['*', '/menu/:slug'])
  })

  test('without a site only CloudFront can be asked by address', () => {
    const facts = manifest([page('index.html')])
    for (const provider of ['cloudflare', 'fastly'] as const)
      expect(() => planPurge({ manifest: facts, provider, by: 'url' })).toThrow(
        expect.objectContaining({ code: 'FP_DELIVERY_PURGE_SITE' }),
      )
  })

  test('batches are of the size of the provider, and hold everything once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PURGE_PROVIDERS), fc.nat(700), (provider, count) => {
        const files = Array.from({ length: count }, (_, index) => file(`${index}.txt`))
        const { batches } = planPurge({ manifest: manifest([...files, asset]), provider, by: 'url', site })
        expect(batches.every((batch) => batch.length > 0 && batch.length <= PURGE_BATCH[provider].urls)).toBe(true)
        expect(new Set(batches.flat()).size).toBe(count)
        expect(batches.flat()).toHaveLength(count)
      }),
      { numRuns: 20 },
    )
  })
})
