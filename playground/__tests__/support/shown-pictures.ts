import type { Page } from '@playwright/test'

/** A picture as the browser shows it. */
export interface ShownPicture {
  /** The path of the variant that was chosen. */
  readonly src: string
  /** Null where the attribute is missing. */
  readonly alt: string | null
  /** Its pixels over the device pixels it covers: 1 is as sharp as the screen. */
  readonly density: number
  /** It is the widest there is. */
  readonly widest: boolean
  /** It is the narrowest there is. */
  readonly narrowest: boolean
  /** It covers its box, cropped, and is not pulled out of shape. */
  readonly covers: boolean
}

/** Scrolls to every picture of the page, waits for it, and tells how it is shown. */
export function shownPictures(page: Page): Promise<ShownPicture[]> {
  return page.locator('picture > img').evaluateAll(async (images: HTMLImageElement[]) => {
    const shown = []
    for (const image of images) {
      if (image.getClientRects().length === 0) continue
      image.scrollIntoView({ block: 'center', behavior: 'instant' })
      await new Promise((done) => requestAnimationFrame(done))
      if (!image.complete) {
        await new Promise((done) => {
          image.addEventListener('load', done)
          image.addEventListener('error', done)
        })
      }
      await image.decode()
      // Of the file: an image's own `naturalWidth` is in CSS pixels of the candidate.
      const bitmap = await createImageBitmap(await (await fetch(image.currentSrc)).blob())
      const box = image.getBoundingClientRect()
      const src = new URL(image.currentSrc).pathname
      const sources = [...image.parentElement!.querySelectorAll('source')].map(({ srcset }) => srcset)
      const candidates = [...sources, image.srcset].find((srcset) => srcset.includes(src))?.split(', ') ?? [src]
      shown.push({
        src,
        alt: image.getAttribute('alt'),
        density: Math.min(bitmap.width / box.width, bitmap.height / box.height) / devicePixelRatio,
        widest: candidates.at(-1)!.startsWith(src),
        narrowest: candidates[0]!.startsWith(src),
        covers: getComputedStyle(image).objectFit === 'cover',
      })
    }
    return shown
  })
}
