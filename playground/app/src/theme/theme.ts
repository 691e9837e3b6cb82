import { createStore } from '../store.ts'

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

/** Also read by the script in index.html, before the first paint. */
const storageKey = 'bistro.theme'

/** What the visitor chose; `system` until they do. */
export const theme = createStore<Theme>(readTheme())

/** Chooses a theme, shows it and keeps it for the next visit. */
export function setTheme(chosen: Theme): void {
  theme.set(chosen)
  if (chosen === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
  try {
    if (chosen === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, chosen)
  } catch {
    // Storage is off (private mode, policy): the choice lasts for this page.
  }
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}
