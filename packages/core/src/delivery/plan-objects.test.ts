import { describe, expect, test } from 'vitest'
import { deliveredFile as file, deliveryManifest as manifest } from './delivery-manifest.fixture.ts'
import { planObjects } from './plan-objects.ts'

describe('planObjects', () => {
  test('every file with its variants and deltas, each in its stage', () => {
    const variants = [{ encoding: 'br', path: 'index.html.br', bytes: 5 }] as const
    const deltas = [{ encoding: 'dcb', dictionary: 'd', path: '__d/d/a-1.js.dcb', bytes: 4 }] as const
    const { objects } = planObjects(
      manifest(
        [
          file('index.html', { caching: 'page', variants }),
          file('shell.html', { caching: 'page' }),
          file('about/index.html', { caching: 'page' }),
          file('a-1.js', { caching: 'immutable', deltas }),
          file('sw.js'),
          file('nested/service-worker.js'),
          file('ngsw.json'),
          file('swimming.js'),
          file('__d/outputs.json'),
        ],
        { fallback: 'shell.html' },
      ),
    )
    expect(Object.fromEntries(objects.map(({ key, stage }) => [key, stage]))).toEqual({
      '__d/d/a-1.js.dcb': 'assets',
      'a-1.js': 'assets',
      'about/index.html': 'pages',
      'index.html': 'entry',
      'index.html.br': 'entry',
      'nested/service-worker.js': 'worker',
      'ngsw.json': 'worker',
      'shell.html': 'entry',
      'sw.js': 'worker',
      'swimming.js': 'files',
    })
    expect(objects.find(({ key }) => key === '__d/d/a-1.js.dcb')!.headers).toContainEqual(['content-encoding', 'dcb'])
  })

  test('headers: what a bucket can keep, the nearest last; the rest is named', () => {
    const { objects, dropped } = planObjects(
      manifest(
        [
          file('a.txt', {
            headers: [
              ['Content-Disposition', 'attachment'],
              ['content-type', 'no'],
            ],
          }),
        ],
        {
          headers: {
            all: [
              ['x-content-type-options', 'nosniff'],
              ['cache-control', 'no-store'],
            ],
            immutable: [['link', '<a>']],
            page: [],
            revalidate: [
              ['Cache-Control', 'no-cache'],
              ['cache-tag', 'one,two'],
              ['x-amz-meta-own', 'x'],
              ['vary', 'accept'],
            ],
          },
        },
      ),
    )
    expect(objects[0]!.headers).toEqual([
      ['cache-control', 'no-cache'],
      ['content-disposition', 'attachment'],
      ['content-type', 'text/plain'],
      ['x-amz-meta-cache-tag', 'one,two'],
      ['x-amz-meta-own', 'x'],
    ])
    expect(dropped).toEqual(['cache-tag', 'vary', 'x-content-type-options'])
  })

  test('without a header of the manifest the kind decides how long a copy may be used', () => {
    const { objects } = planObjects(
      manifest([file('a-1.js', { caching: 'immutable' }), file('b.html', { caching: 'page' })]),
    )
    expect(objects.map(({ headers }) => headers[0]![1])).toEqual([
      'public, max-age=31536000, immutable',
      'public, max-age=0, must-revalidate',
    ])
  })

  test.each(['../a', '/a', 'a//b', 'a/./b', 'a\\b', '', 'a\0', 'a/..', '__releases/current.json'])(
    'refuses the path %j',
    (path) => {
      const wrong = { code: 'FP_DELIVERY_DEPLOY_PATH' }
      expect(() => planObjects(manifest([file(path)]))).toThrow(expect.objectContaining(wrong))
      const variants = [{ encoding: 'br', path, bytes: 1 }] as const
      expect(() => planObjects(manifest([file('a', { variants })]))).toThrow(expect.objectContaining(wrong))
    },
  )
})
