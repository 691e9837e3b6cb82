import type { Rolldown } from 'vite'

/** A page of the site, as it is about to be written. */
export interface BundledPage {
  /** Relative to the site. */
  readonly path: string
  html: string
}

/** The pages of a bundle. Setting `html` changes what is written; call from `generateBundle`, after Vite has made them. */
export function pagesOf(bundle: Rolldown.OutputBundle): BundledPage[] {
  return Object.values(bundle)
    .filter((output) => output.type === 'asset')
    .filter((asset) => asset.fileName.endsWith('.html'))
    .map((asset) => ({
      path: asset.fileName,
      get html() {
        return typeof asset.source === 'string' ? asset.source : Buffer.from(asset.source).toString('utf8')
      },
      set html(html) {
        asset.source = html
      },
    }))
}
