import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImageManifest } from '../src/images/image-manifest.ts'
import { compilePackages } from './compile-packages.ts'
import { drawPng } from './draw-png.ts'
import { type Finished, runFirstpaint } from './run-firstpaint.ts'
import { tempDir, writeFiles } from './temp-dir.ts'

beforeAll(compilePackages)

/** In a project, so that what is encoded is kept in it. */
function project(images: Readonly<Record<string, Buffer>>): string {
  const cwd = tempDir({ 'node_modules/.keep': '' })
  for (const [path, bytes] of Object.entries(images)) writeImage(cwd, path, bytes)
  return cwd
}

function writeImage(cwd: string, path: string, bytes: Buffer): void {
  writeFiles(cwd, { [path]: '' })
  writeFileSync(join(cwd, path), bytes)
}

const run = (cwd: string, ...words: readonly string[]): Finished => runFirstpaint(['images', ...words], { cwd })
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
const manifestOf = (folder: string): ImageManifest =>
  JSON.parse(readFileSync(join(folder, 'firstpaint-images.json'), 'utf8')) as ImageManifest
const document = (finished: Finished) => JSON.parse(finished.stdout)

describe('a folder of images', () => {
  const words = ['photos', '--out', 'made', '--widths', '80,160', '--formats', 'avif,webp,png']

  test('becomes variants and a manifest that names them all, and only what changes is made again', () => {
    const cwd = project({ 'photos/a.png': drawPng(240, 160), 'photos/in/b ö.png': drawPng(200, 120, 2) })
    const first = run(cwd, ...words, '--json')
    expect(first).toMatchObject({ code: 0 })
    const { report, written } = document(first)
    expect(report.totals.images).toBe(2)
    const manifest = manifestOf(join(cwd, 'made'))
    const files = manifest.images.flatMap(({ variants }) => variants)
    expect(written).toBe(files.length)
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length)
    for (const { file, hash, bytes, score } of files) {
      expect(hashOf(join(cwd, 'made', file))).toBe(hash)
      expect(readFileSync(join(cwd, 'made', file))).toHaveLength(bytes)
      if (score !== undefined) expect(score).toBeGreaterThanOrEqual(69.5)
    }
    expect(files.map(({ file }) => file)).toContain('in/b ö-80.webp')

    const text = readFileSync(join(cwd, 'made/firstpaint-images.json'), 'utf8')
    expect(document(run(cwd, ...words, '--json'))).toMatchObject({ written: 0, report: { totals: { encodes: 0 } } })
    expect(readFileSync(join(cwd, 'made/firstpaint-images.json'), 'utf8')).toBe(text)

    writeImage(cwd, 'photos/a.png', drawPng(240, 160, 3))
    const again = document(run(cwd, ...words, '--json'))
    expect(again.report.images.filter((image: { cached: boolean }) => !image.cached)).toMatchObject([{ path: 'a.png' }])

    rmSync(join(cwd, 'photos/in'), { recursive: true })
    expect(document(run(cwd, ...words, '--json')).removed).toBeGreaterThan(0)
    expect(existsSync(join(cwd, 'made/in/b ö-80.webp'))).toBe(false)
    expect(readdirSync(cwd, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([])
  })

  test('--check tells by hashes what no longer fits, and encodes nothing', () => {
    const cwd = project({ 'photos/a.png': drawPng(120, 80), 'photos/b.png': drawPng(120, 80, 2) })
    const made = [...words.slice(0, 3), '--widths', '80', '--formats', 'webp,png']
    expect(run(cwd, 'photos', '--out', 'made', '--check').stderr).toContain('FP_IMAGES_MANIFEST_MISSING')
    expect(run(cwd, ...made)).toMatchObject({ code: 0 })
    rmSync(join(cwd, 'node_modules/.cache'), { recursive: true })
    expect(run(cwd, ...made, '--check')).toMatchObject({ code: 0 })
    // The options may be left out, and must be right where they are given.
    expect(run(cwd, 'photos', '--out', 'made', '--check').stdout).toContain('as they were made')
    const other = document(run(cwd, ...made, '--quality', 'high', '--check', '--json'))
    expect(other.problems).toMatchObject([{ kind: 'options' }])

    writeImage(cwd, 'photos/a.png', drawPng(120, 80, 7))
    writeImage(cwd, 'photos/c.png', drawPng(20, 20))
    rmSync(join(cwd, 'photos/b.png'))
    rmSync(join(cwd, 'made/b-80.webp'))
    writeFileSync(join(cwd, 'made/a-80.webp'), 'no longer')
    const bad = run(cwd, 'photos', '--out', 'made', '--check', '--json', '--budget', 'a.png=100B; nothing/*=1kB')
    expect(bad.code).toBe(1)
    const { ok, problems, unmatched } = document(bad)
    expect(ok).toBe(false)
    expect(problems.map(({ kind, path }: { kind: string; path: string }) => `${kind} ${path}`)).toEqual([
      'changed a.png',
      'new c.png',
      'gone b.png',
      'altered a-80.webp',
      'missing b-80.webp',
      'budget a.png',
    ])
    expect(unmatched).toHaveLength(1)
    expect(existsSync(join(cwd, 'node_modules/.cache'))).toBe(false)
    expect(run(cwd, 'photos', '--out', 'made', '--check').stdout).toContain('→ Run the same command without --check')
  })

  test('what is broken is named, keeps no other image, and loses nothing that was made of it', () => {
    const whole = drawPng(120, 80)
    const cwd = project({ 'photos/a.png': whole, 'photos/b.png': drawPng(120, 80, 2) })
    const made = [...words.slice(0, 3), '--widths', '80', '--formats', 'webp']
    run(cwd, ...made)
    writeImage(cwd, 'photos/a.png', whole.subarray(0, whole.length >> 1))
    const broken = run(cwd, ...made)
    expect(broken.code).toBe(1)
    expect(broken.stdout).toMatch(/✗ FP_IMAGES_CORRUPT: .*a\.png/)
    expect(existsSync(join(cwd, 'made/a-80.webp'))).toBe(true)
    expect(manifestOf(join(cwd, 'made')).images.map(({ path }) => path)).toEqual(['a.png', 'b.png'])
    expect(document(run(cwd, ...made, '--check', '--json')).problems).toMatchObject([
      { kind: 'changed', path: 'a.png' },
    ])
  })

  test('a budget that is broken is exit code 1; the report is one file that needs no other', () => {
    const cwd = project({ 'a.png': drawPng(240, 160) })
    const { code, stdout } = run(
      cwd,
      'a.png',
      '--out',
      'made',
      '--formats',
      'webp',
      '--budget',
      '100B',
      '--html',
      'r/images.html',
    )
    expect(code).toBe(1)
    expect(stdout).toContain('Over budget')
    const html = readFileSync(join(cwd, 'r/images.html'), 'utf8')
    expect(html).toContain('data:image/webp;base64,')
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/)
  })
})

