import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { signIn } from './support/sign-in.ts'
import { visits } from './support/visits.ts'

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const

for (const [pattern, { path, staff }] of Object.entries(visits)) {
  for (const [screen, colorScheme] of [
    ['phone', 'light'],
    ['desktop', 'dark'],
  ] as const) {
    test(`${pattern} on a ${screen} in ${colorScheme} passes axe and does not scroll sideways`, async ({ page }) => {
      await page.setViewportSize(screens[screen])
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      if (staff) await signIn(page)
      await page.goto(path, { waitUntil: 'networkidle' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
      ).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, 'pixels the page is wider than the screen').toBe(0)
    })
  }
}
