import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Caching, DeliveredFile, DeliveryManifest } from '@firstpaint/core/delivery'

/** Names that mean something in the language of one host or another. */
const oddNames: readonly string[] = [
  'assets/we"ird $b{1} é.js',
  "assets/a'b;c#d.js",
  'assets/100%25.css',
  'assets/sp ace/x+y=z&w.css',
  'assets/back`tick.js',
  'assets/[glob]*.js',
  'assets/what?.js',
  'assets/{$HOME}.js',
  'assets/{path}.js',
  'assets/$uri.js',
  'assets/~^tilde$.js',
  'assets/-flag.js',
  'assets/A.js',
  'assets/a.js',
  'assets/constructor.js',
  'assets/default',
  'assets/日本語.js',
  'data.tar.gz',
  '.well-known/odd.json',
  'a:b,c.txt',
  '日本/index.html',
  'über uns.html',
  'index.html',
  'oops.html',
]

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  gz: 'application/gzip',
}

export interface OddSite {
  readonly dist: string
  readonly manifest: DeliveryManifest
  readonly content: ReadonlyMap<string, Buffer>
}

export interface OddSiteOptions {
  readonly base: string
  /** Files with this in their name are left out. */
  readonly without?: string
}

/** A site under `base` with names and headers that would break out of a configuration that does not quote them. */
export function makeOddSite(dist: string, { base, without = '' }: OddSiteOptions): OddSite {
  const names = oddNames.filter((name) => without === '' || !name.includes(without))
  const content = new Map(names.map((path) => [path, Buffer.from(`${path}\n`.repeat(40))]))
  const files = [...content].map(([path, body]) => fileOf({ dist, path, body }))
  return {
    dist,
    content,
    manifest: {
      version: 1,
      release: 'odd"; }\n# release',
      base,
      files,
      routes: [
        { pattern: '/日本', page: '日本/index.html', hints: [] },
        {
          pattern: "/it's $odd{2}/:dish-id",
          page: 'über uns.html',
          hints: [{ path: 'assets/we"ird $b{1} é.js', rel: 'modulepreload', crossorigin: true }],
        },
        { pattern: '/deep/*', page: 'index.html', hints: [] },
      ],
      fallback: 'index.html',
      notFound: 'oops.html',
      headers: {
        all: [
          ['x-content-type-options', 'nosniff'],
          ['nel', '{"report_to":"default","max_age":1}'],
          ['x-quoted', `a "b" 'c' $uri \\ ; } #`],
        ],
        immutable: [['cache-control', 'public, max-age=31536000, immutable']],
        page: [
          ['cache-control', 'max-age=0, stale-while-revalidate=60'],
          ['x-page', '1.0'],
        ],
        revalidate: [['cache-control', 'no-cache']],
      },
      kept: [],
    },
  }
}

function fileOf({
  dist,
  path,
  body,
}: {
  readonly dist: string
  readonly path: string
  readonly body: Buffer
}): DeliveredFile {
  const extension = /\.([a-z]+)$/.exec(path)?.[1] ?? ''
  const caching: Caching = path.startsWith('assets/') ? 'immutable' : extension === 'html' ? 'page' : 'revalidate'
  const made = [
    { encoding: 'br', suffix: '.br', bytes: brotliCompressSync(body) },
    { encoding: 'gzip', suffix: '.gz', bytes: gzipSync(body) },
  ] as const
  write(join(dist, path), body)
  const variants = (extension === 'gz' ? [] : made).map(({ encoding, suffix, bytes }) => {
    write(join(dist, `${path}${suffix}`), bytes)
    return { encoding, path: `${path}${suffix}`, bytes: bytes.length }
  })
  return {
    path,
    bytes: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    type: types[extension] ?? 'application/octet-stream',
    caching,
    variants,
    deltas: [],
    headers: path === 'über uns.html' ? [['content-security-policy', `script-src 'self' "$x"`]] : [],
  }
}

function write(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
