import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CartDrawer } from './cart-drawer.tsx'
import type { CartLine } from './cart-line.ts'
import { addToCart, cart, emptyCart } from './cart.ts'

const negroni: CartLine = {
  dishSlug: 'negroni',
  name: 'Negroni',
  unitCents: 1150,
  quantity: 2,
  choices: [{ id: 'rocks', name: 'On the rocks' }],
  note: 'Little ice',
  photo: { slug: 'none', alt: '', width: 4, height: 3 },
}

function Shop() {
  const [open, setOpen] = useState(false)
  return (
    <MemoryRouter>
      <button type="button" onClick={() => setOpen(true)}>
        Cart
      </button>
      <CartDrawer open={open} onClose={() => setOpen(false)} />
    </MemoryRouter>
  )
}

beforeEach(emptyCart)

test('shows the lines with their choices, and the total', async () => {
  addToCart(negroni)
  addToCart({ ...negroni, dishSlug: 'oysters', name: 'Oysters', unitCents: 2100, quantity: 1, choices: [], note: '' })
  const screen = await render(<Shop />)
  await screen.getByRole('button', { name: 'Cart' }).click()
  const drawer = screen.getByRole('dialog', { name: 'Your cart' })
  await expect.element(drawer).toMatchTextContent(/On the rocks/)
  await expect.element(drawer).toMatchTextContent(/“Little ice”/)
  await expect.element(drawer).toMatchTextContent(/Total€44\.00/)
})

test('a line can be raised, lowered and taken out, down to the empty state', async () => {
  addToCart({ ...negroni, quantity: 1 })
  const screen = await render(<Shop />)
  await screen.getByRole('button', { name: 'Cart' }).click()
  await screen.getByRole('button', { name: 'One more' }).click()
  await expect.element(screen.getByRole('dialog')).toMatchTextContent(/Total€23\.00/)
  await screen.getByRole('button', { name: 'One less' }).click()
  await screen.getByRole('button', { name: 'Remove Negroni' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Nothing in it yet' })).toBeVisible()
  expect(cart.get()).toEqual([])
})

test('Escape closes it and gives focus back to the button that opened it', async () => {
  const screen = await render(<Shop />)
  await screen.getByRole('button', { name: 'Cart' }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: 'Cart' })).toHaveFocus()
})

test('what another tab changes shows here', async () => {
  const screen = await render(<Shop />)
  await screen.getByRole('button', { name: 'Cart' }).click()
  window.dispatchEvent(new StorageEvent('storage', { key: 'bistro.cart', newValue: JSON.stringify([negroni]) }))
  await expect.element(screen.getByRole('dialog')).toMatchTextContent(/Total€23\.00/)
})
