import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fits, matchDictionaries } from './match-dictionaries.ts'
import { planDictionaryUse } from './plan-dictionary-use.ts'
import type { ReleaseFile, ReleaseRecord } from './release-record.ts'

const file = (path: string, sha256: string, more: Partial<ReleaseFile> = {}): ReleaseFile => ({
  path,
  bytes: 1000,
  sha256,
  caching: 'immutable',
  ...more,
})
const release = (name: string, ...files: readonly ReleaseFile[]): ReleaseRecord => ({
  version: 1,
  release: name,
  files,
})

it('finds the file of the same name in every release, each content once', () => {
  const match = '/assets/about-*.js'
  const found = matchDictionaries({
    file: { path: 'assets/about-C4tIYAx4.js', sha256: 'new' },
    urls: ['/assets/about-C4tIYAx4.js'],
    releases: [
      release('four', file('assets/about-AAAA1111.js', 'new', { match })),
      release(
        'three',
        file('assets/about-AAAA1112.js', 'b', { match }),
        file('assets/x-AAAA1111.js', 'x', { match: '/assets/x-*.js' }),
      ),
      release('two', file('assets/about-AAAA1112.js', 'b', { match })),
      release('one', file('assets/about-AAAA1113.js', 'c', { match })),
    ],
  })
  expect(found.map(({ sha256 }) => sha256)).toEqual(['b', 'c'])
})

it('takes the wide pattern when no other fits, and beside it when modules are shared', () => {
  const wide = file('assets/index-AAAA1111.js', 'wide', { match: '/assets/*.js', modules: { a: 100, b: 50 } })
  const named = file('assets/about-AAAA1111.js', 'named', { match: '/assets/about-*.js', modules: { c: 10 } })
  const find = (path: string, modules: Record<string, number>): readonly string[] =>
    matchDictionaries({
      file: { path, sha256: 'new', modules },
      urls: [`/${path}`],
      releases: [release('one', named, wide)],
    }).map(({ sha256 }) => sha256)
  expect(find('assets/fresh-AAAA1112.js', { d: 10 })).toEqual(['wide'])
  expect(find('assets/about-AAAA1112.js', { c: 10 })).toEqual(['named'])
  expect(find('assets/about-AAAA1112.js', { c: 10, a: 100 })).toEqual(['named', 'wide'])
})

it('of files without names a browser holds one, so that is what there is a delta against', () => {
  const old = ['AAAA1111', 'BBBB2222', 'CCCC3333'].map((hash, at) => ({
    path: `assets/${hash}.js`,
    bytes: 9000 - at,
    caching: 'immutable' as const,
  }))
  const uses = planDictionaryUse({ files: old, base: '/', asked: new Set(), pages: false })
  expect([...uses.keys()], 'no pattern tells them apart').toEqual(['assets/AAAA1111.js'])
  const before = release(
    'one',
    ...old.map(({ path }, at) => {
      const match = uses.get(path)?.match
      return file(path, `old-${at}`, { ...(match !== undefined && { match, modules: { [`m${at}`]: 100 } }) })
    }),
  )
  const find = (modules: Record<string, number>): readonly string[] =>
    matchDictionaries({
      file: { path: 'assets/DDDD4444.js', sha256: 'new', modules },
      urls: ['/assets/DDDD4444.js'],
      releases: [before],
    }).map(({ sha256 }) => sha256)
  expect(find({ m0: 100, x: 10 }), 'its counterpart by module overlap').toEqual(['old-0'])
  expect(find({ m1: 100 }), 'no counterpart is held: what is held is tried').toEqual(['old-0'])
})

it('short names give every chunk a dictionary of its own, whatever became of its hash', () => {
  const paths = ['x7f0-AAAA1111', 'k2b9-BBBB2222'].map((name) => `assets/${name}.js`)
  const files = [{ path: 'assets/main-MMMM0000.js', bytes: 20_000 }, ...paths.map((path) => ({ path, bytes: 5000 }))]
  const uses = planDictionaryUse({
    files: files.map((each) => ({ ...each, caching: 'immutable' })),
    base: '/',
    asked: new Set(['assets/main-MMMM0000.js']),
    pages: false,
  })
  expect(paths.map((path) => uses.get(path)?.match)).toEqual(['/assets/x7f0-*.js', '/assets/k2b9-*.js'])
})

it('never mixes kinds of files', () => {
  const page = file('index.html', 'page', { caching: 'page', match: '/*' })
  expect(
    matchDictionaries({
      file: { path: 'a-AAAA1111.js', sha256: 'new' },
      urls: ['/a-AAAA1111.js'],
      releases: [release('one', page)],
    }),
  ).toEqual([])
})

it('reads a pattern as URLPattern does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (parts, other) => {
      const pattern = `/${parts.join('*')}`
      for (const path of [`/${parts.join('ab')}`, `/${other}`, `/${parts.join('')}`]) {
        const expected = new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`).test(path)
        expect(fits(pattern, path), `${pattern} ${path}`).toBe(expected)
      }
    }),
  )
})

it('gives each pattern to one file of a release, and every pattern fits the address of its file', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '-', '(', ' '), maxLength: 3 })
  const hash = fc
    .string({ unit: fc.constantFrom('A', 'b', '1', '_'), minLength: 6, maxLength: 6 })
    .map((tail) => `X1${tail}`)
  const script = fc
    .tuple(name, hash, fc.constantFrom('.js', '.css', '.wasm'))
    .map(([stem, tail, end]) => `assets/${stem}-${tail}${end}`)
  fc.assert(
    fc.property(fc.uniqueArray(script, { maxLength: 12 }), fc.constantFrom('/', '/shop/'), (paths, base) => {
      const files = paths.map((path, at) => ({ path, bytes: 1000 + (at % 3), caching: 'immutable' as const }))
      const uses = planDictionaryUse({ files, base, asked: new Set(paths.slice(0, 2)), pages: true })
      const matches = [...uses.values()].map(({ match }) => match)
      expect(new Set(matches).size).toBe(matches.length)
      for (const [path, { match }] of uses) expect(fits(match, `${base}${path}`)).toBe(true)
    }),
  )
})
