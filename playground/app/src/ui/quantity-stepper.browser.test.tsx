import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { QuantityStepper } from './quantity-stepper.tsx'

function Counter({ start, min = 1 }: { readonly start: number; readonly min?: number }) {
  const [value, setValue] = useState(start)
  return <QuantityStepper label="Margherita" value={value} onChange={setValue} min={min} max={3} />
}

test('counts up to the limit and down to one', async () => {
  const screen = await render(<Counter start={2} />)
  const [less, more] = [
    screen.getByRole('button', { name: 'One less' }),
    screen.getByRole('button', { name: 'One more' }),
  ]
  await more.click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('3')
  await expect.element(more).toBeDisabled()
  await less.click()
  await less.click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('1')
  await expect.element(less).toBeDisabled()
})

test('where zero is allowed, the last step down says that it removes', async () => {
  const screen = await render(<Counter start={1} min={0} />)
  await screen.getByRole('button', { name: 'Remove Margherita' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('0')
})

test('is one named group, worked by keyboard', async () => {
  const screen = await render(<Counter start={1} />)
  await expect.element(screen.getByRole('group', { name: 'Quantity of Margherita' })).toBeVisible()
  await userEvent.tab()
  await expect.element(screen.getByRole('button', { name: 'One more' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('status')).toHaveTextContent('2')
})
