import { createHash } from 'node:crypto'
import type { PrecacheEntry, PrecachePlan } from '@firstpaint/core/precache'
import { describe, expect, test } from 'vitest'
import { toWorkerConfig, type WorkerOptions } from './to-worker-config.ts'

const contents: Readonly<Record<string, string>> = {
  'index.html': '<title>Home</title><script type="module" src="/assets/index-a1b2C3d4.js"></script>',
  'docs/index.html': '<title>Docs</title>',
  'assets/index-a1b2C3d4.js': 'run()',
  'assets/photo-B7c8D9e0.avif': 'pixels',
  'settings.json': '{}',
  'logo.svg': '<svg/>',
}
const digest = (file: string): string => createHash('sha256').update(contents[file]!).digest('base64')
const entry = (file: string, more: Partial<PrecacheEntry> = {}): PrecacheEntry => ({
  file,
  bytes: contents[file]!.length,
  when: 'install',
  reason: 'wanted',
  ...more,
})
const plan = (entries: readonly PrecacheEntry[]): PrecachePlan =>
  ({ version: 1, release: 'r1', budget: 1000, entries }) as PrecachePlan
const config = (entries: readonly PrecacheEntry[], options: WorkerOptions = {}) =>
  toWorkerConfig(plan(entries), options, (file) => Buffer.from(contents[file]!))

describe('toWorkerConfig()', () => {
  test('a hash in the name is trusted for the address, and the bytes of code are held against their own', () => {
    const { files, hashed } = config([
      entry('assets/index-a1b2C3d4.js'),
      entry('assets/photo-B7c8D9e0.avif', { when: 'use' }),
    ])
    expect(files).toEqual({
      'assets/index-a1b2C3d4.js': [0, digest('assets/index-a1b2C3d4.js').slice(0, 16)],
      'assets/photo-B7c8D9e0.avif': [3],
    })
    expect(hashed).toEqual(/^(?:assets\/)/)
  })

  test('what has no hash in its name is kept under one; a picture may be rewritten, data may not', () => {
    const { files, hashed } = config([entry('settings.json'), entry('logo.svg')])
    expect(files['settings.json']).toEqual([
      0,
      digest('settings.json').slice(0, 16),
      `?${digest('settings.json').slice(0, 16)}`,
    ])
    expect(files['logo.svg']).toEqual([0, 0, `?${digest('logo.svg').slice(0, 16)}`])
    expect(hashed).toBeUndefined()
  })

  test('pages are called as they are asked for, and known by the scripts they name, else by their title', () => {
    const { files, fallback } = config(
      [entry('index.html'), entry('docs/index.html'), entry('assets/index-a1b2C3d4.js')],
      { fallback: 'index.html' },
    )
    expect(files['./']).toEqual([0, 0, 0, ['index-a1b2C3d4.js']])
    expect(files['docs/']).toEqual([0, 0, 0, ['Docs']])
    expect(fallback).toBe('./')
  })

  test('the fallback answers places, not files, and nothing that is denied', () => {
    const { deny } = config([entry('index.html')], { fallback: 'index.html', fallbackDeny: [/^\/api\//] })
    expect(['/menu', '/menu/12', '/v1.2/menu', '/menu?file=a.pdf'].filter((path) => deny!.test(path))).toEqual([])
    expect(['/menu.pdf', '/a/b.zip?x=1', '/api/orders'].filter((path) => !deny!.test(path))).toEqual([])
  })

  test('what is fetched when is kept apart', () => {
    const { files } = config([
      entry('settings.json', { when: 'idle', lean: true } as Partial<PrecacheEntry>),
      entry('logo.svg', { when: 'idle', lean: false } as Partial<PrecacheEntry>),
    ])
    expect([files['settings.json']?.[0], files['logo.svg']?.[0]]).toEqual([1, 2])
  })

  test('the browser answers itself only what is stored under its own address', () => {
    const entries = [entry('index.html'), entry('assets/index-a1b2C3d4.js'), entry('settings.json')]
    expect(config(entries).direct).toEqual([
      { or: [{ urlPattern: 'assets/index-a1b2C3d4.js?' }] },
      { or: [{ urlPattern: './?' }] },
    ])
    expect(config(entries, { answersPages: true }).direct).toEqual([
      { or: [{ urlPattern: 'assets/index-a1b2C3d4.js?' }] },
    ])
    expect(config(entries, { staticRoutes: false }).direct).toBeUndefined()
  })

  test('refuses a plan that was made from other bytes', () => {
    expect(() => config([entry('settings.json', { integrity: 'sha384-AAAA' })])).toThrow(
      expect.objectContaining({ code: 'FP_SW_FILE_CHANGED' }),
    )
  })

  test.each(['fallback', 'offline'] as const)('refuses %s that is not fetched at installation', (option) => {
    const pages = [entry('docs/index.html', { when: 'idle' }), entry('settings.json')]
    for (const page of ['docs/index.html', 'settings.json', 'none.html']) {
      expect(() => config(pages, { [option]: page })).toThrow(expect.objectContaining({ code: 'FP_SW_PAGE_MISSING' }))
    }
  })
})
