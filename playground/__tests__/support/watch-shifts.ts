import type { Page } from '@playwright/test'

/** What Chromium tells of a layout shift; TypeScript's DOM does not know it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

/** Notes every picture that moves by itself, from the next page on; the returned function tells which did. */
export async function watchShifts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = []
    Object.assign(globalThis, { movedPictures: moved })
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
        if (hadRecentInput) continue
        for (const { node } of sources) if (node instanceof HTMLImageElement) moved.push(node.currentSrc)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { movedPictures: readonly string[] }).movedPictures)
}
