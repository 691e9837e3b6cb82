import { demoStaff } from '@bistro/contract'
import { expect, type Page } from '@playwright/test'

/** Signs this page's browser context in as staff, through the API the login page uses. */
export async function signIn(page: Page): Promise<void> {
  const response = await page.request.post('/api/session', { data: demoStaff })
  expect(response.ok(), await response.text()).toBe(true)
}
