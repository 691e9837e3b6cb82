import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import zlib from 'node:zlib'
import type { DeliveredFile, DeliveryManifest } from '@firstpaint/core/delivery'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { decodeDelta } from '../src/compress/encode-delta.ts'
import { supportedDeltas } from '../src/compress/supported-deltas.ts'
import { deliver, type Delivery } from '../src/deliver.ts'
import type { DeliverOptions } from '../src/deliver-options.ts'
import { BUCKET, CREDENTIALS, startS3Server } from './s3-server.ts'
import { createSiteFolder, type SiteFolder } from './site-folder.ts'

let site: SiteFolder
let warnings: Error[]
beforeEach(async () => {
  site = await createSiteFolder()
  warnings = []
})
afterEach(() => site.remove())

const run = (options: Partial<DeliverOptions> = {}): Promise<Delivery> =>
  deliver(site.dist, { dir: site.dir, onWarning: (warning) => warnings.push(warning), ...options })
const inDist = (path: string): Promise<Buffer> => readFile(join(site.dist, path))
const find = ({ files }: DeliveryManifest, pattern: RegExp, from?: string): DeliveredFile =>
  files.find((file) => pattern.test(file.path) && file.from === from)!

it('encodes what gets smaller, and every encoding decodes to the file', async () => {
  await site.build({ greeting: 'one' })
  const { manifest, deltaEncodings } = await run()
  expect(deltaEncodings).toEqual(await supportedDeltas())
  expect(manifest.fallback).toBe('index.html')
  expect(manifest.files.map(({ caching }) => caching)).toEqual(
    manifest.files.map(({ path }) =>
      path === 'index.html' ? 'page' : path === 'robots.txt' ? 'revalidate' : 'immutable',
    ),
  )
  const script = find(manifest, /index-.*\.js$/)
  expect(script.variants.map(({ encoding }) => encoding).toSorted()).toEqual(['br', 'gzip', 'zstd'])
  const decode = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync, zstd: zlib.zstdDecompressSync }
  for (const file of manifest.files) {
    const bytes = await inDist(file.path)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    for (const { encoding, path, bytes: size } of file.variants) {
      const encoded = await inDist(path)
      expect(encoded.length).toBe(size)
      expect(decode[encoding](encoded).equals(bytes)).toBe(true)
    }
  }
  expect(find(manifest, /webp$/).variants).toEqual([])
  expect(JSON.parse(await readFile(join(site.dir, 'delivery.json'), 'utf8'))).toEqual(manifest)
})

it('makes deltas that decode, for scripts and pages, and keeps old hashed files', async () => {
  await site.build({ greeting: 'one' })
  const first = await run()
  const before = await inDist(find(first.manifest, /index-.*\.js$/).path)
  await site.build({ greeting: 'two' })
  const { manifest } = await run()
  expect(manifest.kept).toEqual([first.manifest.release])
  const old = find(manifest, /index-.*\.js$/, first.manifest.release)
  expect((await inDist(old.path)).equals(before)).toBe(true)
  for (const pattern of [/index-.*\.js$/, /index\.html$/]) {
    const file = find(manifest, pattern)
    const earlier = file.deltas.filter(({ dictionary }) => dictionary !== file.sha256)
    expect(earlier.map(({ encoding }) => encoding).toSorted()).toEqual(['dcb', 'dcz'])
    for (const { encoding, path, dictionary, bytes } of file.deltas) {
      expect(bytes).toBeLessThan(file.variants[0]!.bytes)
      const known = await readFile(join(site.dir, 'releases/files', dictionary))
      expect((await decodeDelta(await inDist(path), known, encoding)).equals(await inDist(file.path))).toBe(true)
    }
  }
  // Nothing changed in these, so a browser that has them asks for nothing.
  expect(find(manifest, /late-.*\.js$/).deltas).toEqual([])
})

it('changes nothing when it is run again, also without its cache', async () => {
  for (const greeting of ['one', 'two', 'three']) {
    await site.build({ greeting })
    await run()
  }
  const [dist, manifest, store] = await snapshots()
  const again = await run()
  expect([again.written, again.removed, again.encoded]).toEqual([0, 0, 0])
  expect(await snapshots()).toEqual([dist, manifest, store])
  await rm(join(site.dir, 'cache'), { recursive: true })
  expect((await run()).written).toBe(0)
  expect(await snapshots()).toEqual([dist, manifest, store])
})

const snapshots = async (): Promise<readonly unknown[]> => [
  await site.snapshot(site.dist),
  await readFile(join(site.dir, 'delivery.json'), 'utf8'),
  await site.snapshot(join(site.dir, 'releases')),
]

