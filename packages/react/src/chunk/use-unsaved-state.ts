import { useEffect } from 'react'
import { beforeReload } from './before-reload.ts'

/** While it is given true, recovery does not load the page anew: something on it would be lost. */
export function useUnsavedState(unsaved: boolean): void {
  useEffect(() => (unsaved ? beforeReload(() => false) : undefined), [unsaved])
}