describe('a built site', () => {
  const page =
    '<!doctype html><title>Site</title>\n<img src="/base/hero.png" width=80 alt="">\n<img src="in/b.png" alt="">\n'
  const site = (): string => {
    const cwd = project({ 'dist/hero.png': drawPng(200, 120), 'dist/in/b.png': drawPng(100, 60, 2) })
    writeFiles(cwd, {
      'dist/index.html': page,
      'dist/packed.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- long comment --><path d="M0 0h9"/></svg>',
      'dist/packed.svg.br': 'compressed',
      'dist/icon.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- long comment --><path d="M0 0h9"/></svg>',
    })
    return cwd
  }

  test('is made lighter in place, once, and no name changes', () => {
    const cwd = site()
    const before = readFileSync(join(cwd, 'dist/hero.png')).length
    const first = run(cwd, 'dist', '--json')
    expect(first).toMatchObject({ code: 0 })
    const { left, pages } = document(first)
    expect(left.map(({ path }: { path: string }) => path)).toEqual(['packed.svg'])
    expect(pages).toEqual([])
    expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe(page)
    expect(readFileSync(join(cwd, 'dist/hero.png')).length).toBeLessThan(before)
    expect(readFileSync(join(cwd, 'dist/icon.svg'), 'utf8')).not.toContain('comment')

    const hash = hashOf(join(cwd, 'dist/hero.png'))
    expect(run(cwd, 'dist', '--check')).toMatchObject({ code: 0 })
    expect(document(run(cwd, 'dist', '--json'))).toMatchObject({ written: 0 })
    expect(hashOf(join(cwd, 'dist/hero.png'))).toBe(hash)

    writeImage(cwd, 'dist/new.png', drawPng(40, 40))
    expect(document(run(cwd, 'dist', '--check', '--json')).problems).toMatchObject([{ kind: 'new', path: 'new.png' }])
  })

  test('--rewrite puts better formats around images; --out leaves the site as it was', () => {
    const cwd = site()
    const hash = hashOf(join(cwd, 'dist/hero.png'))
    const words = ['dist', '--out', 'light', '--rewrite', '--json'] as const
    expect(document(run(cwd, ...words))).toMatchObject({ pages: ['index.html'], failed: [] })
    expect(hashOf(join(cwd, 'dist/hero.png'))).toBe(hash)
    const html = readFileSync(join(cwd, 'light/index.html'), 'utf8')
    const urls = [...html.matchAll(/srcset="([^"]*)"/g)].flatMap(([, srcset]) =>
      srcset!.split(', ').map((each) => each.split(' ')[0]!),
    )
    expect(urls.length).toBeGreaterThanOrEqual(3)
    for (const url of urls) expect(existsSync(join(cwd, 'light', url.replace('/base/', '')))).toBe(true)
    expect(html).toMatch(
      /<source type="image\/webp" srcset="\/base\/hero-80\.[0-9a-f]{8}\.webp 1x, \/base\/hero-160\.[0-9a-f]{8}\.webp 2x">/,
    )
    expect(html).toMatch(/<source type="image\/webp" srcset="in\/b-100\.[0-9a-f]{8}\.webp">/)
    expect(html).toContain('<img src="/base/hero.png" width=80 alt=""></picture>')

    // In place and twice: the second run finds nothing to do.
    expect(document(run(cwd, 'light', '--rewrite', '--json'))).toMatchObject({ written: 0, pages: [] })
    expect(readFileSync(join(cwd, 'light/index.html'), 'utf8')).toBe(html)
    expect(run(cwd, 'light', '--check')).toMatchObject({ code: 0 })
  })
})

