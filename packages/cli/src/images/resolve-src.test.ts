import { expect, test } from 'vitest'
import { resolveSrc } from './resolve-src.ts'

const files = ['hero.jpg', 'assets/a b.jpg', 'blog/own.png']
const resolve = (src: string, page = 'index.html'): string | undefined =>
  resolveSrc({ src, page, has: (path) => files.includes(path) })

test('what a page shows is found in the folder', () => {
  expect(resolve('hero.jpg')).toBe('hero.jpg')
  expect(resolve('./assets/a%20b.jpg')).toBe('assets/a b.jpg')
  expect(resolve('own.png', 'blog/post.html')).toBe('blog/own.png')
  expect(resolve('../hero.jpg', 'blog/post.html')).toBe('hero.jpg')
  expect(resolve('/hero.jpg', 'blog/post.html')).toBe('hero.jpg')
  expect(resolve('/shop/v2/assets/a%20b.jpg')).toBe('assets/a b.jpg')
})

test.each([
  '',
  'https://a.b/hero.jpg',
  '//a.b/hero.jpg',
  'data:image/gif;base64,R0',
  'hero.jpg?w=4',
  '%',
  '../hero.jpg',
  '/none.jpg',
])('%j is left alone', (src) => {
  expect(resolve(src)).toBeUndefined()
})
