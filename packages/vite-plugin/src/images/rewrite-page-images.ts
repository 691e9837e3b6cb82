import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ImageModule } from '@firstpaint/core/picture'
import type { ResolvedConfig } from 'vite'
import { rasterFile } from './image-id.ts'
import { imageSourceFile } from './image-source-file.ts'
import { pageImages, pictureFor } from './page-images.ts'

export interface RewritePageOptions {
  readonly html: string
  /** Absolute path of the page. */
  readonly page: string
  readonly config: Pick<ResolvedConfig, 'root' | 'publicDir' | 'build'>
  /** The image of a file, to be referred to from this page. */
  readonly imageOf: (file: string) => Promise<ImageModule>
}

/**
 * Puts a `<picture>` in the place of each `<img>` whose source is a raster image of the project. Left to Vite are what
 * it would put inline, what lies in the public folder, and what is not there.
 */
export async function rewritePageImages({ html, page, config, imageOf }: RewritePageOptions): Promise<string> {
  const rewritten = await Promise.all(
    pageImages(html).map(async ({ element, src }) => {
      const file = fileOf(src, page, config.root)
      if (file === undefined || !rasterFile.test(file) || imageSourceFile(`/${src}`, config.publicDir) !== `/${src}`)
        return []
      const size = (await stat(file).catch(() => undefined))?.size
      if (size === undefined || size < inlineLimit(config)) return []
      return [{ element, text: pictureFor(element, await imageOf(file)) }]
    }),
  )
  let end = 0
  const parts = rewritten.flat().flatMap(({ element, text }) => {
    const before = html.slice(end, element.start)
    end = element.end
    return [before, text]
  })
  return parts.join('') + html.slice(end)
}

function fileOf(src: string, page: string, root: string): string | undefined {
  try {
    const path = decodeURI(src)
    return path.startsWith('/') ? join(root, path) : resolve(dirname(page), path)
  } catch {
    return undefined
  }
}

/** A function decides by more than the size; what it would put inline is the lesser loss. */
function inlineLimit({ build }: Pick<ResolvedConfig, 'build'>): number {
  return typeof build.assetsInlineLimit === 'number' ? build.assetsInlineLimit : 0
}
