import type { FileKind } from './site-report.ts'

const byExtension: Record<Exclude<FileKind, 'other'>, readonly string[]> = {
  html: ['html', 'htm', 'xhtml'],
  js: ['js', 'mjs', 'cjs'],
  css: ['css'],
  image: ['avif', 'webp', 'jpg', 'jpeg', 'png', 'gif', 'svg', 'ico', 'jxl', 'bmp'],
  font: ['woff2', 'woff', 'ttf', 'otf', 'eot'],
  media: ['mp4', 'webm', 'ogg', 'mp3', 'wav', 'm4a', 'mov', 'vtt'],
  wasm: ['wasm'],
  json: ['json', 'webmanifest'],
  map: ['map'],
}

const kinds = new Map(
  Object.entries(byExtension).flatMap(([kind, extensions]) =>
    extensions.map((extension) => [extension, kind as FileKind] as const),
  ),
)

/** Kinds whose text may name other files. */
const textKinds: ReadonlySet<FileKind> = new Set(['html', 'js', 'css', 'json'])

/** What a file is to the browser, judged by its extension. */
export function fileKind(path: string): FileKind {
  return kinds.get(extensionOf(path)) ?? 'other'
}

export function isTextKind(kind: FileKind): boolean {
  return textKinds.has(kind)
}

/** Extensions of files that are already compressed: running gzip or brotli over them costs time and gains nothing. */
const compressed = new Set(
  'avif webp jpg jpeg png gif jxl woff2 woff mp4 webm ogg mp3 m4a mov zip gz br zst pdf'.split(' '),
)

/** Whether a server should compress this file. Source maps count as no: visitors do not download them. */
export function isCompressible(path: string): boolean {
  const extension = extensionOf(path)
  return extension !== 'map' && !compressed.has(extension)
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
