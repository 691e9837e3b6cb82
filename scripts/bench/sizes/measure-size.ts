import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

export interface MeasuredSize {
  /** Bytes of what an app's build makes of it and loads at once, minified; React is not in it, nor `helper`. */
  readonly minified: number
  readonly gzip: number
  /** At quality 11. */
  readonly brotli: number
  /** Brotli bytes of chunks that are loaded later, by themselves. */
  readonly later: number
  /** Brotli bytes of what Vite adds to any app that has an `import()`, once; 0 where it did not. */
  readonly helper: number
}

const entry = 'measured-entry'
const helper = 'preload-helper'

/**
 * What an app ships that has this code in it and uses all it exports: built by Vite for production, with React left out.
 *
 * Vite's code around `import()` is put into a file of its own, so that it is not booked to the first component that has
 * one: an app with lazy routes has it already.
 *
 * @param code A module, such as `export { Image } from '@firstpaint/react/image'`.
 * @param root Folder whose packages it may import.
 */
export async function measureSize(code: string, root: string): Promise<MeasuredSize> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'bench:entry',
        resolveId: (id) => (id === entry ? `${root}/${entry}.js` : null),
        load: (id) => (id === `${root}/${entry}.js` ? code : null),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: /^react(-dom)?($|\/)/,
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
        output: { format: 'es', codeSplitting: { groups: [{ name: helper, test: /vite\/preload-helper/ }] } },
      },
    },
  })
  const output = [built].flat().flatMap((some) => ('output' in some ? some.output : []))
  const chunks = output.filter((file) => file.type === 'chunk')
  // What the entry imports, and what that imports.
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of atOnce) {
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) atOnce.add(next)
  }
  const sum = (size: (code: string) => number, test: (chunk: (typeof chunks)[number]) => boolean): number =>
    chunks.filter(test).reduce((total, chunk) => total + size(chunk.code), 0)
  const isFirst = ({ fileName, name }: (typeof chunks)[number]): boolean => atOnce.has(fileName) && name !== helper
  return {
    minified: sum((text) => text.length, isFirst),
    gzip: sum((text) => gzipSync(text, { level: 9 }).length, isFirst),
    brotli: sum(brotli, isFirst),
    later: sum(brotli, ({ fileName }) => !atOnce.has(fileName)),
    helper: sum(brotli, ({ name }) => name === helper),
  }
}

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
