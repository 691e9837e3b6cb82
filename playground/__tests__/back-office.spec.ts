import type { Dish } from '@bistro/contract'
import { expect, test, type Locator } from '@playwright/test'
import { placeOrder } from './support/place-order.ts'
import { signIn } from './support/sign-in.ts'
import { watchPage } from './support/watch-page.ts'

/** The heading of the column that a ticket hangs in. */
const columnOf = (ticket: Locator) => ticket.locator('xpath=ancestor::section[1]').getByRole('heading', { level: 2 })

test('a cook works the board by keyboard: forward, back and undo, and the API agrees', async ({ page }) => {
  const problems = watchPage(page)
  await signIn(page)
  const { id, number } = await placeOrder(page)
  await page.goto('/kitchen')
  const ticket = page.getByRole('article', { name: `Order ${number}, Test Guest` })
  const status = async () => ((await (await page.request.get(`/api/orders/${id}`)).json()) as { status: string }).status

  await ticket.getByRole('button', { name: `Start: order ${number}` }).focus()
  await page.keyboard.press('Enter')
  await expect(columnOf(ticket)).toHaveText(/Preparing/)
  await expect.poll(status).toBe('preparing')
  await expect(page.locator('[data-advance]:focus'), 'the next ticket has the focus').toBeVisible()

  await ticket.getByRole('button', { name: `Ready: order ${number}` }).focus()
  await page.keyboard.press('Backspace')
  await expect(columnOf(ticket)).toHaveText(/Received/)
  await expect.poll(status).toBe('received')

  await page.keyboard.press('z')
  await expect(columnOf(ticket)).toHaveText(/Preparing/)
  await expect.poll(status).toBe('preparing')
  expect(problems).toEqual([])
})

test('arrow keys go along the column and across the board', async ({ page }) => {
  await signIn(page)
  await page.goto('/kitchen')
  const start = page.locator('[data-column="received"] [data-advance]')
  await start.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(start.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(start.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-column="preparing"] [data-advance]:focus')).toBeVisible()
})

test('when the API refuses a move, the ticket goes back and says why', async ({ page }) => {
  await signIn(page)
  const { number } = await placeOrder(page)
  await page.route('**/api/orders/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 409, json: { error: 'wrong-step', message: 'Somebody was faster.' } })
      : route.continue(),
  )
  await page.goto('/kitchen')
  const ticket = page.getByRole('article', { name: `Order ${number}, Test Guest` })
  await ticket.getByRole('button', { name: `Start: order ${number}` }).click()
  await expect(page.getByText(`Order ${number} stays where it was. Somebody was faster.`)).toBeVisible()
  await expect(columnOf(ticket)).toHaveText(/Received/)
})

test('cancelling an order asks first', async ({ page }) => {
  await signIn(page)
  const { number } = await placeOrder(page)
  await page.goto('/kitchen')
  const ticket = page.getByRole('article', { name: `Order ${number}, Test Guest` })
  const cancel = ticket.getByRole('button', { name: `Cancel order ${number}` })
  await cancel.click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(cancel).toBeFocused()
  await cancel.click()
  await page.getByRole('button', { name: 'Cancel the order' }).click()
  await expect(ticket).toBeHidden()
})

test('a dish is edited: mistakes are named, leaving asks, Ctrl+S saves, the guest sees it', async ({ page }) => {
  const problems = watchPage(page)
  await signIn(page)
  await page.goto('/admin/menu/raspberry-tart')
  const price = page.getByLabel('Price in euros')
  await price.fill('a lot')
  await page.getByLabel('Name').focus()
  await expect(price).toHaveAccessibleDescription(/between €0.50 and €500/)
  await price.fill('9.60')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('€9.60')

  const description = page.getByRole('textbox', { name: 'Description' })
  await description.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.getByRole('button', { name: 'Bulleted list' }).click()
  await expect(page.getByRole('button', { name: 'Bulleted list' })).toHaveAttribute('aria-pressed', 'true')
  await expect(preview.getByRole('listitem').first()).toContainText('Wexford raspberries')

  await page.getByRole('link', { name: 'Guest page' }).click()
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/admin\/menu\/raspberry-tart$/)

  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('All changes are saved')).toBeVisible()
  const dish = (await (await page.request.get('/api/dishes/raspberry-tart')).json()) as Dish
  expect(dish.priceCents).toBe(960)
  expect(dish.descriptionHtml).toMatch(/^<ul><li><p>Wexford raspberries/)
  await page.getByRole('link', { name: 'Guest page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Raspberry & pistachio tart')
  await expect(page.getByText('€9.60').first()).toBeVisible()
  expect(problems).toEqual([])
})

test('reverting brings back every field, the description too', async ({ page }) => {
  await signIn(page)
  await page.goto('/admin/menu/oysters')
  const description = page.getByRole('textbox', { name: 'Description' })
  const before = await description.innerText()
  await page.getByLabel('Name').fill('Mussels')
  await description.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Revert' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Half-dozen oysters, mignonette')
  await expect(description).toHaveText(before.replaceAll(/\s*\n\s*/g, ''))
})

test('the menu list is searched, sorted and switched; its address keeps all that', async ({ page }) => {
  await signIn(page)
  await page.goto('/admin/menu')
  await page.getByRole('searchbox', { name: 'Search dishes' }).fill('soup')
  await page.getByRole('button', { name: 'Price' }).click()
  // The address changes in a transition: a second click before it is through would be taken for a first one.
  await expect(page.getByRole('columnheader', { name: 'Price' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Price' }).click()
  const names = page.getByRole('rowheader')
  await expect(names).toHaveText([/French onion soup/, /Roast tomato soup/, /Chilled pea/])
  await expect(page.getByRole('columnheader', { name: 'Price' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/search=soup&sort=price&direction=desc/)
  await page.reload()
  await expect(names).toHaveText([/French onion soup/, /Roast tomato soup/, /Chilled pea/])

  const available = page.getByRole('checkbox', { name: 'Chilled pea & mint soup is available' })
  await available.focus()
  await page.keyboard.press('Space')
  await expect(available).not.toBeChecked()
  await expect(page.getByText(/, 2 sold out/)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(available).toBeChecked()
  await expect(page.getByText(/, 1 sold out/)).toBeVisible()

  await page.getByRole('searchbox').fill('unicorn')
  await page.getByRole('button', { name: 'Show all dishes' }).click()
  await expect(names).toHaveCount(60)
})

test('charts say in words and in tables what they draw, and answer to arrow keys', async ({ page }) => {
  const problems = watchPage(page)
  await signIn(page)
  await page.goto('/analytics')
  const figure = page.getByRole('figure', { name: 'Revenue by day' })
  await expect(figure).toContainText(/Best on .* with €/)
  await figure.getByText('Show the figures').click()
  await expect(figure.getByRole('rowheader')).toHaveCount(30)

  await page.getByRole('radio', { name: '90 days' }).click()
  await expect(page).toHaveURL(/days=90/)
  await expect(figure.getByRole('rowheader')).toHaveCount(90)

  await figure.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await expect(figure.getByText('Orders', { exact: true }).last()).toBeVisible()
  expect(problems).toEqual([])
})
