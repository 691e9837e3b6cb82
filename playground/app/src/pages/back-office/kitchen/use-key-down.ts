import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Hears the keys pressed anywhere inside an element. They are shortcuts only: all that they do has a button as well. */
export function useKeyDown(element: RefObject<HTMLElement | null>, onKeyDown: (event: KeyboardEvent) => void): void {
  const heard = useEffectEvent(onKeyDown)
  useEffect(() => {
    const target = element.current
    const listener = (event: KeyboardEvent) => heard(event)
    target?.addEventListener('keydown', listener)
    return () => target?.removeEventListener('keydown', listener)
  }, [element])
}