describe('what it refuses', () => {
  test.each([
    [['none'], 'FP_IMAGES_PATH_MISSING'],
    [['empty'], 'FP_IMAGES_NONE'],
    [['photos'], 'FP_IMAGES_OUT_MISSING'],
    [['photos', '--out', 'photos'], 'FP_IMAGES_OUT_IS_SOURCE'],
    [['photos', '--out', 'made', '--rewrite'], 'FP_IMAGES_NO_SITE'],
    [['photos', '--out', 'made', '--formats', 'avif,jxl'], 'FP_IMAGES_OPTION_INVALID'],
    [['photos', '--out', 'made', '--quality', '700'], 'FP_IMAGES_OPTION_INVALID'],
    [['photos', '--out', 'made', '--budget', 'much'], 'FP_SIZE_INVALID'],
    [['photos', '--out', 'made', '--store', 'ftp://a'], 'FP_IMAGES_STORE_URL'],
    [['photos', '--out', 'made', '--check', '--html', 'a.html'], 'FP_CLI_OPTIONS_CONFLICT'],
    [['photos', '--out', 'made', '--redis', 'redis://localhost'], 'FP_IMAGES_STORE_NEEDED'],
    [['worker'], 'FP_IMAGES_REDIS_NEEDED'],
    [['worker', '--redis', 'redis://localhost'], 'FP_IMAGES_STORE_NEEDED'],
  ])('%j is %s', (words, code) => {
    const cwd = project({ 'photos/a.png': drawPng(8, 8) })
    mkdirSync(join(cwd, 'empty'))
    const { code: exit, stdout } = run(cwd, ...words, '--json')
    expect(exit).toBe(2)
    expect(JSON.parse(stdout).error.code).toBe(code)
    expect(existsSync(join(cwd, 'made'))).toBe(false)
  })

  test('a manifest that leads out of its folder is no manifest', () => {
    const cwd = project({ 'photos/a.png': drawPng(8, 8) })
    const image = { path: 'a.png', sourceHash: '', variants: [{ file: '../precious.txt', hash: '', bytes: 1 }] }
    writeFiles(cwd, {
      'precious.txt': '',
      'made/firstpaint-images.json': JSON.stringify({
        version: 1,
        kind: 'folder',
        request: {},
        images: [image],
        left: [],
      }),
    })
    const { code, stderr } = run(cwd, 'photos', '--out', 'made')
    expect(code).toBe(2)
    expect(stderr).toContain('FP_IMAGES_MANIFEST_INVALID')
    expect(existsSync(join(cwd, 'precious.txt'))).toBe(true)
  })
})

