import { expect, test } from '@playwright/test'
import { placeOrder } from './support/place-order.ts'
import { shownPictures } from './support/shown-pictures.ts'
import { signIn } from './support/sign-in.ts'
import { visits } from './support/visits.ts'
import { watchShifts } from './support/watch-shifts.ts'

const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  desktop: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
} as const

/** How many pictures a route shows at least, where it shows any. */
const atLeast: Readonly<Record<string, number>> = {
  '/': 10,
  '/menu': 60,
  '/menu/:slug': 1,
  '/orders': 1,
  '/orders/:id': 1,
  '/locations': 3,
  '/about': 4,
  '/admin/menu': 10,
  '/admin/menu/:slug': 1,
}

/** Picture pixels to a screen pixel, at least. Chromium takes the narrower of two widths up to their geometric mean. */
const sharp = 0.9

/** The next width up is at most 2.5 times as wide. */
const step = 2.5

for (const [screen, use] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use(use)

    for (const [pattern, { path, staff }] of Object.entries(visits)) {
      test(`${pattern} shows every picture sharp, in a light format, and none moves`, async ({ page }) => {
        test.slow()
        if (staff) await signIn(page)
        const order = pattern.startsWith('/orders') ? await placeOrder(page) : undefined
        const moved = await watchShifts(page)
        await page.goto(pattern === '/orders/:id' ? `/orders/${order!.id}` : path, { waitUntil: 'networkidle' })
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

        await expect
          .poll(() => page.locator('picture > img').count(), { timeout: 15_000 })
          .toBeGreaterThanOrEqual(atLeast[pattern] ?? 0)

        const pictures = await shownPictures(page)

        expect(await page.locator('img:not(picture > img):not([src$=".svg"])').count(), 'pictures of other kinds').toBe(
          0,
        )
        expect(pictures.filter(({ src }) => !/\.(avif|webp)$/.test(src))).toEqual([])
        expect(pictures.filter(({ alt }) => alt === null)).toEqual([])
        expect(pictures.filter(({ covers }) => !covers)).toEqual([])
        expect(pictures.filter(({ density, widest }) => density < (widest ? 0.65 : sharp))).toEqual([])
        expect(pictures.filter(({ density, narrowest }) => density > step && !narrowest)).toEqual([])
        expect(await moved()).toEqual([])
      })
    }
  })
}
