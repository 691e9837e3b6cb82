import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Caching, DeliveredFile, DeliveryManifest, FileDelta, FileVariant } from '@firstpaint/core/delivery'

export interface SampleSite {
  readonly dist: string
  readonly manifest: DeliveryManifest
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
}

/**
 * A small site, written to `dist`: two pages (release B has a third), scripts that import each other now and later, a
 * style sheet with a font, a service worker, files without a hash; some with variants and deltas. Whatever belongs to
 * one release says so in its text; the vendor chunk and the font are the same in all.
 */
export function writeSampleSite(dist: string, release: string): SampleSite {
  const files: DeliveredFile[] = []
  const write = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), bytes)
  }
  const add = (path: string, text: string, caching: Caching): string => {
    const bytes = Buffer.from(text)
    write(path, bytes)
    const variants: FileVariant[] = []
    const deltas: FileDelta[] = []
    if (/\.(?:html|js)$/.test(path)) {
      const packed = brotliCompressSync(bytes)
      write(`${path}.br`, packed)
      variants.push({ encoding: 'br', path: `${path}.br`, bytes: packed.length })
    }
    if (path.includes('index')) {
      const dictionary = sha256('the release before')
      const delta = Buffer.from(`delta to ${release} of ${path}`)
      const place = `__d/${dictionary.slice(0, 16)}/${path}.dcb`
      write(place, delta)
      deltas.push({ encoding: 'dcb', dictionary, path: place, bytes: delta.length })
    }
    const type = TYPES[path.split('.').at(-1)!]!
    files.push({ path, bytes: bytes.length, sha256: sha256(bytes), type, caching, variants, deltas, headers: [] })
    return path
  }
  const hashed = (name: string, extension: string, text: string): string =>
    add(`assets/${name}-${sha256(text).slice(0, 8)}.${extension}`, text, 'immutable').slice('assets/'.length)

  // As every delivery leaves it in the site.
  write('__d/outputs.json', Buffer.from('{"version":1,"kept":{},"made":[]}\n'))
  const vendor = hashed('vendor', 'js', 'export const vendor = 1\n')
  const font = hashed('font', 'woff2', 'no font, but its bytes')
  const late = hashed('late', 'js', `export const late = 'release ${release}'\n`)
  const lazy = hashed(
    'lazy',
    'js',
    `import { vendor } from './${vendor}'\nexport const of = 'release ${release}' + vendor\nexport const more = () => import('./${late}')\n`,
  )
  const entry = hashed(
    'index',
    'js',
    `import './${vendor}'\nconsole.log('release ${release}')\nexport const more = () => import('./${lazy}')\n`,
  )
  const style = hashed('index', 'css', `/* release ${release} */\n@font-face { font-family: x; src: url(./${font}) }\n`)
  const page = (title: string): string =>
    `<!doctype html><title>${title}</title><!-- release ${release} -->\n<link rel="icon" href="/favicon.svg">\n` +
    `<link rel="stylesheet" href="/assets/${style}"><script type="module" src="/assets/${entry}"></script>\n`
  add('index.html', page('Home'), 'page')
  add('about/index.html', page('About us & <others>'), 'page')
  add('404.html', page('Not here'), 'page')
  if (release === 'B') add('new/index.html', page('New'), 'page')
  add('favicon.svg', `<svg xmlns="http://www.w3.org/2000/svg"><!-- release ${release} --></svg>`, 'revalidate')
  add('files/price list & more.txt', `release ${release}\n`, 'revalidate')
  add('sw.js', `// release ${release}\nself.addEventListener('fetch', () => {})\n`, 'revalidate')
  const manifest: DeliveryManifest = {
    version: 1,
    release: sha256(entry + style).slice(0, 10),
    base: '/',
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    routes: [{ pattern: '/about', page: 'about/index.html', hints: [] }],
    fallback: 'index.html',
    notFound: '404.html',
    headers: {
      all: [['x-content-type-options', 'nosniff']],
      immutable: [['cache-control', 'public, max-age=31536000, immutable']],
      page: [
        ['cache-control', 'max-age=0, stale-while-revalidate=60'],
        ['cache-tag', 'pages'],
      ],
      revalidate: [
        ['cache-control', 'no-cache'],
        ['cache-tag', 'other'],
      ],
    },
    kept: [],
  }
  writeFileSync(join(dist, '..', `${release}.json`), JSON.stringify(manifest))
  return { dist, manifest }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