it('keeps as many releases as asked for, and forgets the bytes nobody needs', async () => {
  const names: string[] = []
  for (const greeting of ['a', 'b', 'c', 'd', 'e']) {
    await site.build({ greeting })
    names.unshift((await run({ keep: 2 })).manifest.release)
  }
  const { manifest } = await run({ keep: 2 })
  expect(manifest.kept).toEqual(names.slice(1, 3))
  expect(JSON.parse(await readFile(join(site.dir, 'releases/releases.json'), 'utf8'))).toEqual(names.slice(0, 3))
  expect(await readdir(join(site.dir, 'releases/releases'))).toHaveLength(3)
  // Per release a page and a script; the lazy script, styles and picture are shared.
  expect(await readdir(join(site.dir, 'releases/files'))).toHaveLength(3 * 2 + 3)
  expect(new Set(find(manifest, /index-.*\.js$/).deltas.map(({ dictionary }) => dictionary)).size).toBe(2)
})

it('takes a release back: its files are its own again', async () => {
  await site.build({ greeting: 'one' })
  const first = await run()
  await site.build({ greeting: 'two' })
  const second = await run()
  await site.build({ greeting: 'one' })
  const third = await run()
  expect(third.manifest.release).toBe(first.manifest.release)
  expect(third.manifest.kept).toEqual([second.manifest.release])
  expect(find(third.manifest, /index-.*\.js$/).deltas.length).toBeGreaterThan(0)
  expect(JSON.parse(await readFile(join(site.dir, 'releases/releases.json'), 'utf8'))).toEqual([
    first.manifest.release,
    second.manifest.release,
  ])
})

it('recognises its outputs in a folder that no build emptied', async () => {
  await site.build({ greeting: 'one' })
  await run()
  await site.build({ greeting: 'two' })
  const second = await run()
  await site.write({ 'dist/robots.txt': 'User-agent: *\nDisallow: /admin\n' })
  const third = await run()
  expect(third.manifest.files.filter(({ from }) => from === undefined).map(({ path }) => path)).toEqual(
    second.manifest.files.filter(({ from }) => from === undefined).map(({ path }) => path),
  )
  expect(third.manifest.files.some(({ path }) => /\.(br|gz|zst|dcb|dcz)$/.test(path) || path.startsWith('__d/'))).toBe(
    false,
  )
})

it('replaces what another tool has precompressed, and leaves a file alone that only looks so', async () => {
  await site.build({ greeting: 'one' })
  await site.write({
    'dist/data.json': JSON.stringify(Array.from({ length: 200 }, (_, at) => at)),
    'dist/data.json.gz': 'not gzip at all',
    'dist/robots.txt.gz': zlib.gzipSync('User-agent: *\n'),
  })
  const { manifest } = await run()
  expect(find(manifest, /data\.json\.gz$/).type).toBe('application/octet-stream')
  expect(await readFile(join(site.dist, 'data.json.gz'), 'utf8')).toBe('not gzip at all')
  expect(find(manifest, /data\.json$/).variants.map(({ encoding }) => encoding)).not.toContain('gzip')
  expect(manifest.files.some(({ path }) => path === 'robots.txt.gz')).toBe(false)
})

