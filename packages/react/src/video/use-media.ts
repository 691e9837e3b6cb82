import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useKept } from '../hydration/use-kept.ts'
import { quietly } from '../later/quietly.ts'

export interface Media<Element extends HTMLMediaElement> {
  readonly ref: RefObject<Element | null>
  /** Whether its files may be named yet. */
  readonly near: boolean
}

/**
 * A browser that has `loading` for media waits by itself. Another is not told any address before the element is near;
 * only in HTML from a server it finds them, which must work without JavaScript.
 */
export function useMedia<Element extends HTMLMediaElement>(given: Ref<Element> | undefined): Media<Element> {
  const ref = useRef<Element>(null)
  const [near, setNear] = useState(useKept(useState({})[0]) || 'loading' in HTMLMediaElement.prototype)
  useImperativeHandle(given, () => ref.current!, [])
  useEffect(() => {
    if (near) return
    const media = ref.current!
    void quietly(import('../observe/observe-visibility.ts')).then((code) =>
      code ? code.observeVisibility(media, 200, (visible) => visible && setNear(true)) : setNear(true),
    )
  }, [near])
  return { ref, near }
}
