import type { ConformanceRequest } from '../conformance-request.ts'
import { app, withDictionaries, navigation, asPage, methods, knownScript, scriptIn } from './common-parts.ts'

export const methodRequests: readonly ConformanceRequest[] = [
  {
    name: 'HEAD',
    method: 'HEAD',
    path: app,
    headers: { 'accept-encoding': 'br' },
    expect: { ...scriptIn('br'), body: 'empty' },
  },
  {
    name: 'HEAD of a delta',
    method: 'HEAD',
    path: app,
    headers: { 'accept-encoding': withDictionaries, 'available-dictionary': knownScript },
    expect: { ...scriptIn('dcb'), body: 'empty' },
  },
  {
    name: 'HEAD of a deep link',
    method: 'HEAD',
    path: '/menu/pizza',
    headers: navigation,
    expect: { status: [200], headers: asPage, body: 'empty' },
  },
  { name: 'HEAD of a missing file', method: 'HEAD', path: '/assets/gone.js', expect: { status: [404], body: 'empty' } },
  {
    name: 'OPTIONS',
    method: 'OPTIONS',
    path: app,
    expect: { status: [204], headers: { allow: methods }, body: 'empty' },
  },
  { name: 'POST', method: 'POST', path: app, expect: { status: [405], headers: { allow: methods }, body: 'no-html' } },
  {
    name: 'POST to a page',
    method: 'POST',
    path: '/',
    headers: navigation,
    expect: { status: [405], headers: { allow: methods } },
  },
  { name: 'PUT', method: 'PUT', path: '/new.txt', expect: { status: [405], headers: { allow: methods } } },
  { name: 'DELETE', method: 'DELETE', path: app, expect: { status: [405], headers: { allow: methods } } },
  { name: 'PATCH', method: 'PATCH', path: app, expect: { status: [405], headers: { allow: methods } } },
  { name: 'PROPFIND', method: 'PROPFIND', path: '/', expect: { status: [405], headers: { allow: methods } } },
]
