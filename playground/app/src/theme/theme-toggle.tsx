import { Moon, Sun, SunMoon } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { setTheme, theme, type Theme } from './theme.ts'

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }
const icons = { system: SunMoon, light: Sun, dark: Moon }

/** Goes round system, light and dark. */
export function ThemeToggle() {
  const chosen = useSyncExternalStore(theme.subscribe, theme.get)
  return (
    <IconButton
      icon={icons[chosen]}
      label={`Theme: ${chosen}. Switch to ${next[chosen]}`}
      onClick={() => setTheme(next[chosen])}
    />
  )
}
