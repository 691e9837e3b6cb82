import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

export interface BuiltPage {
  /** By path from the root, without a slash before it. */
  readonly files: ReadonlyMap<string, string>
  /** Brotli bytes, at its best, by path. */
  readonly brotli: ReadonlyMap<string, number>
}

/** What a module of the page may import by which name; sources, so that a test needs no build of this package. */
const own = {
  '@firstpaint/vitals/attribution': 'attribution/index.ts',
  '@firstpaint/vitals/queue': 'queue/index.ts',
  '@firstpaint/vitals/routers': 'routers/index.ts',
  '@firstpaint/vitals': 'index.ts',
}

/**
 * Builds a script as an app of somebody who uses the package does: with Vite, minified.
 *
 * @param code of `main.js`; it is given the name of the script it ends up in
 */
export async function buildPage(code: string): Promise<BuiltPage> {
  const main = '\0main.js'
  const output = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: Object.entries(own).map(([find, file]) => ({
        find: new RegExp(`^${find}$`),
        replacement: resolve(import.meta.dirname, '../src', file),
      })),
    },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'main.js' ? main : undefined),
        load: (id) => (id === main ? code : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { main: 'main.js' }, output: { entryFileNames: 'assets/[name].js' } },
    },
  })
  if (!('output' in output)) throw new Error('The build has no single output.')
  const files = output.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : []))
  return {
    files: new Map(files),
    brotli: new Map(files.map(([path, text]) => [path, brotliCompressSync(text).length])),
  }
}
