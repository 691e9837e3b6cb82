/** What a variant of a raster image is encoded as. */
export type RasterFormat = 'avif' | 'webp' | 'jpeg' | 'png'

/** What a source may be: raster formats, and those that are only passed on or turned into another. */
export type SourceFormat = RasterFormat | 'gif' | 'svg' | 'tiff' | 'heif'

export const rasterFormats: readonly RasterFormat[] = ['avif', 'webp', 'jpeg', 'png']
