import { chromium, type Page, type Request } from 'playwright'
import { browserFlags } from '../../browser-flags.ts'
import { ensureBrowser } from '../../setup-browser.ts'
import { serveBistro } from '../serve-bistro.ts'
import { imageVariantFacts, imageVariants, type ImageVariantName } from './image-variants.ts'
import { type ImageScreen, imageScreens, imageVisits } from './image-visits.ts'

/** Bytes of all images that a first visit loads without scrolling. */
export interface ImageVisit {
  readonly route: string
  readonly screen: ImageScreen
  readonly images: Readonly<Record<ImageVariantName, { readonly files: number; readonly bytes: number }>>
}

/** Opens every page with pictures in Chromium, on a phone and on a desktop, and adds up what it loads. */
export async function measureVisits(): Promise<ImageVisit[]> {
  const sites = Object.fromEntries(
    imageVariants.map((variant) => [variant, { dist: imageVariantFacts[variant].outDir, port: 0 }]),
  )
  const bistro = await serveBistro({ sites })
  const browser = await chromium.launch({ executablePath: (await ensureBrowser()).path, args: [...browserFlags()] })
  try {
    const visits: ImageVisit[] = []
    for (const screen of Object.keys(imageScreens) as ImageScreen[]) {
      for (const [route, path] of Object.entries(imageVisits)) {
        const images: Partial<Record<ImageVariantName, { files: number; bytes: number }>> = {}
        for (const variant of imageVariants) {
          const { width, height, scale } = imageScreens[screen]
          const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale })
          const requests: Request[] = []
          page.on('requestfinished', (request) => {
            if (request.resourceType() === 'image' && !request.url().endsWith('.svg')) requests.push(request)
          })
          await page.goto(`${bistro.sites[variant]!.url}${path}`, { waitUntil: 'load' })
          await picturesThere(page)
          const sizes = await Promise.all(requests.map((request) => request.sizes()))
          await page.close()
          images[variant] = {
            files: sizes.length,
            bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0),
          }
        }
        visits.push({ route, screen, images: images as ImageVisit['images'] })
      }
    }
    return visits
  } finally {
    await browser.close()
    await bistro.close()
  }
}

/** Settles when the page shows pictures, has those in sight, and has asked for nothing for a second. */
async function picturesThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('picture > img')]
    const inSight = pictures.filter((picture) => picture.getBoundingClientRect().top < innerHeight)
    const asked = performance.getEntriesByType('resource')
    const last = Math.max(0, ...asked.map((entry) => entry.startTime + entry.duration))
    return pictures.length > 0 && inSight.every(({ complete }) => complete) && performance.now() - last > 1000
  })
}
