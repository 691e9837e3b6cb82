import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitHashedName } from './split-hashed-name.ts'

it.each([
  ['assets/index-FL-RVBSB.js', 'assets/index', '-', 'FL-RVBSB', '.js'],
  ['assets/index.esm-L84s_R54.js', 'assets/index.esm', '-', 'L84s_R54', '.js'],
  ['assets/use-roving-focus-_BoNQlmd.js', 'assets/use-roving-focus', '-', '_BoNQlmd', '.js'],
  ['static/js/main.5f3a9c01.js.map', 'static/js/main', '.', '5f3a9c01', '.js.map'],
  [
    'static/media/logo.6ce24c58023cc2f8fd88fe9d219db6c6.svg',
    'static/media/logo',
    '.',
    '6ce24c58023cc2f8fd88fe9d219db6c6',
    '.svg',
  ],
  ['assets/D40wySD3.css', 'assets/', '', 'D40wySD3', '.css'],
])('%s', (path, stem, joint, hash, extension) => {
  expect(splitHashedName(path)).toEqual({ stem, joint, hash, extension })
})

it.each([
  'sw.js',
  'index.html',
  'assets/app-frontend.js',
  'Company-Brochure.pdf',
  'photo-20240101.jpg',
  'a/preload-helper.js',
])('%s has no hash', (path) => {
  expect(splitHashedName(path)).toBeUndefined()
})

it('takes a hash that looks like a word only when names are known to have one', () => {
  expect(splitHashedName('assets/burger-Bwqyjpte.webp')).toBeUndefined()
  expect(splitHashedName('assets/burger-Bwqyjpte.webp', { named: true })?.hash).toBe('Bwqyjpte')
  expect(splitHashedName('assets/Checkout.js', { named: true })).toBeUndefined()
})

it('the parts make the path again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abXY09-_./') }), fc.boolean(), (path, named) => {
      const parts = splitHashedName(path, { named })
      expect(parts === undefined || parts.stem + parts.joint + parts.hash + parts.extension === path).toBe(true)
    }),
  )
})
