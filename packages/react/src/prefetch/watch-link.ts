import type { FragmentInstance } from 'react'
import { observeVisibility } from '../observe/observe-visibility.ts'

type Run = (href: string) => void

const goTo = (link: unknown, run: Run): void => run((link as HTMLAnchorElement).href)

/** Runs with a link's address when it is first seen. */
export function viewport(target: Element | FragmentInstance, run: Run): void {
  const observe = (link: Element): void =>
    observeVisibility(link, 0, (visible, observer) => {
      if (!visible) return
      observer.unobserve(link)
      goTo(link, run)
    })
  // A fragment hands its elements to whatever observes them.
  if (target instanceof Element) observe(target)
  else target.observeUsing({ observe, unobserve() {} } as unknown as IntersectionObserver)
}

/** Runs with a link's address when it looks as if somebody is about to go there. */
export function intent(target: Element | FragmentInstance, run: Run): void {
  let timer: ReturnType<typeof setTimeout>
  const on = (type: string, listener: (link: unknown) => void): void =>
    target.addEventListener(type, ({ currentTarget }) => listener(currentTarget), { passive: true })
  on('pointerenter', (link) => (timer = setTimeout(goTo, 65, link, run)))
  on('pointerleave', () => clearTimeout(timer))
  on('touchstart', (link) => goTo(link, run))
  on('focus', (link) => goTo(link, run))
}
