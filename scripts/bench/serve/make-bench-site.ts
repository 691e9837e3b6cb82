import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What is asked for, by name: a page, a small chunk, a usual one, a large bundle. Sizes are those before compression. */
const sizes: Readonly<Record<string, number>> = {
  'index.html': 1_500,
  'assets/chunk-a1b2c3d4.js': 8_000,
  'assets/route-b2c3d4e5.js': 60_000,
  'assets/vendor-c3d4e5f6.js': 450_000,
}

/** Writes a site of real code, this repository's own, with `.br` and `.gz` beside every file; its addresses. */
export function makeBenchSite(dist: string, root: string): readonly string[] {
  const code = globSync('packages/*/dist/**/*.js', { cwd: root, exclude: (path) => path.includes('node_modules') })
    .toSorted()
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  let from = 0
  return Object.entries(sizes).map(([path, bytes]) => {
    const body = code.slice(from, from + bytes)
    from += bytes
    const text = path.endsWith('.html')
      ? `<!doctype html><title>Bench</title><pre>${body.replaceAll('<', '&lt;')}</pre>`
      : body
    const target = join(dist, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    writeFileSync(`${target}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeFileSync(`${target}.gz`, gzipSync(text, { level: 9 }))
    return path === 'index.html' ? '/' : `/${path}`
  })
}