describe('images widths', () => {
  const slot = { cssWidth: 60, dpr: 2, viewport: 390, count: 3 }
  const record = { version: 1, images: { 'src/a.png': [slot, { ...slot, viewport: 1280 }], 'src/gone.png': [slot] } }
  const recorded = (): string => {
    const cwd = project({ 'src/a.png': drawPng(240, 160) })
    writeFiles(cwd, { '.firstpaint/image-slots.json': JSON.stringify(record) })
    return cwd
  }
  const proposals = (cwd: string): string => readFileSync(join(cwd, 'firstpaint.images.json'), 'utf8')

  test('proposes, and writes where it is told to; what was decided stays while its image is there', () => {
    const cwd = recorded()
    const shown = run(cwd, 'widths')
    expect(shown).toMatchObject({ code: 0, stderr: '' })
    expect(shown.stdout).toMatch(/src\/a\.png +120 px, 2 by dev server +\? +120/)
    expect(shown.stdout).toContain('sizes="60px"')
    expect(shown.stdout).toContain('src/gone.png was seen, and is no file')
    expect(existsSync(join(cwd, 'firstpaint.images.json'))).toBe(false)

    writeImage(cwd, 'src/b.png', drawPng(100, 50))
    const plan = { widths: [50], why: 'Somebody thought so.' }
    writeFiles(cwd, {
      'firstpaint.images.json': JSON.stringify({ version: 1, images: { 'src/b.png': plan, 'src/c.png': plan } }),
    })
    const written = document(run(cwd, 'widths', '--write', '--json'))
    expect(written).toMatchObject({ written: 'firstpaint.images.json', images: [{ path: 'src/a.png', source: 240 }] })
    expect(JSON.parse(proposals(cwd))).toEqual({
      version: 1,
      images: {
        'src/a.png': { widths: [120], sizes: '60px', why: expect.stringContaining('seen 6 times in 2 window widths') },
        'src/b.png': plan,
      },
    })
    const text = proposals(cwd)
    expect(run(cwd, 'widths', '--write')).toMatchObject({ code: 0 })
    expect(proposals(cwd)).toBe(text)
  })

  test('says what to do where nothing is known, and what --write is for', () => {
    const cwd = project({ 'photos/a.png': drawPng(24, 16) })
    expect(run(cwd, 'widths')).toMatchObject({ code: 2, stderr: expect.stringContaining('FP_IMAGES_SLOTS_NONE') })
    writeFiles(cwd, { '.firstpaint/image-slots.json': '[' })
    expect(run(cwd, 'widths').stderr).toContain('The record of image slots is no object')
    expect(run(cwd, 'photos', '--out', 'made', '--write').stderr).toContain('FP_CLI_OPTIONS_CONFLICT')
    writeFiles(cwd, { 'vite.config.js': 'throw new Error("no")' })
    expect(run(cwd, 'widths').code).toBe(2)
  })
})
