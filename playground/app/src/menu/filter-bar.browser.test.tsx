import { useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { FilterBar } from './filter-bar.tsx'
import type { MenuFilter } from './menu-filter.ts'

function Menu({ onFilter }: { readonly onFilter: (filter: MenuFilter) => void }) {
  const [filter, setFilter] = useState<MenuFilter>({ search: '', diet: 'any', without: [] })
  const change = (next: MenuFilter) => {
    setFilter(next)
    onFilter(next)
  }
  return <FilterBar filter={filter} onChange={change} found={12} />
}

async function renderMenu() {
  const filters: MenuFilter[] = []
  const screen = await render(<Menu onFilter={(filter) => filters.push(filter)} />)
  return { screen, last: () => filters.at(-1) }
}

test('search and diet change the filter without touching the rest', async () => {
  const { screen, last } = await renderMenu()
  await screen.getByRole('searchbox', { name: 'Search the menu' }).fill('lemon tart')
  expect(last()).toEqual({ search: 'lemon tart', diet: 'any', without: [] })
  await screen.getByRole('radio', { name: 'Vegan' }).click()
  expect(last()).toEqual({ search: 'lemon tart', diet: 'vegan', without: [] })
  await expect.element(screen.getByRole('radio', { name: 'Vegan' })).toBeChecked()
})

test('allergens are chosen in a dialog and can be allowed again from the chips', async () => {
  const { screen, last } = await renderMenu()
  await screen.getByRole('button', { name: 'Allergens' }).click()
  await screen.getByRole('checkbox', { name: 'Gluten' }).click()
  await screen.getByRole('checkbox', { name: 'Nuts', exact: true }).click()
  expect(last()?.without).toEqual(['gluten', 'nuts'])
  await screen.getByRole('button', { name: 'Show 12 dishes' }).click()
  await expect.element(screen.getByRole('button', { name: 'Allergens (2)' })).toBeVisible()
  await screen.getByRole('button', { name: 'Allow gluten again' }).click()
  expect(last()?.without).toEqual(['nuts'])
})

test('clear allows everything again', async () => {
  const { screen, last } = await renderMenu()
  await screen.getByRole('button', { name: 'Allergens' }).click()
  await screen.getByRole('checkbox', { name: 'Milk' }).click()
  await screen.getByRole('button', { name: 'Clear' }).click()
  expect(last()?.without).toEqual([])
  await expect.element(screen.getByRole('checkbox', { name: 'Milk' })).not.toBeChecked()
})
