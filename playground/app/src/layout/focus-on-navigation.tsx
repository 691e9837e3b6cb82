import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** After a navigation, moves focus to the new page's heading, as a full page load would start there. */
export function FocusOnNavigation() {
  const { pathname } = useLocation()
  const before = useRef(pathname)

  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
    if (!target) return
    target.tabIndex = -1
    target.focus({ preventScroll: true })
  }, [pathname])

  return null
}
