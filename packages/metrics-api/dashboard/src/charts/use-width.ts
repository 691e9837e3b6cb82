import { type RefCallback, useCallback, useState } from 'react'

/** The width of an element in CSS pixels, so that a drawing's text keeps its size on any screen. */
export function useWidth(fallback: number): readonly [number, RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(fallback)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [width, ref]
}
