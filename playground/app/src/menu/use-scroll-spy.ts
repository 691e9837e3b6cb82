import { useEffect, useState } from 'react'

/** Which of the elements with these ids is being read: the last whose top has passed the upper third of the window. */
export function useScrollSpy(ids: readonly string[]): string | undefined {
  const [active, setActive] = useState<string>()
  const key = ids.join(' ')

  useEffect(() => {
    const elements = key.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    const inView = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target.id)
          else inView.delete(target.id)
        }
        // Above the first section and below the last, the nearest one stays marked.
        const shown = elements.find(({ id }) => inView.has(id)) ?? (window.scrollY < 100 ? elements[0] : undefined)
        if (shown) setActive(shown.id)
      },
      // A thin band below the sticky bars: one section at a time lies in it.
      { rootMargin: '-25% 0px -70% 0px' },
    )
    for (const element of elements) observer.observe(element)
    return () => observer.disconnect()
  }, [key])

  return active
}
