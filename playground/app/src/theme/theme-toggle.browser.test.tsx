import '../styles/tokens.css'
import '../styles/base.css'
import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ThemeToggle } from './theme-toggle.tsx'
import { setTheme } from './theme.ts'

const paper = () => getComputedStyle(document.documentElement).backgroundColor

beforeEach(() => setTheme('system'))

test('goes from the system’s theme to light, dark and back', async () => {
  const screen = await render(<ThemeToggle />)
  const toggle = screen.getByRole('button')
  await expect.element(toggle).toHaveAccessibleName('Theme: system. Switch to light')
  await toggle.click()
  expect(document.documentElement.dataset['theme']).toBe('light')
  const light = paper()
  await toggle.click()
  expect(document.documentElement.dataset['theme']).toBe('dark')
  expect(paper()).not.toBe(light)
  await toggle.click()
  expect(document.documentElement.dataset['theme']).toBeUndefined()
})

test('keeps a choice for the next visit, and forgets it with the system’s', async () => {
  const screen = await render(<ThemeToggle />)
  await screen.getByRole('button').click()
  expect(localStorage.getItem('bistro.theme')).toBe('light')
  setTheme('system')
  expect(localStorage.getItem('bistro.theme')).toBeNull()
})
