import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flatPattern, patternsOverlap } from './flat-pattern.ts'

const part = fc.constantFrom('a', 'b', ':p1', '')
const pattern = fc
  .tuple(fc.array(part, { maxLength: 3 }), fc.boolean())
  .map(([parts, open]) => ['', ...parts, ...(open ? ['*'] : [])].join('/'))
const address = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 4 }).map((parts) => ['', ...parts].join('/'))

/** The pattern as Cloudflare's own expression: a splat is anything, a parameter one segment. */
const fits = (own: string, path: string): boolean =>
  new RegExp(`^${own.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`).test(path)

describe('patternsOverlap', () => {
  test('never overlooks an address that fits both', () => {
    fc.assert(
      fc.property(pattern, pattern, address, (a, b, path) => {
        fc.pre(fits(a, path) && fits(b, path))
        expect(patternsOverlap(a, b)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('tells apart what shares a beginning only', () => {
    expect(patternsOverlap('/menu/:p1', '/menu/:p1/edit')).toBe(false)
    expect(patternsOverlap('/menu/:p1', '/menu/')).toBe(false)
    expect(patternsOverlap('/assets/*', '/:p1')).toBe(false)
    expect(patternsOverlap('/*', '/:p1')).toBe(true)
  })
})

test('flatPattern numbers parameters, and escapes what would be one', () => {
  expect(flatPattern('/menu/:dish-id/x:y/*', '/shop/')).toBe('/shop/menu/:p1/x%3Ay/*')
  expect(flatPattern('/', '/')).toBe('/')
  expect(flatPattern('*', '/')).toBe('/*')
})
