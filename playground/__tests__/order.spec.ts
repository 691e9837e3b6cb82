import { expect, test, type Page } from '@playwright/test'
import { signIn } from './support/sign-in.ts'
import { watchPage } from './support/watch-page.ts'

/** Presses Tab until the wanted control has the focus, as someone without a mouse does. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'radio', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first()
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never reached the ${role} ${name}.`)
}

test('a guest orders a pizza with the keyboard alone, the kitchen makes it, the guest sees it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000)
  const problems = watchPage(page)
  await page.goto('/')
  await tabTo(page, 'link', 'Menu')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/menu$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await tabTo(page, 'link', 'Wood-fired pizza')
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', 'Margherita')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/menu\/margherita$/)
  await tabTo(page, 'button', /^Add.*€/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Cart, 1 dish' })).toBeVisible()

  await page.reload()
  await tabTo(page, 'button', 'Cart, 1 dish')
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', 'Go to checkout')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/checkout$/)

  await tabTo(page, 'button', 'Place the order')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tell us whose order it is.').first()).toBeVisible()

  for (const [field, text] of [
    ['Name', 'Keyboard Guest'],
    ['Phone', '+353 1 555 0100'],
    ['Email', 'guest@example.com'],
  ] as const) {
    await page.getByRole('textbox', { name: field }).focus()
    await page.keyboard.type(text)
  }
  await tabTo(page, 'button', 'Place the order')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/orders\/[\w-]+$/)
  await expect(page.getByText('Margherita').first()).toBeVisible()
  const order = new URL(page.url()).pathname

  const kitchen = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  await signIn(kitchen)
  const number = ((await (await kitchen.request.get(`/api${order}`)).json()) as { number: number }).number
  await kitchen.goto('/kitchen')
  await expect(kitchen.getByText(String(number)).first()).toBeVisible()
  await kitchen.request.patch(`/api${order}`, { data: { status: 'preparing' } })
  await kitchen.close()

  await page.reload()
  await expect(page.getByText('In the kitchen').first()).toBeVisible()
  expect(problems).toEqual([])
})

test('the cart merges equal dishes, and zero takes one out', async ({ page }) => {
  await page.goto('/menu/margherita')
  await page.getByRole('button', { name: /^Add.*€/ }).click()
  await page.getByRole('button', { name: /^Add.*€/ }).click()
  await page.goto('/cart')
  await expect(page.getByRole('button', { name: 'Cart, 2 dishes' })).toBeVisible()
  const fewer = page
    .getByRole('main')
    .getByRole('button', { name: /fewer|less|remove|decrease/i })
    .first()
  await fewer.click()
  await expect(page.getByRole('button', { name: 'Cart, 1 dish' })).toBeVisible()
  await fewer.click()
  await expect(page.getByRole('button', { name: 'Cart, 0 dishes' })).toBeVisible()
})

test('filters narrow the menu and live in the address', async ({ page }) => {
  await page.goto('/menu')
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /search/i }))
    .first()
    .fill('risotto')
  await expect(page).toHaveURL(/risotto/)
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.reload()
  await expect(page.getByRole('article')).toHaveCount(2)
})
