import { useState } from 'react'

export type Theme = 'system' | 'light' | 'dark'
const key = 'firstpaint.theme'

function readTheme(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** The chosen theme, and a way to choose another; the choice is kept in this browser. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(readTheme)
  const choose = (next: Theme): void => {
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    try {
      if (next === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, next)
    } catch {
      // It holds for this page, then.
    }
    setTheme(next)
  }
  return [theme, choose]
}
