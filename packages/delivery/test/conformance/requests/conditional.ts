import type { ConformanceRequest } from '../conformance-request.ts'
import { app, navigation, immutable, asPage, knownScript, missing, scriptIn } from './common-parts.ts'

export const conditional: readonly ConformanceRequest[] = [
  {
    name: 'the entity tag it has',
    path: app,
    headers: { 'accept-encoding': 'br', 'if-none-match': '{etag}' },
    expect: { status: [304], headers: { ...immutable, vary: 'accept-encoding, available-dictionary' }, body: 'empty' },
  },
  {
    name: 'the entity tag, uncompressed',
    path: app,
    headers: { 'if-none-match': '{etag}' },
    expect: { status: [304], body: 'empty' },
  },
  {
    name: 'a weak entity tag',
    path: app,
    headers: { 'accept-encoding': 'gzip', 'if-none-match': 'W/{etag}' },
    expect: { status: [304], body: 'empty' },
  },
  {
    name: 'one of several entity tags',
    path: app,
    headers: { 'accept-encoding': 'br', 'if-none-match': '"a", {etag}, W/"b"' },
    expect: { status: [304], body: 'empty' },
  },
  { name: 'any entity tag', path: app, headers: { 'if-none-match': '*' }, expect: { status: [304], body: 'empty' } },
  {
    name: 'another entity tag',
    path: app,
    headers: { 'accept-encoding': 'br', 'if-none-match': '"other"' },
    expect: scriptIn('br'),
  },
  {
    name: 'the entity tag of a delta',
    path: app,
    headers: { 'accept-encoding': 'dcb', 'available-dictionary': knownScript, 'if-none-match': '{etag}' },
    expect: { status: [304], body: 'empty' },
  },
  {
    name: 'the entity tag of a page',
    path: '/',
    headers: { ...navigation, 'accept-encoding': 'br', 'if-none-match': '{etag}' },
    expect: { status: [304], headers: { 'cache-control': asPage['cache-control'] }, body: 'empty' },
  },
  {
    name: 'the entity tag of a deep link',
    path: '/menu/pizza',
    headers: { ...navigation, 'accept-encoding': 'br', 'if-none-match': '{etag}' },
    expect: { status: [304], body: 'empty' },
  },
  {
    name: 'HEAD with the entity tag',
    method: 'HEAD',
    path: app,
    headers: { 'if-none-match': '{etag}' },
    expect: { status: [304], body: 'empty' },
  },
  {
    name: 'any entity tag of a missing file',
    path: '/assets/gone.js',
    headers: { 'if-none-match': '*' },
    expect: missing,
  },
]
