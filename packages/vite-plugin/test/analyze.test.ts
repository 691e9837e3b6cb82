import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { encode } from '@jridgewell/sourcemap-codec'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { analyzeDist } from '../src/analyze/analyze-dist.ts'

let dist: string
beforeEach(async () => void (dist = await mkdtemp(join(tmpdir(), 'built-site-'))))
afterEach(() => rm(dist, { recursive: true, force: true }))

async function write(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), content)
  }
}

const map = (sources: string[], mappings: [number, number, number, number][][]): string =>
  JSON.stringify({ version: 3, sources, names: [], mappings: encode(mappings) })

describe('analyzeDist', () => {
  test('a site from any bundler: webpack names, base path, CSS imports, a page in a folder', async () => {
    await write({
      'index.html':
        '<link rel="stylesheet" href="/app/static/main.8f3a2b1c.css"><script src="/app/static/main.8f3a2b1c.js" defer></script><img src="static/logo.png"><img loading="lazy" src="static/late.png">',
      'docs/index.html': '<script type="module">import "../static/docs.js"</script>',
      'static/main.8f3a2b1c.js': 'console.log("main");fetch("/app/static/data.json")',
      'static/main.8f3a2b1c.css': '@import "./reset.css";a{background:url("../static/late.png")}',
      'static/reset.css': '*{margin:0}',
      'static/docs.js': 'import("./lazy.js");export{}',
      'static/lazy.js': 'export default 1',
      'static/logo.png': Buffer.from([137, 80, 78, 71]),
      'static/late.png': Buffer.from([137, 80, 78, 72]),
      'static/data.json': '{}',
      'static/forgotten.txt': 'nobody asks for this',
    })
    const report = await analyzeDist({ dist })
    const files = new Map(report.files.map((file) => [file.path, file]))
    expect(files.get('index.html')!.imports).toEqual([
      'static/main.8f3a2b1c.css',
      'static/main.8f3a2b1c.js',
      'static/logo.png',
    ])
    expect(files.get('static/main.8f3a2b1c.js')!.references).toEqual(['static/data.json'])
    expect(report.routes.map(({ route, requests }) => [route, requests])).toEqual([
      ['docs/index.html', 2],
      ['docs/index.html → lazy', 3],
      ['index.html', 5],
    ])
    expect(report.findings.find((finding) => finding.id === 'unreferenced')?.files).toEqual(['static/forgotten.txt'])
    expect(report.findings.find((finding) => finding.id === 'unhashed-asset')?.files).toContain('static/docs.js')
    expect(report.totals.unmapped).toBe(
      [
        'static/main.8f3a2b1c.js',
        'static/main.8f3a2b1c.css',
        'static/reset.css',
        'static/docs.js',
        'static/lazy.js',
      ].reduce((sum, path) => sum + files.get(path)!.raw, 0),
    )
  })

  test('follows an import map', async () => {
    await write({
      'index.html':
        '<script type="importmap">{"imports":{"/assets/page-stable00.js":"/assets/page-A1b2C3d4.js"}}</script><script type="module" src="/assets/index-Z9y8X7w6.js"></script>',
      'assets/index-Z9y8X7w6.js': 'import("./page-stable00.js")',
      'assets/page-A1b2C3d4.js': 'export default 1',
    })
    const { routes, findings } = await analyzeDist({ dist })
    expect(routes.at(-1)!.files).toContain('assets/page-A1b2C3d4.js')
    expect(findings.map((finding) => finding.id)).not.toContain('unreferenced')
  })

  test('names the package copies that a source map reveals', async () => {
    const code = 'aaaabbbbcc'
    await write({
      'index.html': '<script src="a.js"></script>',
      'a.js': code,
      'a.js.map': map(
        [
          '../node_modules/.pnpm/left@1.0.0/node_modules/left/i.js',
          '../node_modules/.pnpm/left@2.0.0/node_modules/left/i.js',
          'webpack://app/./src/x.js',
        ],
        [
          [
            [0, 0, 0, 0],
            [4, 1, 0, 0],
            [8, 2, 0, 0],
          ],
        ],
      ),
    })
    const report = await analyzeDist({ dist })
    expect(report.duplicates).toMatchObject([
      { name: 'left', wastedBytes: 4, copies: [{ version: '1.0.0' }, { version: '2.0.0' }] },
    ])
    const script = report.files.find((file) => file.path === 'a.js')!
    expect(script.modules.map(({ id, bytes }) => [id, bytes])).toContainEqual(['src/x.js', 2])
    expect(script.unmapped).toBe(0)
  })

  test('a script that is not UTF-8 counts as unmapped, to the byte', async () => {
    const bytes = Buffer.from([0x61, 0x3d, 0x27, 0xff, 0xfe, 0x27])
    await write({
      'index.html': '<script src="a.js"></script>',
      'a.js': bytes,
      'a.js.map': map(['a'], [[[0, 0, 0, 0]]]),
    })
    const { files } = await analyzeDist({ dist })
    expect(files[0]).toMatchObject({ path: 'a.js', raw: 6, unmapped: 6, modules: [] })
  })

  test('never counts a compressed size above the raw one, nor compresses a photo', async () => {
    await write({ 'tiny.js': '1', 'photo.jpg': Buffer.alloc(3000) })
    const { files } = await analyzeDist({ dist })
    expect(files.map(({ raw, gzip, brotli }) => [raw, gzip, brotli])).toEqual([
      [3000, 3000, 3000],
      [1, 1, 1],
    ])
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['a missing folder', () => analyzeDist({ dist: join(dist, 'nowhere') }), 'FP_DIST_MISSING'],
    ['a file', () => write({ a: '' }).then(() => analyzeDist({ dist: join(dist, 'a') })), 'FP_DIST_NOT_FOLDER'],
    ['an empty folder', () => analyzeDist({ dist }), 'FP_DIST_EMPTY'],
    [
      'a broken link',
      () => symlink(join(dist, 'gone'), join(dist, 'a.js')).then(() => analyzeDist({ dist })),
      'FP_FILE_UNREADABLE',
    ],
    [
      'HTML under a .js name',
      () => write({ 'a.js': '<!doctype html><p>"Not found' }).then(() => analyzeDist({ dist })),
      'FP_SCRIPT_UNPARSABLE',
    ],
    [
      'a map that is not JSON',
      () => write({ 'a.js': '1', 'a.js.map': '{' }).then(() => analyzeDist({ dist })),
      'FP_SOURCEMAP_INVALID',
    ],
    [
      'a map without mappings',
      () => write({ 'a.js': '1', 'a.js.map': '{"version":3,"sources":[]}' }).then(() => analyzeDist({ dist })),
      'FP_SOURCEMAP_INVALID',
    ],
  ])('says what is wrong with %s', async (_title, run, code) => {
    await expect(run()).rejects.toMatchObject({ name: 'FirstpaintError', code })
  })
})
