export interface ChunkImportsOptions {
  /** Files by the stable names under which chunks know them, both relative to the site. */
  readonly files: ReadonlyMap<string, string>
  /** The URL by which a page names a file. */
  readonly urlOf: (file: string) => string
}

/**
 * The entries of a page's import map. A chunk asks for its neighbour relative to where it was loaded from itself, so a
 * stable name begins with whatever the URLs of files begin with: a path, `../` for a page in a folder, another host.
 *
 * @returns null when some URL does not end with its file's name: then nobody knows where a neighbour is looked for.
 */
export function chunkImports({ files, urlOf }: ChunkImportsOptions): Record<string, string> | null {
  const urls = new Map([...files.values()].map((file) => [file, urlOf(file)]))
  if (![...urls].every(([file, url]) => url.endsWith(file))) return null
  const prefixes = new Set([...urls].map(([file, url]) => url.slice(0, -file.length)))
  const imports: Record<string, string> = {}
  for (const prefix of prefixes) for (const [name, file] of files) imports[prefix + name] = urls.get(file)!
  return imports
}
