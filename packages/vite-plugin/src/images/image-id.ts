import type { ResolvedImagesOptions } from './images-options.ts'

/** An import that asks for an image: a key `image` in its query. */
export const imageQuery: RegExp = /\?(?:[^#]*&)?image(?:[&=]|$)/

/** A plain import that may be an image's: formats that are encoded anew. */
export const rasterFile: RegExp = /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i

/** The file and the query of a module id. */
export function splitId(id: string): { readonly file: string; readonly query: string } {
  const mark = id.indexOf('?')
  return mark === -1 ? { file: id, query: '' } : { file: id.slice(0, mark), query: id.slice(mark) }
}

/** Ids of modules that may be images, for filters of hooks. */
export function imageIds({ imports }: Pick<ResolvedImagesOptions, 'imports'>): RegExp[] {
  return imports === 'all' ? [imageQuery, rasterFile] : [imageQuery]
}
