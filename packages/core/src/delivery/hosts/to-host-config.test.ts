import { describe, expect, test } from 'vitest'
import { fileOf, manifestOf, pageOf } from '../delivery.fixture.ts'
import type { DeliveredFile, DeliveryManifest } from '../delivery-manifest.ts'
import type { HostOptions } from './host-options.ts'
import { toHostConfig } from './to-host-config.ts'

/** Without deltas, whose place in the fixture is of no host's layout. */
const plain = (file: DeliveredFile): DeliveredFile => ({ ...file, deltas: [] })
const site = (given: Partial<DeliveryManifest> = {}): DeliveryManifest => {
  const manifest = manifestOf(given)
  return { ...manifest, files: manifest.files.map(plain) }
}
const headers = {
  all: [['x-content-type-options', 'nosniff']],
  immutable: [['cache-control', 'public, max-age=31536000, immutable']],
  page: [['cache-control', 'max-age=0']],
  revalidate: [['cache-control', 'no-cache']],
} as const
const text = (host: 'netlify' | 'cloudflare-pages', manifest: DeliveryManifest, path = '_headers'): string =>
  toHostConfig(host, manifest).files.find((file) => file.path === path)!.text
const rulesOf = (file: string): string[] => file.split('\n').filter((line) => line.startsWith('/'))
const numbered = (count: number, make: (at: number) => DeliveredFile): DeliveredFile[] =>
  Array.from({ length: count }, (_, at) => make(at))

describe('Cloudflare Pages', () => {
  test('a folder of thousands of hashed files is one rule', () => {
    const files = [...numbered(3000, (at) => fileOf(`assets/chunk-${at}.js`)), pageOf('index.html')]
    const rules = rulesOf(text('cloudflare-pages', site({ files, headers })))
    expect(rules).toEqual(['/*', '/assets/*', '/'])
  })

  test('beyond 100 rules, what the host does anyway goes first, and the limit is told', () => {
    const files = [
      ...numbered(80, (at) => fileOf(`hashed-${at}.js`)),
      ...numbered(80, (at) => fileOf(`plain-${at}.txt`, { caching: 'revalidate', type: 'text/plain' })),
      pageOf('index.html'),
    ]
    // A page kind that differs from the default makes every other file a rule of its own.
    const config = toHostConfig('cloudflare-pages', site({ files, headers: { ...headers, revalidate: [] } }))
    expect(rulesOf(config.files[0]!.text)).toHaveLength(82)
    const many = site({ files: numbered(150, (at) => fileOf(`hashed-${at}.js`)), headers })
    const cut = toHostConfig('cloudflare-pages', many)
    expect(rulesOf(cut.files[0]!.text)).toHaveLength(100)
    expect(cut.limits.at(-2)).toMatch(/^51 patterns did not fit/)
  })

  test('policies of pages are never left out: too many of them is an error', () => {
    const files = numbered(120, (at) => ({
      ...pageOf(`p${at}/index.html`),
      headers: [['content-security-policy', `script-src 'sha256-${at}'`]] as const,
    }))
    expect(() => text('cloudflare-pages', site({ files, headers }))).toThrow(
      expect.objectContaining({ code: 'FP_HOST_LIMIT' }),
    )
  })

  test('hints beyond the length of a line are left out, the least urgent first', () => {
    const hints = numbered(60, (at) => fileOf(`assets/a-rather-long-name-${at}.js`)).map(({ path }) => ({
      path,
      rel: 'modulepreload' as const,
      crossorigin: true,
    }))
    const made = text('cloudflare-pages', site({ routes: [{ pattern: '/', page: 'index.html', hints }] }))
    const link = made.split('\n').find((line) => line.startsWith('  link: '))!
    expect(link.length).toBeLessThanOrEqual(2000)
    expect(link).toContain('a-rather-long-name-0.js')
    expect(link).not.toContain('a-rather-long-name-59.js')
  })

  test('routes that would hide files are left to 404.html', () => {
    const routes = [
      { pattern: '/:page', page: 'index.html', hints: [] },
      { pattern: '/menu/:slug', page: 'index.html', hints: [] },
      { pattern: '/assets/*', page: 'index.html', hints: [] },
    ]
    const made = text('cloudflare-pages', site({ routes }), '_redirects')
    expect(rulesOf(made)).toEqual(['/__d/* /404 302', '/menu/:p1 / 200', '/menu/:p1/ / 200'])
  })
})

describe('Cloudflare Worker', () => {
  const settings = (options: HostOptions): Record<string, unknown> => {
    const made = toHostConfig('cloudflare-worker', site(), options).files.find(({ path }) => path === 'wrangler.jsonc')!
    return JSON.parse(made.text.replace(/^\/\/.*$/gm, ''))
  }

  test('wrangler learns where the site lies and that the Worker comes first', () => {
    expect(settings({})).toMatchObject({
      name: 'site',
      main: 'worker.js',
      assets: { directory: '../dist', binding: 'ASSETS', html_handling: 'none', run_worker_first: true },
    })
    expect(settings({ domain: 'Shop.example.com', root: 'C:\\build "1"' })).toMatchObject({
      name: 'shop-example-com',
      routes: [{ pattern: 'Shop.example.com', custom_domain: true }],
      assets: { directory: 'C:\\build "1"' },
    })
  })

  test('a second origin is handed to the Worker, and what it has to be is told', () => {
    const config = toHostConfig('cloudflare-worker', site(), { secondOrigin: 'https://backup.example.com' })
    expect(config.files[0]!.text).toContain('{"failover":"https://backup.example.com:443"}')
    expect(config.limits.at(-1)).toContain('bucket')
  })

  test('files larger than Cloudflare takes are an error', () => {
    const files = [fileOf('film.mp4', { bytes: 30_000_000 })]
    expect(() => toHostConfig('cloudflare-worker', site({ files }))).toThrow(
      expect.objectContaining({ code: 'FP_HOST_LIMIT' }),
    )
  })
})

