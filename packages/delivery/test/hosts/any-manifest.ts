import fc from 'fast-check'
import type { DeliveredFile, DeliveryManifest, Header } from '@firstpaint/core/delivery'

/** Characters that mean something in at least one host's language, and some that mean nothing in any. */
const letters = [...`ab1-_. "'\`$\\{};:*?#%&=+,~^!()[]<>|@é日😀`]

const segment = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })
  .filter((text) => text !== '.' && text !== '..' && !/^_(?:headers|redirects)$/.test(text))

const headerValue = fc
  .string({ unit: fc.constantFrom(...`ab1-_. "'\`$\\{};:*?#%&=+,~()[]<>`), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '')

const fileOf = ([folders, name, kind, hash]: [string[], string, 'js' | 'html' | 'txt', string]): DeliveredFile => {
  const path = [...folders, `${name}.${kind}`].join('/')
  return {
    path,
    bytes: 1000,
    sha256: hash,
    type: { js: 'text/javascript', html: 'text/html; charset=utf-8', txt: 'text/plain' }[kind],
    caching: kind === 'js' ? 'immutable' : kind === 'html' ? 'page' : 'revalidate',
    variants: kind === 'txt' ? [] : [{ encoding: 'br', path: `${path}.br`, bytes: 100 }],
    deltas:
      kind === 'js'
        ? [{ encoding: 'dcb', dictionary: hash, path: `__d/${hash.slice(0, 16)}/${path}.dcb`, bytes: 10 }]
        : [],
    headers: [],
    ...(kind === 'js' && { dictionary: { match: `/${folders.length}/*.js`, destinations: ['script'] } }),
  }
}

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const file = fc
  .tuple(fc.array(segment, { maxLength: 3 }), segment, fc.constantFrom('js', 'html', 'txt'), hash)
  .map((drawn) => fileOf(drawn as [string[], string, 'js' | 'html' | 'txt', string]))

const route = fc.tuple(
  fc.array(
    fc.oneof(
      segment.filter((text) => !/^[:*]/.test(text)),
      fc.constantFrom(':id', ':a-b'),
    ),
    { maxLength: 3 },
  ),
  fc.boolean(),
  fc.nat(),
)

const headers = (names: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...names), headerValue), { maxLength: 2 }).map((list): Header[] => list)

/** Manifests with any names and header values a site can have. */
export const anyManifest: fc.Arbitrary<DeliveryManifest> = fc
  .record({
    base: fc.constantFrom('/', '/shop/', '/a/b.c/'),
    files: fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 12 }),
    routes: fc.array(route, { maxLength: 4 }),
    all: headers(['x-content-type-options', 'x-odd']),
    page: headers(['cache-control', 'content-security-policy', 'x-page']),
    release: fc.string(),
  })
  .map(({ base, files, routes, all, page, release }) => {
    const pages = files.filter(({ caching }) => caching === 'page').map(({ path }) => path)
    const scripts = files.filter(({ caching }) => caching === 'immutable').slice(0, 2)
    return {
      version: 1,
      release,
      base,
      files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      routes:
        pages.length === 0
          ? []
          : routes.map(([segments, open, at]) => ({
              pattern: `/${[...segments, ...(open ? ['*'] : [])].join('/')}`,
              page: pages[at % pages.length]!,
              hints: scripts.map(({ path }) => ({ path, rel: 'modulepreload' as const, crossorigin: true })),
            })),
      ...(pages.length > 0 && { fallback: pages[0]! }),
      headers: {
        all: all.map(([name, value]): Header =>
          name === 'x-content-type-options' ? [name, 'nosniff'] : [name, value],
        ),
        immutable: [['cache-control', 'public, max-age=31536000, immutable']],
        page,
        revalidate: [['cache-control', 'no-cache']],
      },
      kept: [],
    }
  })
