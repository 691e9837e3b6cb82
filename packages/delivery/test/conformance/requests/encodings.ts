import type { ConformanceRequest } from '../conformance-request.ts'
import { app, style, photo, photoFile, everyEncoding, immutable, scriptIn } from './common-parts.ts'

export const encodings: readonly ConformanceRequest[] = [
  { name: 'no Accept-Encoding', path: app, expect: scriptIn(null) },
  { name: 'identity only', path: app, headers: { 'accept-encoding': 'identity' }, expect: scriptIn(null) },
  { name: 'empty Accept-Encoding', path: app, headers: { 'accept-encoding': '' }, expect: scriptIn(null) },
  { name: 'gzip only', path: app, headers: { 'accept-encoding': 'gzip' }, expect: scriptIn('gzip') },
  { name: 'brotli only', path: app, headers: { 'accept-encoding': 'br' }, expect: scriptIn('br') },
  { name: 'zstd only', path: app, headers: { 'accept-encoding': 'zstd' }, expect: scriptIn('zstd') },
  { name: 'a browser of today', path: app, headers: { 'accept-encoding': everyEncoding }, expect: scriptIn('br') },
  { name: 'gzip and deflate', path: app, headers: { 'accept-encoding': 'gzip, deflate' }, expect: scriptIn('gzip') },
  { name: 'upper case', path: app, headers: { 'accept-encoding': 'GZIP' }, expect: scriptIn('gzip') },
  { name: 'no spaces', path: app, headers: { 'accept-encoding': 'gzip,br' }, expect: scriptIn('br') },
  {
    name: 'an encoding nobody knows',
    path: app,
    headers: { 'accept-encoding': 'compress, x-mine' },
    expect: scriptIn(null),
  },
  {
    name: 'a name that only begins like one',
    path: app,
    headers: { 'accept-encoding': 'brx' },
    expect: scriptIn(null),
  },
  {
    name: 'brotli refused by q=0',
    path: app,
    headers: { 'accept-encoding': 'gzip, br;q=0' },
    expect: scriptIn('gzip'),
  },
  {
    name: 'brotli refused by q=0.000',
    path: app,
    headers: { 'accept-encoding': 'br;q=0.000, gzip' },
    expect: scriptIn('gzip'),
  },
  {
    name: 'identity refused',
    path: app,
    headers: { 'accept-encoding': 'gzip, identity;q=0' },
    expect: scriptIn('gzip'),
  },
  {
    name: 'everything else refused',
    path: app,
    headers: { 'accept-encoding': 'gzip, *;q=0' },
    expect: scriptIn('gzip'),
  },
  {
    name: 'gzip ranked above brotli',
    path: app,
    headers: { 'accept-encoding': 'br;q=0.5, gzip;q=0.9' },
    needs: ['q-ranking'],
    expect: scriptIn('gzip'),
  },
  {
    name: 'identity ranked first',
    path: app,
    headers: { 'accept-encoding': 'identity, br;q=0.5' },
    needs: ['q-ranking'],
    expect: scriptIn(null),
  },
  {
    name: 'nothing acceptable',
    path: photo,
    headers: { 'accept-encoding': 'identity;q=0' },
    needs: ['not-acceptable'],
    expect: { status: [406], body: 'no-html' },
  },
  {
    name: 'a picture is never encoded',
    path: photo,
    headers: { 'accept-encoding': everyEncoding },
    expect: {
      status: [200],
      headers: { ...immutable, 'content-type': 'image/png', 'content-encoding': null, vary: null },
      body: photoFile,
    },
  },
  {
    name: 'a style sheet',
    path: style,
    headers: { 'accept-encoding': everyEncoding },
    expect: {
      status: [200],
      headers: {
        ...immutable,
        'content-type': 'text/css; charset=utf-8',
        'content-encoding': 'br',
        vary: 'accept-encoding',
        'use-as-dictionary': null,
      },
      body: { file: style.slice(1) },
    },
  },
]
