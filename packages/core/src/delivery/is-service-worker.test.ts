import { expect, it } from 'vitest'
import { isServiceWorker } from './is-service-worker.ts'

it.each([
  'sw.js',
  'app/sw.mjs',
  'service-worker.js',
  'serviceworker.js',
  'firebase-messaging-sw.js',
  'ngsw-worker.js',
  'ngsw.json',
])('%s is a service worker or its manifest', (path) => expect(isServiceWorker(path)).toBe(true))

it.each(['swimming.js', 'assets/sw-AAAA1111.js', 'sw.js.map', 'sw.css', 'answer.sw'])('%s is another file', (path) =>
  expect(isServiceWorker(path)).toBe(false),
)
