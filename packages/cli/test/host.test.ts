import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { type Finished, runFirstpaint } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'

beforeAll(compilePackages)

const file = (path: string, caching: string) => ({
  path,
  bytes: 10,
  sha256: '0'.repeat(64),
  type: caching === 'page' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
  caching,
  variants: [],
  deltas: [],
  headers: [],
})

const manifest = {
  version: 1,
  release: 'r1',
  base: '/',
  files: [file('assets/app-1.js', 'immutable'), file('index.html', 'page')],
  routes: [],
  fallback: 'index.html',
  headers: { all: [['x-content-type-options', 'nosniff']], immutable: [], page: [], revalidate: [] },
  kept: [],
}

const project = (given: object = manifest): string =>
  tempDir({ '.firstpaint/delivery.json': JSON.stringify(given), 'dist/.keep': '' })
const run = (cwd: string, ...words: readonly string[]): Finished => runFirstpaint(['host', ...words], { cwd })

describe('host', () => {
  test('prints one text as it is, fit for a pipe', () => {
    const { code, stdout } = run(project(), 'nginx', '--root', '/srv/shop', '--domain', 'shop.example.com')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# Firstpaint's configuration of nginx for release r1/)
    expect(stdout).toContain('root "/srv/shop";')
    expect(stdout).toContain('server_name shop.example.com;')
  })

  test('writes several files into a folder, tells what the host cannot do, and checks them', () => {
    const cwd = project()
    const first = run(cwd, 'cloudflare-pages', '--out', 'dist')
    expect(first).toMatchObject({ code: 0 })
    expect(first.stdout).toContain(`${join('dist', '_headers')} written`)
    expect(first.stdout).toContain('no dictionary deltas')
    expect(readFileSync(join(cwd, 'dist/_headers'), 'utf8')).toContain('  x-content-type-options: nosniff')
    expect(run(cwd, 'cloudflare-pages', '--out', 'dist', '--check')).toMatchObject({ code: 0 })
    const stale = run(cwd, 'netlify', '--out', 'dist', '--check')
    expect(stale).toMatchObject({ code: 1 })
    expect(stale.stdout).toContain('is not what would be written')
  })

  test('writes one file to the name it is given, with folders on the way', () => {
    const cwd = project()
    expect(run(cwd, 'vercel', '--out', 'made/here/vercel.json', '--json')).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(join(cwd, 'made/here/vercel.json'), 'utf8'))).toHaveProperty('rewrites')
  })

  test('writes a Worker that needs nothing beside it, and settings that find the site', () => {
    const cwd = project()
    expect(run(cwd, 'cloudflare-worker', '--out', 'made/worker')).toMatchObject({ code: 0, stderr: '' })
    const worker = readFileSync(join(cwd, 'made/worker/worker.js'), 'utf8')
    expect(worker).toMatch(/^\/\/ Firstpaint's configuration of cloudflare-worker for release r1/)
    expect(worker).toMatch(/^export \{.* as default.*\}/m)
    expect(worker).not.toMatch(/^\s*import\b/m)
    expect(readFileSync(join(cwd, 'made/worker/wrangler.jsonc'), 'utf8')).toContain('"directory": "../../dist"')
    expect(run(cwd, 'cloudflare-worker', '--out', 'made/worker', '--check')).toMatchObject({ code: 0 })
  })

  test('gives every file in one document', () => {
    const { code, stdout } = run(project(), 'cloudfront', '--json')
    expect(code).toBe(0)
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ ok: true, host: 'cloudfront', release: 'r1' })
    expect(document.files.map(({ path }: { path: string }) => path)).toContain('viewer-request.js')
  })
})

interface Mistake {
  readonly mistake: string
  readonly words: readonly string[]
  readonly code: string
  readonly names: readonly string[]
  readonly given?: object
}

const mistakes: readonly Mistake[] = [
  {
    mistake: 'a mistyped host',
    words: ['ngnix'],
    code: 'FP_HOST_UNKNOWN',
    names: ["'ngnix'", 'Did you mean nginx?'],
  },
  {
    mistake: 'no manifest',
    words: ['nginx', '--manifest', 'none.json'],
    code: 'FP_SERVE_MANIFEST',
    names: ['none.json'],
  },
  {
    mistake: 'an option the host has no use for',
    words: ['netlify', '--domain', 'a.example'],
    code: 'FP_HOST_OPTION_UNUSED',
    names: ['netlify', "'domain'", 'nginx, caddy'],
  },
  {
    mistake: 'a domain that is none',
    words: ['nginx', '--domain', 'a b; }'],
    code: 'FP_HOST_OPTION_INVALID',
    names: ["'domain'", "'a b; }'", 'shop.example.com'],
  },
  {
    mistake: 'a certificate without its key',
    words: ['caddy', '--cert', '/etc/a.pem'],
    code: 'FP_HOST_OPTION_INVALID',
    names: ['certificateKey'],
  },
  {
    mistake: 'a Worker in the site itself',
    words: ['cloudflare-worker', '--out', 'dist/worker'],
    code: 'FP_HOST_OUT_IN_SITE',
    names: ['--out'],
  },
  { mistake: '--check without --out', words: ['nginx', '--check'], code: 'FP_HOST_OUT_NEEDED', names: ['--out'] },
  {
    mistake: 'one file for several',
    words: ['cloudfront', '--out', '.firstpaint/delivery.json'],
    code: 'FP_HOST_OUT_KIND',
    names: ['viewer-request.js'],
  },
  {
    mistake: 'a file name with a line break',
    words: ['nginx'],
    code: 'FP_HOST_NAME_UNSAFE',
    names: ['control character'],
    given: { ...manifest, files: [file('a\nb.js', 'immutable')] },
  },
  {
    mistake: 'a header with a line break',
    words: ['caddy'],
    code: 'FP_HOST_HEADER_UNSAFE',
    names: ['x-a'],
    given: { ...manifest, headers: { ...manifest.headers, all: [['x-a', 'b\r\nset-cookie: c']] } },
  },
]

describe('mistakes', () => {
  test.each(mistakes)('$mistake', ({ words, code, names, given }) => {
    const cwd = project(given)
    const finished = run(cwd, ...words)
    expect(finished.code).toBe(2)
    expect(finished.stdout).toBe('')
    for (const part of [code, ...names]) expect(finished.stderr).toContain(part)
    expect(existsSync(join(cwd, 'dist/_headers'))).toBe(false)
  })
})
