import { expect, test } from 'vitest'
import { isAllowedHost } from './is-allowed-host.ts'
import { splitRemote } from './split-remote.ts'

test.each([
  ['https://a.example/b.jpg?image', 'https://a.example/b.jpg', '?image'],
  ['https://a.example/b.jpg?v=3&image&widths=4', 'https://a.example/b.jpg?v=3', '?image&widths=4'],
  ['http://a.example/b?x=image&image=&quality=high', 'http://a.example/b?x=image', '?image=&quality=high'],
])('%s', (specifier, url, query) => expect(splitRemote(specifier)).toEqual({ url, query }))

test.each(['https://a.example/b.jpg', 'https://a.example/b.jpg?images', './b.jpg?image', 'https://a.example/image'])(
  '%s is no remote image',
  (specifier) => expect(splitRemote(specifier)).toBeUndefined(),
)

test.each<[string, string, boolean]>([
  ['https://cdn.example.com/a.jpg', 'cdn.example.com', true],
  ['https://cdn.example.com/a.jpg', 'CDN.example.com', true],
  ['http://cdn.example.com/a.jpg', 'cdn.example.com', false],
  ['https://cdn.example.com.evil.org/a.jpg', 'cdn.example.com', false],
  ['https://a.example.com/a.jpg', '*.example.com', true],
  ['https://example.com/a.jpg', '*.example.com', false],
  ['https://evilexample.com/a.jpg', '*.example.com', false],
  ['http://localhost:80/a.jpg', 'http://localhost', true],
  ['http://localhost:81/a.jpg', 'http://localhost', false],
])('%s by %s: %s', (url, host, allowed) => expect(isAllowedHost(new URL(url), [host])).toBe(allowed))
