import type { AppModule, BuildFacts, BuiltChunk } from '../build-facts.ts'

/** A chunk of a made-up build. */
export function chunk(file: string, given: Partial<BuiltChunk> = {}): BuiltChunk {
  return {
    file,
    name: file,
    entry: false,
    facade: null,
    imports: [],
    dynamicImports: [],
    css: [],
    modules: {},
    ...given,
  }
}

export interface BuildOptions {
  /** Brotli bytes by file; 100 where nothing is said. Raw is twice, gzip one and a half times as much. */
  readonly sizes?: Readonly<Record<string, number>>
  /** Content hash by file; its name where nothing is said. */
  readonly hashes?: Readonly<Record<string, string>>
  readonly importMap?: boolean
}

/** A made-up build of the chunks, their styles and a page. */
export function build(
  chunks: readonly BuiltChunk[],
  { sizes = {}, hashes = {}, importMap = false }: BuildOptions = {},
): BuildFacts {
  const names = new Set([...chunks.flatMap(({ file, css }) => [file, ...css]), 'index.html'])
  const weigh = (name: string): BuildFacts['files'][string] => {
    const brotli = sizes[name] ?? 100
    return { raw: brotli * 2, gzip: brotli * 1.5, brotli, hash: hashes[name] ?? name }
  }
  return {
    chunks,
    files: Object.fromEntries([...names].map((name) => [name, weigh(name)])),
    page: 'index.html',
    importMap: importMap ? weigh('importmap') : null,
    namedByContent: false,
    ownSplitting: false,
    warnings: [],
    seconds: 1,
  }
}

/** A module of a made-up app, with a place for an edit. */
export function appModule(id: string, given: Partial<AppModule> = {}): AppModule {
  const name = /^node_modules\/([^/]+)/.exec(id)?.[1]
  return {
    id,
    path: id,
    package: name === undefined ? null : { name, version: null },
    entry: false,
    imports: [],
    dynamicImports: [],
    usedExports: ['used'],
    bytes: 100,
    literal: 'some text',
    functionName: null,
    ...given,
  }
}
