import type { ConformanceRequest } from '../conformance-request.ts'
import {
  home,
  everyEncoding,
  navigation,
  plainNavigation,
  forScript,
  asPage,
  negotiated,
  link,
  missing,
} from './common-parts.ts'

export const pages: readonly ConformanceRequest[] = [
  {
    name: 'the home page',
    path: '/',
    headers: { ...navigation, 'accept-encoding': everyEncoding },
    expect: {
      status: [200],
      headers: {
        ...asPage,
        'content-encoding': 'br',
        'content-security-policy': "script-src 'self'",
        link,
        vary: 'accept-encoding, available-dictionary',
      },
      body: home,
    },
  },
  {
    name: 'the home page, asked by a script',
    path: '/',
    headers: forScript,
    expect: { status: [200], headers: asPage, body: home },
  },
  {
    name: 'the home page with a query',
    path: '/?utm=1&next=/../secret.txt',
    headers: navigation,
    expect: { status: [200], body: home },
  },
  {
    name: 'the home page by its file',
    path: '/index.html',
    headers: navigation,
    expect: { status: [200], headers: asPage, body: home },
  },
  {
    name: 'a page in a folder',
    path: '/about/',
    headers: navigation,
    expect: { status: [200], headers: { ...asPage, vary: 'accept-encoding' }, body: { file: 'about/index.html' } },
  },
  {
    name: 'a page in a folder, by its route',
    path: '/about',
    headers: navigation,
    expect: { status: [200], headers: asPage, body: { file: 'about/index.html' } },
  },
  {
    name: 'a folder no route names',
    path: '/docs?a=1',
    headers: navigation,
    expect: { status: [308], headers: { location: '/docs/?a=1' } },
  },
  {
    name: 'a page without its extension',
    path: '/terms',
    headers: navigation,
    expect: { status: [200], headers: asPage, body: { file: 'terms.html' } },
  },
  {
    name: 'a deep link of a route',
    path: '/menu/pizza',
    headers: { ...navigation, 'accept-encoding': everyEncoding },
    expect: {
      status: [200],
      headers: {
        ...asPage,
        'content-encoding': 'br',
        link,
        vary: `${negotiated}, available-dictionary`,
        'content-security-policy': "script-src 'self'",
      },
      body: home,
    },
  },
  {
    name: 'a deep link without fetch metadata',
    path: '/menu/pizza',
    headers: plainNavigation,
    expect: { status: [200], headers: asPage, body: home },
  },
  {
    name: 'a deep link no route fits',
    path: '/orders/17/edit',
    headers: navigation,
    expect: { status: [200], headers: { ...asPage, link: null }, body: home },
  },
  {
    name: 'a deep link with a dot',
    path: '/users/john.doe',
    headers: navigation,
    expect: { status: [200], headers: asPage, body: home },
  },
  {
    name: 'a deep link with an escape',
    path: '/menu/caf%C3%A9',
    headers: navigation,
    expect: { status: [200], headers: asPage, body: home },
  },
  {
    name: 'a deep link in a frame',
    path: '/menu/pizza',
    headers: { ...navigation, 'sec-fetch-dest': 'iframe' },
    expect: { status: [200], headers: asPage, body: home },
  },
  {
    name: 'a deep link asked by fetch',
    path: '/menu/pizza',
    headers: { accept: 'application/json', 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' },
    expect: missing,
  },
  { name: 'a deep link asked by nobody in particular', path: '/menu/pizza', expect: missing },
  {
    name: 'a deep link asked for a script, whatever it accepts',
    path: '/menu/pizza',
    headers: { ...forScript, accept: 'text/html' },
    expect: missing,
  },
]
