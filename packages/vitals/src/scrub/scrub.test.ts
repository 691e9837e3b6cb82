import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { guessRoute } from './guess-route.ts'
import { scrubText } from './scrub-text.ts'
import { scrubUrl } from './scrub-url.ts'

beforeAll(() => {
  vi.stubGlobal('location', new URL('https://shop.example/menu/pizza?table=4'))
})
afterAll(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['https://shop.example/assets/a-1b2c.js?v=1#x', '/assets/a-1b2c.js'],
  ['/images/hero.avif?user=ann', '/images/hero.avif'],
  ['https://ann:secret@cdn.example/x.png?token=1', 'https://cdn.example/x.png'],
  ['data:image/png;base64,AAAA', ''],
  ['blob:https://shop.example/4f1c', ''],
  ['http://[', undefined],
  [undefined, undefined],
])('of the address %s, %s is left', (address, left) => {
  expect(scrubUrl(address) || undefined).toBe(left || undefined)
})

test('no query or fragment is left of any address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      expect(scrubUrl(address)).not.toMatch(/[?#]/)
    }),
  )
}, 60_000)

test.each([
  ['li#order-1048576>a', 'li#order-*>a'],
  ['IMG[src="https://cdn.example/a.png?user=ann"].onload', 'IMG[src="https://cdn.example/a.png*"].onload'],
  ['No such user: ann.b+x@mail.example', 'No such user: *'],
  // Firefox's stacks have an @ of their own.
  ['load@https://shop.example/a.js:1:20', 'load@https://shop.example/a.js:1:20'],
  ['at load (https://shop.example/a.js?v=8:1:20)', 'at load (https://shop.example/a.js*:1:20)'],
  ['What is this? A question', 'What is this? A question'],
  [undefined, 'undefined'],
  [{ any: 'thing' }, '[object Object]'],
])('%s becomes %s', (text, left) => {
  expect(scrubText(text)).toBe(left)
})

test('long texts are cut', () => {
  expect(scrubText('x'.repeat(5000))).toHaveLength(300)
})

test.each([
  ['/', '/'],
  ['/menu', '/menu'],
  ['/menu/42', '/menu/:id'],
  ['/menu/pizza-margherita', '/menu/pizza-margherita'],
  ['/v2/orders/', '/v2/orders/'],
  ['/orders/4f1c2a9e-77d0-4a51-9f3c-0d2b7c1e5a60/items/7', '/orders/:id/items/:id'],
  ['/u/ann@mail.example', '/u/:id'],
  ['/s/a-very-long-title-of-a-story-that-somebody-wrote', '/s/:id'],
])('the path %s is guessed to be the route %s', (path, route) => {
  expect(guessRoute(new URL(path, 'https://shop.example'))).toBe(route)
})
