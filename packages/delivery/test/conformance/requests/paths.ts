import type { ConformanceRequest } from '../conformance-request.ts'

export const paths: readonly ConformanceRequest[] = [
  {
    name: 'an escaped name',
    path: '/caf%C3%A9%20menu.txt',
    expect: {
      status: [200],
      headers: { 'cache-control': 'no-cache', 'content-type': 'text/plain; charset=utf-8' },
      body: { file: 'café menu.txt' },
    },
  },
  { name: 'escapes nobody needs', path: '/%72obots.txt', expect: { status: [200], body: { file: 'robots.txt' } } },
  {
    name: 'a well-known file',
    path: '/.well-known/security.txt',
    expect: { status: [200], body: { file: '.well-known/security.txt' } },
  },
  { name: 'up and out', path: '/../secret.txt', expect: { status: [400, 404] } },
  { name: 'up and out, escaped dots', path: '/%2e%2e/secret.txt', expect: { status: [400, 404] } },
  { name: 'up and out, escaped slash', path: '/..%2fsecret.txt', expect: { status: [400, 404] } },
  { name: 'up and out, escaped twice', path: '/%252e%252e/secret.txt', expect: { status: [400, 404] } },
  { name: 'up and out, backslashes', path: '/..%5csecret.txt', expect: { status: [400, 404] } },
  { name: 'up and out of the assets', path: '/assets/../../secret.txt', expect: { status: [400, 404] } },
  { name: 'a zero byte', path: '/robots.txt%00.js', expect: { status: [400, 404] } },
  { name: 'an escape cut short', path: '/%e', needs: ['raw-path'], expect: { status: [400, 404] } },
  { name: 'bytes that are no UTF-8', path: '/%ff%fe', expect: { status: [400, 404] } },
]