describe('Netlify', () => {
  test('missing assets are 404 before the fallback answers', () => {
    const files = [fileOf('assets/a-1.js'), fileOf('assets/b-2.js'), pageOf('index.html')]
    expect(rulesOf(text('netlify', site({ files }), '_redirects'))).toEqual([
      '/__d/* /404.html 404!',
      '/assets/* /404.html 404',
      '/* /index.html 200',
    ])
  })

  test('no header is set twice for one address', () => {
    const files = [
      pageOf('index.html'),
      { ...pageOf('menu/special.html'), headers: [['content-security-policy', "script-src 'self'"]] as const },
    ]
    const routes = [{ pattern: '/menu/:slug', page: 'index.html', hints: [] }]
    const config = toHostConfig('netlify', site({ files, routes, headers }))
    const block = config.files[0]!.text.split('\n/').find((part) => part.startsWith('menu/special\n'))
    expect(block).toContain('content-security-policy')
    expect(block).not.toContain('cache-control')
  })
})

describe('CloudFront and Fastly', () => {
  const dictionary = (at: number): string => at.toString(16).padStart(64, '0')
  const files = [
    ...numbered(600, (at) => {
      const path = `assets/chunk-${at}.js`
      const hash = dictionary(at)
      const deltas = (['dcb', 'dcz'] as const).map((encoding) => ({
        encoding,
        dictionary: hash,
        path: `__d/${hash.slice(0, 16)}/${path}.${encoding}`,
        bytes: 1,
      }))
      return { ...fileOf(path), deltas, dictionary: { match: '/assets/*', destinations: [] } }
    }),
    plain(pageOf('index.html')),
  ]
  const routes = numbered(200, (at) => fileOf(`r${at}`)).map(({ path }) => ({
    pattern: `/${path}/:id`,
    page: 'index.html',
    hints: [{ path: 'assets/chunk-1.js', rel: 'modulepreload' as const, crossorigin: true }],
  }))

  test.each(['cloudfront', 'fastly'] as const)(
    '%s does without dictionaries where they do not fit, and says so',
    (host) => {
      const config = toHostConfig(host, { ...manifestOf({ headers, routes }), files })
      expect(config.limits.join(' ')).toContain('no dictionaries')
      for (const { text: written } of config.files) {
        expect(written).not.toContain('match=')
        if (host === 'cloudfront') expect(written.length).toBeLessThanOrEqual(10_240)
      }
    },
  )
})

describe('every host', () => {
  test('refuses precompressed files where no host would look for them', () => {
    const files = [{ ...fileOf('a.js'), variants: [{ encoding: 'br', path: 'br/a.js', bytes: 1 }] as const }]
    expect(() => toHostConfig('nginx', site({ files }))).toThrow(
      expect.objectContaining({ code: 'FP_HOST_NAME_UNSAFE' }),
    )
  })

  test.each([
    ['root', { root: '/srv/a"; }' }],
    ['root', { root: 'relative' }],
    ['port', { port: 0 }],
    ['domain', { domain: '-a.example' }],
    ['secondOrigin', { secondOrigin: 'ftp://b.example' }],
    ['secondOrigin', { secondOrigin: 'https://b.example/path' }],
  ])('names the option %s when it is wrong', (option, options) => {
    expect(() => toHostConfig('nginx', site(), options)).toThrow(
      expect.objectContaining({ code: 'FP_HOST_OPTION_INVALID', place: option }),
    )
  })

  test('hides deltas and the list of our outputs where the host looks for files first', () => {
    const base = '/shop/'
    expect(rulesOf(text('netlify', site({ base }), '_redirects'))[0]).toBe('/shop/__d/* /shop/404.html 404!')
    expect(rulesOf(text('cloudflare-pages', site({ base }), '_redirects'))).toContain('/shop/__d/* /shop/404 302')
    const { redirects } = JSON.parse(toHostConfig('vercel', site({ base })).files[0]!.text)
    expect(redirects).toEqual([{ source: '/shop/__d/(.*)', destination: '/shop/404', permanent: false }])
  })

  test('Caddy refuses what it has no words for', () => {
    const refused = (given: Partial<DeliveryManifest>): void =>
      expect(() => toHostConfig('caddy', site(given))).toThrow(
        expect.objectContaining({ code: 'FP_HOST_NOT_EXPRESSIBLE' }),
      )
    refused({ files: [fileOf('what?.js')] })
    refused({ headers: { ...headers, all: [['x-a', '{$HOME}']] } })
  })
})