it('mends a damaged cache and passes over a damaged store', async () => {
  await site.build({ greeting: 'one' })
  await run()
  await site.build({ greeting: 'two' })
  await run()
  const good = await site.snapshot(site.dist)
  for (const folder of ['cache', 'releases/files', 'releases/releases']) {
    for (const entry of await readdir(join(site.dir, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) await writeFile(join(entry.parentPath, entry.name), 'damaged')
    }
    const { manifest } = await run()
    if (folder === 'cache') expect(await site.snapshot(site.dist)).toEqual(good)
    else expect(warnings.map(({ message }) => message).join()).toContain('in the release store is not used')
    expect(find(manifest, /index-.*\.js$/).variants.length).toBe(3)
  }
})

it('brings files back from a bucket to a clean machine', async () => {
  const server = await startS3Server()
  onTestFinished(() => server.close())
  const store = `s3://${BUCKET}/site?region=us-east-1&endpoint=${encodeURIComponent(server.endpoint)}`
  const env = { AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId, AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey }
  await site.build({ greeting: 'one' })
  const first = await run({ store, env })
  await rm(site.dir, { recursive: true })
  await site.build({ greeting: 'two' })
  const second = await run({ store, env })
  expect(find(second.manifest, /index-.*\.js$/, first.manifest.release)).toBeDefined()
  expect(find(second.manifest, /index-.*\.js$/).deltas.length).toBeGreaterThan(0)
  expect(
    [...server.objects.keys()].every((key) =>
      /^site\/(releases\.json|releases\/[\w-]+\.json|files\/[0-9a-f]{64})$/.test(key),
    ),
  ).toBe(true)
  server.requests.length = 0
  await run({ store, env })
  expect(server.requests.filter((request) => request.startsWith('PUT'))).toEqual([])
  const nobody = store.replace(encodeURIComponent(server.endpoint), encodeURIComponent('http://127.0.0.1:1'))
  await expect(run({ store: nobody, env })).rejects.toMatchObject({ code: 'FP_DELIVERY_STORE_UNREACHABLE' })
  await expect(run({ store, env: {} })).rejects.toMatchObject({ code: 'FP_DELIVERY_STORE_CREDENTIALS' })
  await expect(run({ store: store.replace(BUCKET, 'other-bucket'), env })).rejects.toMatchObject({
    code: 'FP_DELIVERY_STORE_REFUSED',
  })
})

it('serves links to files, and nothing that begins with a dot but .well-known', async () => {
  await site.build({ greeting: 'one' })
  await site.write({
    'outside.txt': 'linked',
    'dist/.env': 'SECRET=1',
    'dist/.vite/manifest.json': '{}',
    'dist/.well-known/security.txt': 'Contact: mailto:a@b.example',
    'dist/_headers': '/*',
  })
  await symlink(join(site.root, 'outside.txt'), join(site.dist, 'linked.txt'))
  await symlink(site.dist, join(site.dist, 'loop'))
  await symlink('nowhere', join(site.dist, 'broken.txt'))
  const paths = (await run()).manifest.files.map(({ path }) => path)
  expect(paths.filter((path) => !path.startsWith('assets/'))).toEqual([
    '.well-known/security.txt',
    'index.html',
    'linked.txt',
    'robots.txt',
  ])
})

it('warns of a hashed file that has changed under its name', async () => {
  await site.build({ greeting: 'one' })
  const { manifest } = await run()
  await writeFile(join(site.dist, find(manifest, /late-.*\.js$/).path), 'console.log("another")')
  await run()
  expect(warnings.map((warning) => (warning as { code?: string }).code)).toContain('FP_DELIVERY_HASHED_FILE_CHANGED')
})

it('reads from the page what it asks for and what a strict policy has to allow', async () => {
  await site.build({ greeting: 'one' })
  const { manifest } = await run({ csp: 'strict', base: '/' })
  const hash = createHash('sha256').update('window.v="one"').digest('base64')
  expect(find(manifest, /index\.html$/).headers).toEqual([
    ['content-security-policy', `script-src 'self' 'sha256-${hash}'; object-src 'none'; base-uri 'self'`],
  ])
  expect(manifest.routes.map(({ pattern, hints }) => [pattern, hints.map(({ rel, as }) => as ?? rel)])).toEqual([
    ['*', ['modulepreload', 'style']],
  ])
})

it('finishes what a killed run left', async () => {
  await site.build({ greeting: 'one' })
  await run()
  await site.build({ greeting: 'two' })
  const killed = new Error('killed')
  for (const at of [1, 3, 5]) {
    await expect(
      run({
        onProgress: ({ done }) => {
          if (done === at) throw killed
        },
      }),
    ).rejects.toBe(killed)
  }
  const { manifest } = await run()
  const own = manifest.files.filter(({ from }) => from === undefined).map(({ path }) => path.replace(/-x1\w+/, ''))
  expect(own.toSorted()).toEqual([
    'assets/index.css',
    'assets/index.js',
    'assets/late.js',
    'assets/photo-Ab12Cd34.webp',
    'index.html',
    'robots.txt',
  ])
  const list = await site.snapshot(site.dist)
  expect((await run()).written).toBe(0)
  expect(await site.snapshot(site.dist)).toEqual(list)
})

it.each([
  [{ keep: -1 }, 'FP_DELIVERY_OPTION'],
  [{ base: 'shop' }, 'FP_DELIVERY_OPTION'],
  [{ csp: 'loose' as never }, 'FP_DELIVERY_OPTION'],
  [{ staleWhileRevalidate: 0.5 }, 'FP_DELIVERY_OPTION'],
  [{ store: 'ftp://x' }, 'FP_DELIVERY_STORE_URL'],
  [{ fallback: 'missing.html' }, 'FP_DELIVERY_FALLBACK_MISSING'],
])('refuses %j with %s', async (options, code) => {
  await site.build({ greeting: 'one' })
  await expect(run(options)).rejects.toMatchObject({ code })
})

it('refuses a folder that is none, empty, holds its own folder, or uses ours', async () => {
  await expect(run()).rejects.toMatchObject({ code: 'FP_DELIVERY_DIST_MISSING' })
  await site.build({ greeting: 'one' })
  await expect(run({ dir: join(site.dist, '.firstpaint') })).rejects.toMatchObject({ code: 'FP_DELIVERY_DIR_INSIDE' })
  await site.write({ 'dist/__d/own.js': '1' })
  await expect(run()).rejects.toMatchObject({ code: 'FP_DELIVERY_RESERVED' })
  expect(existsSync(join(site.dir, 'delivery.json'))).toBe(false)
})
