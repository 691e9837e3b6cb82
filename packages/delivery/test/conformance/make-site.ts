import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import type {
  Caching,
  DeliveredFile,
  DeliveryManifest,
  DeltaEncoding,
  FileDelta,
  FileVariant,
} from '@firstpaint/core/delivery'
import { earlierPage, earlierScript, outsideContent, siteContent, unlistedContent } from './site-content.ts'

/** A built site on disk, with its precompressed files and deltas, as every target serves it. */
export interface ConformanceSite {
  /** Absolute path of the site's folder. */
  readonly dist: string
  readonly manifest: DeliveryManifest
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
}

/** What the scripts and pages of the site have deltas against. */
const earlier: Readonly<Record<string, string>> = {
  'assets/app-B2b2b2b2.js': earlierScript,
  'index.html': earlierPage,
}

/** Writes the site into `folder/site` (and a file beside it that nobody may reach), and says what a host must know. */
export function makeSite(folder: string): ConformanceSite {
  const dist = join(folder, 'site')
  for (const [path, content] of Object.entries(outsideContent)) write(join(folder, path), content)
  for (const [path, content] of Object.entries(unlistedContent)) write(join(dist, path), content)
  const files = Object.entries(siteContent)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => writeFile(dist, path, Buffer.from(content as string)))
  const hints = [
    { path: 'assets/app-B2b2b2b2.js', rel: 'modulepreload', crossorigin: true },
    { path: 'assets/app-B2b2b2b2.css', rel: 'preload', as: 'style', crossorigin: false },
  ] as const
  return {
    dist,
    manifest: {
      version: 1,
      release: 'conformance',
      base: '/',
      files,
      routes: [
        { pattern: '/about', page: 'about/index.html', hints: [] },
        { pattern: '/menu/:slug', page: 'index.html', hints },
        { pattern: '/', page: 'index.html', hints },
      ],
      fallback: 'index.html',
      notFound: '404.html',
      headers: {
        all: [['x-content-type-options', 'nosniff']],
        immutable: [['cache-control', 'public, max-age=31536000, immutable']],
        page: [['cache-control', 'max-age=0, stale-while-revalidate=604800']],
        revalidate: [['cache-control', 'no-cache']],
      },
      kept: [],
    },
  }
}

function writeFile(dist: string, path: string, content: Buffer): DeliveredFile {
  write(join(dist, path), content)
  const extension = path.slice(path.lastIndexOf('.') + 1)
  const caching: Caching = path.startsWith('assets/') ? 'immutable' : extension === 'html' ? 'page' : 'revalidate'
  const variants = extension === 'png' ? [] : writeVariants(dist, path, content)
  const dictionary = earlier[path]
  return {
    path,
    bytes: content.length,
    sha256: sha256(content).toString('hex'),
    type: types[extension]!,
    caching,
    variants,
    deltas: dictionary === undefined ? [] : writeDeltas({ dist, path, content, dictionary: Buffer.from(dictionary) }),
    ...(extension === 'js' && { dictionary: { match: '/assets/app-*.js', destinations: ['script'] } }),
    headers: path === 'index.html' ? [['content-security-policy', "script-src 'self'"]] : [],
  }
}

function writeVariants(dist: string, path: string, content: Buffer): readonly FileVariant[] {
  const made = [
    { encoding: 'br', suffix: 'br', body: brotliCompressSync(content) },
    { encoding: 'zstd', suffix: 'zst', body: zstdCompressSync(content) },
    { encoding: 'gzip', suffix: 'gz', body: gzipSync(content, { level: 9 }) },
  ] as const
  return made
    .filter(({ body }) => body.length < content.length)
    .map(({ encoding, suffix, body }) => {
      write(join(dist, `${path}.${suffix}`), body)
      return { encoding, path: `${path}.${suffix}`, bytes: body.length }
    })
    .toSorted((a, b) => a.bytes - b.bytes)
}

interface DeltasOf {
  readonly dist: string
  readonly path: string
  readonly content: Buffer
  readonly dictionary: Buffer
}

function writeDeltas({ dist, path, content, dictionary }: DeltasOf): readonly FileDelta[] {
  const hash = sha256(dictionary)
  const brotli = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
    dictionary,
  } as Parameters<typeof brotliCompressSync>[1])
  const zstd = zstdCompressSync(content, { dictionary } as Parameters<typeof zstdCompressSync>[1])
  // @see https://www.rfc-editor.org/rfc/rfc9842#section-4 and #section-5: each format opens with the dictionary's hash.
  const bodies: Readonly<Record<DeltaEncoding, Buffer>> = {
    dcb: Buffer.concat([Buffer.from('ff444342', 'hex'), hash, brotli]),
    dcz: Buffer.concat([Buffer.from('5e2a4d1820000000', 'hex'), hash, zstd]),
  }
  return (['dcb', 'dcz'] as const).map((encoding) => {
    const body = bodies[encoding]
    const target = `__d/${hash.toString('hex').slice(0, 16)}/${path}.${encoding}`
    write(join(dist, target), body)
    return { encoding, dictionary: hash.toString('hex'), path: target, bytes: body.length }
  })
}

function sha256(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
