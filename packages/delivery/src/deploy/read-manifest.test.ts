import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeliveryManifest, planObjects, planPurge } from '@firstpaint/core/delivery'
import { isFirstpaintError } from '@firstpaint/core/errors'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readManifest } from './read-manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-manifest-'))
const file = join(folder, 'manifest.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good: DeliveryManifest = {
  version: 1,
  release: 'r1',
  base: '/',
  files: [
    {
      path: 'index.html',
      bytes: 5,
      sha256: 'a'.repeat(64),
      type: 'text/html',
      caching: 'page',
      variants: [{ encoding: 'br', path: 'index.html.br', bytes: 3 }],
      deltas: [{ encoding: 'dcb', dictionary: 'b'.repeat(64), path: '__d/b/index.html.dcb', bytes: 2 }],
      headers: [['x-own', '1']],
    },
  ],
  routes: [{ pattern: '/', page: 'index.html', hints: [] }],
  fallback: 'index.html',
  headers: { all: [], immutable: [], page: [['cache-control', 'no-cache']], revalidate: [] },
  kept: [],
}

function read(text: string): DeliveryManifest {
  writeFileSync(file, text)
  return readManifest(file, 'manifest.json')
}

test('a manifest is read as it was written', () => expect(read(JSON.stringify(good))).toEqual(good))

test('whatever is wrong in it, the error is a named one', () => {
  const places = [...JSON.stringify(good).matchAll(/"[^"]*"|\d+|\[|\{/g)].map(
    ({ index, 0: part }) => [index, part] as const,
  )
  const junk = fc.constantFrom('null', '-1', '1.5', '"../x"', '[]', '{}', '"', 'true', '[null]', '[1,2]')
  fc.assert(
    fc.property(fc.constantFrom(...places), junk, ([index, part], instead) => {
      const text = JSON.stringify(good)
      try {
        const manifest = read(text.slice(0, index) + instead + text.slice(index + part.length))
        planObjects(manifest)
        planPurge({ manifest, provider: 'cloudfront', by: 'url' })
      } catch (error) {
        expect(isFirstpaintError(error), String(error)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['null', 'it is no object'],
  ['{', 'it is no JSON'],
  [JSON.stringify({ ...good, version: 2 }), 'its version is 2 instead of 1'],
  [JSON.stringify({ ...good, base: 'shop' }), 'base does not begin and end with /'],
  [JSON.stringify({ ...good, headers: { all: [] } }), 'headers.immutable'],
  [JSON.stringify({ ...good, files: [good.files[0], { ...good.files[0], bytes: -1 }] }), 'files[1]'],
])('%s: %s', (text, problem) => {
  const wrong = { code: 'FP_DELIVERY_MANIFEST_INVALID', message: expect.stringContaining(problem) }
  expect(() => read(text)).toThrow(expect.objectContaining(wrong))
})
