/** Extensions of what pages load; HTML is not among them, nor are endings that names of people or versions may have. */
export const assetExtensions: readonly string[] = (
  'js mjs cjs css map json wasm webmanifest xml txt ' +
  'png jpg jpeg gif webp avif svg ico bmp tif tiff ' +
  'woff woff2 ttf otf eot mp3 mp4 m4a webm ogg wav pdf zip br gz zst dcb dcz'
).split(' ')

const endings: ReadonlySet<string> = new Set(assetExtensions)

/** Whether an address means a file that a page loads: when that is missing it is a 404, even to a navigation. */
export function isAssetPath(path: string): boolean {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') && endings.has(path.slice(dot + 1).toLowerCase())
}
