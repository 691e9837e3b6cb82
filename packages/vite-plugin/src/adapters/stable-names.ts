import { rolldownVersion } from 'vite'

/** Rolldown's option to minify, as far as it is ours. Checked with Vite 8.3.8 (Rolldown 1.2.18 and 1.2.19). */
interface MinifyOption {
  readonly minify?: unknown
}

/**
 * Output options under which the minifier leaves the names of a chunk's top level as they are written; undefined when it
 * is not Oxc that minifies. Short names are given out by how often each is used, so that one edit may change many others.
 */
export function withStableNames<Options extends MinifyOption>(options: Options): Options | undefined {
  const { minify } = options
  if (minify === true) return { ...options, minify: { compress: true, codegen: true, mangle: keptNames } }
  if (minify === null || typeof minify !== 'object') return undefined
  const { mangle } = minify as { readonly mangle?: unknown }
  if (mangle === false) return undefined
  return { ...options, minify: { ...minify, mangle: { ...(typeof mangle === 'object' ? mangle : {}), ...keptNames } } }
}

/** As `mangle` of `minify` from Vite, for measuring. */
export const keptNames = { toplevel: false } as const

/** Names the minifier of a build: measurements hold for its version and settings only. */
export function minifierOf({ minify }: MinifyOption): string {
  return `oxc of rolldown ${rolldownVersion}: ${JSON.stringify(minify)}`
}
