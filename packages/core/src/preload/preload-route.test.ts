import fc from 'fast-check'
import { matchRoutes, type RouteObject } from 'react-router'
import { describe, expect, test } from 'vitest'
import { type EncodedRoutePreload, encodeRoutePreload } from './encode-route-preload.ts'
import { planRoutePreload } from './plan-route-preload.ts'
import { type PreloadLink, preloadRoute, type PreloadWindow } from './preload-route.ts'

interface Address {
  readonly pathname: string
  readonly hash?: string
  readonly baseURI?: string
  readonly base?: string | null
  readonly connection?: PreloadWindow['navigator']['connection']
  /** Whether the page gets as far as its load event. Default false. */
  readonly loads?: boolean
}

/** What a page at an address asks for. */
function linksAt(data: EncodedRoutePreload, address: Address): PreloadLink[] {
  const {
    pathname,
    hash = '',
    baseURI = `http://site.test${pathname}`,
    base = '/',
    connection,
    loads = false,
  } = address
  const links: PreloadLink[] = []
  const loaded: (() => void)[] = []
  const window: PreloadWindow = {
    location: { pathname, hash },
    navigator: connection === undefined ? {} : { connection },
    addEventListener: (_type, listener) => void loaded.push(listener),
    document: {
      baseURI,
      currentScript: { nonce: 'n0' },
      createElement: () => ({ rel: '', as: '', href: '', crossOrigin: null }),
      head: { append: (link) => void links.push(link) },
    },
  }
  const [prefix, files, routes] = data
  preloadRoute(window, { base, urls: files.map((file) => prefix + file), routes, later: true, nonce: true })
  if (loads) for (const listener of loaded) listener()
  return links
}

const chunk = (file: string, modules: readonly string[], rest: object = {}) => ({
  file,
  name: file,
  entry: false,
  dynamicEntry: false,
  facade: modules[0] ?? null,
  imports: [],
  dynamicImports: [],
  css: [],
  modules,
  ...rest,
})

/** An app with one lazy chunk for each pattern. */
function dataFor(patterns: readonly string[]): EncodedRoutePreload {
  const routes = patterns.map((pattern, index) => ({ pattern, entries: [`r${index}.ts`], file: 'app.ts', line: 1 }))
  const lazy = patterns.map((_, index) => chunk(`r${index}.js`, [`r${index}.ts`]))
  const entry = chunk('main.js', ['main.ts'], { dynamicImports: lazy.map(({ file }) => file) })
  const plan = planRoutePreload({ routes, chunks: [entry, ...lazy], pageFiles: ['main.js'] })
  return encodeRoutePreload(plan, (file) => `/${file}`)
}

const word = fc.constantFrom('menu', 'Orders', 'über', 'a.b', 'new')
const segment = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: fc.constantFrom(':id', ':slug') },
  fc.constantFrom('edit?', ':lang?'),
)
const pattern = fc
  .tuple(fc.array(segment, { maxLength: 3 }), fc.boolean())
  .map(([segments, splat]) => `/${[...segments, ...(splat ? ['*'] : [])].join('/')}`)
const address = fc
  .tuple(fc.array(fc.oneof(word, fc.constantFrom('MENU', 'edit', 'x y', '1')), { maxLength: 5 }), fc.boolean())
  .map(([parts, slash]) => `/${parts.map(encodeURIComponent).join('/')}${slash ? '/' : ''}`)

describe('preloadRoute', () => {
  test('picks the route React Router picks', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(pattern, { minLength: 1, maxLength: 8 }),
        fc.array(address, { minLength: 1, maxLength: 6 }),
        (patterns, addresses) => {
          const routes: RouteObject[] = patterns.map((path, index) => ({ path, id: `r${index}` }))
          const data = dataFor(patterns)
          for (const pathname of addresses) {
            const picked = matchRoutes(routes, pathname)?.at(-1)?.route.id
            const asked = linksAt(data, { pathname }).map(({ href }) => href)
            expect(asked, `${pathname} of ${patterns.join(' ')}`).toEqual(picked === undefined ? [] : [`/${picked}.js`])
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  const data = dataFor(['/', '/about', '/menu/:slug', '/docs/*'])
  const hrefs = (where: Address, of = data): string[] => linksAt(of, where).map(({ href }) => href)

  test('takes the base path away first', () => {
    const base = '/sub/'
    expect(hrefs({ pathname: '/sub/about', base })).toEqual(['/r1.js'])
    expect(hrefs({ pathname: '/sub', base })).toEqual(['/r0.js'])
    expect(hrefs({ pathname: '/about', base })).toEqual([])
    expect(hrefs({ pathname: '/about/sub/', base })).toEqual([])
  })

  test('with a build that can be put anywhere, patterns begin at the page’s folder', () => {
    const baseURI = 'https://site.test/deep/down/index.html?next=/menu/x'
    expect(hrefs({ pathname: '/deep/down/', baseURI, base: null })).toEqual(['/r0.js'])
    expect(hrefs({ pathname: '/deep/down/about', baseURI, base: null })).toEqual(['/r1.js'])
    expect(hrefs({ pathname: '/', baseURI: 'https://site.test', base: null })).toEqual(['/r0.js'])
  })

  test('a hash router has its address behind the #', () => {
    expect(hrefs({ pathname: '/', hash: '#/menu/soup?from=home' })).toEqual(['/r2.js'])
    expect(hrefs({ pathname: '/x/', hash: '#/about', base: '/x/' })).toEqual(['/r1.js'])
    expect(hrefs({ pathname: '/about', hash: '#team' })).toEqual(['/r1.js'])
  })

  test('an address that does not decode is left to the router', () => {
    expect(hrefs({ pathname: '/menu/%E0%A4%A' })).toEqual([])
  })

  test('styles and scripts are asked for the way the app will ask for them', () => {
    const links = linksAt(['/assets/', ['a.css', 'a.js'], [['about', 0, 1]]], { pathname: '/about' })
    expect(links).toEqual([
      { rel: 'preload', as: 'style', href: '/assets/a.css', crossOrigin: '', nonce: 'n0' },
      { rel: 'modulepreload', as: 'script', href: '/assets/a.js', crossOrigin: '', nonce: 'n0' },
    ])
  })
})

describe('the likely next routes', () => {
  const data: EncodedRoutePreload = ['/', ['a.js', 'b.css', 'b.js'], [['a', 0, ~1, ~2]]]
  const rels = (visit: Partial<Address>): string[] =>
    linksAt(data, { pathname: '/a', ...visit }).map(({ rel, href }) => `${rel} ${href}`)

  test('are asked for when the page has loaded, and not before', () => {
    expect(rels({})).toEqual(['modulepreload /a.js'])
    expect(rels({ loads: true })).toEqual(['modulepreload /a.js', 'prefetch /b.css', 'prefetch /b.js'])
  })

  test.each([{ saveData: true }, { effectiveType: 'slow-2g' }, { effectiveType: '2g' }])(
    'are left alone where data is dear: %j',
    (connection) => {
      expect(rels({ loads: true, connection })).toEqual(['modulepreload /a.js'])
    },
  )

  test('are asked for over any other line', () => {
    expect(rels({ loads: true, connection: { saveData: false, effectiveType: '3g' } })).toHaveLength(3)
  })
})
