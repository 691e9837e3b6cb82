import { useEffect, useState } from 'react'

/** Which of the elements with these ids is being read: the last whose top has passed the upper third of the window, else the first. */
export function useScrollSpy(ids: readonly string[]): string | undefined {
  const [active, setActive] = useState<string>()
  const key = ids.join(' ')

  useEffect(() => {
    const elements = key.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    const passed = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) passed.add(target.id)
          else passed.delete(target.id)
        }
        setActive((elements.findLast(({ id }) => passed.has(id)) ?? elements[0])?.id)
      },
      // From far above the window to its upper third, so that what was scrolled past stays in.
      { rootMargin: '100000px 0px -65% 0px' },
    )
    for (const element of elements) observer.observe(element)
    return () => observer.disconnect()
  }, [key])

  return active
}
