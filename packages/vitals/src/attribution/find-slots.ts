import { addRow, type PageView } from '../reporter/page-view.ts'
import { scrubUrl } from '../scrub/scrub-url.ts'

/** Notes how wide each image of the page is drawn, when the browser is idle and no layout is outstanding. */
export function findSlots(page: PageView, navigation: number | undefined, changed: () => void): void {
  ;(self.requestIdleCallback ?? setTimeout)(() => {
    for (const image of document.images) {
      const { clientWidth, clientHeight, naturalWidth, naturalHeight, currentSrc } = image
      // Of one that is cropped, the width of the whole picture: that is what has to be sent.
      const cropped = getComputedStyle(image).objectFit === 'cover'
      const css_width = Math.round(Math.max(clientWidth, cropped ? (clientHeight * naturalWidth) / naturalHeight : 0))
      const src = scrubUrl(currentSrc)
      // One that is not there yet has no shape, and one that is not shown no width.
      if (naturalWidth && css_width && src)
        addRow(page, 'slots', src + css_width + navigation, { src, css_width, navigation })
    }
    changed()
  })
}
