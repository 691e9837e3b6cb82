/** The part of Rolldown's output options that names files. Checked with Vite 8.3.8. */
export interface NamingOptions {
  readonly entryFileNames?: unknown
  readonly chunkFileNames?: unknown
  readonly assetFileNames?: unknown
}

/**
 * The files of a bundle, when the bundler puts a hash into the name of each; undefined when the config names files in a way
 * nobody can tell without running it.
 */
export function bundledFiles(output: NamingOptions, files: readonly string[]): readonly string[] | undefined {
  const patterns = [output.entryFileNames, output.chunkFileNames, output.assetFileNames]
  return patterns.every((pattern) => typeof pattern === 'string' && pattern.includes('[hash')) ? files : undefined
}
