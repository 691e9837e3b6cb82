import { useEffect, type RefObject } from 'react'

/**
 * Makes the buttons of a toolbar one stop of the Tab key, with arrow keys, Home and End to go along it, as the ARIA
 * practices ask: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function useRovingFocus(toolbar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = toolbar.current
    if (!element) return
    const buttons = [...element.querySelectorAll('button')]
    const settle = (chosen: number) => {
      for (const [index, button] of buttons.entries()) button.tabIndex = index === chosen ? 0 : -1
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const from = buttons.findIndex((button) => button === document.activeElement)
      const last = buttons.length - 1
      const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: last }[event.key]
      if (from === -1 || to === undefined) return
      event.preventDefault()
      buttons.at(to > last ? 0 : to)?.focus()
    }
    const onFocus = (event: FocusEvent) => settle(buttons.findIndex((button) => button === event.target))
    settle(0)
    element.addEventListener('keydown', onKeyDown)
    element.addEventListener('focusin', onFocus)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('focusin', onFocus)
    }
  }, [toolbar])
}
