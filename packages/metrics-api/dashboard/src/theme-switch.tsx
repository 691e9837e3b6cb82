import type { ReactNode } from 'react'
import { type Theme, useTheme } from './theme.ts'
import styles from './theme-switch.module.css'

const themes: readonly { readonly id: Theme; readonly name: string; readonly path: string }[] = [
  {
    id: 'light',
    name: 'Light',
    path: 'M10 3v1.5M10 15.5V17M3 10h1.5M15.5 10H17M5 5l1 1M14 14l1 1M15 5l-1 1M6 14l-1 1M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  },
  { id: 'system', name: 'As the system', path: 'M3.5 4.5h13v8.5h-13zM8 16.5h4M10 13v3.5' },
  { id: 'dark', name: 'Dark', path: 'M16 11.5A6.5 6.5 0 1 1 8.5 4a5.2 5.2 0 0 0 7.5 7.5Z' },
]

/** Light, dark, or as the system has it. */
export function ThemeSwitch(): ReactNode {
  const [theme, choose] = useTheme()
  return (
    <fieldset className={styles['switch']}>
      <legend className="hidden">Theme</legend>
      {themes.map(({ id, name, path }) => (
        <label key={id} title={name}>
          <input type="radio" name="theme" className="hidden" checked={theme === id} onChange={() => choose(id)} />
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden>
            <path d={path} />
          </svg>
          <span className="hidden">{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
