import type { ImageModule } from '@firstpaint/core/picture'
import { pictureProps } from '@firstpaint/core/picture'
import type { PageImage } from './find-pictures.ts'

/** An image of a page, and the better formats there are of it. */
export interface PagePicture extends PageImage {
  readonly image: ImageModule
}

/**
 * Puts a `<picture>` with the better formats around images, and leaves every other letter of the page as it is, the
 * `<img>` too. Its place stays the same: `display: contents` takes the `<picture>` out of the layout, and candidates are
 * told apart by density, or there is one of the image's own size.
 */
export function rewritePage(html: string, pictures: readonly PagePicture[]): string {
  let text = html
  for (const picture of pictures.toSorted((a, b) => b.start - a.start)) {
    const sources = sourcesOf(picture)
    if (sources === '') continue
    const img = text.slice(picture.start, picture.end)
    text = `${text.slice(0, picture.start)}<picture style="display:contents">${sources}${img}</picture>${text.slice(picture.end)}`
  }
  return text
}

function sourcesOf({ image, width }: PagePicture): string {
  if (width !== undefined) {
    const { sources } = pictureProps({ image, alt: '', displayWidth: width })
    return sources.map(({ type, srcSet }) => source(type!, srcSet)).join('')
  }
  // By its one URL: with `400w` the image would be as wide as the window where no style says otherwise.
  return image.sources.map(({ type, srcset }) => source(type, srcset.slice(0, srcset.lastIndexOf(' ')))).join('')
}

function source(type: string, srcset: string): string {
  return `<source type="${type}" srcset="${srcset.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
}
