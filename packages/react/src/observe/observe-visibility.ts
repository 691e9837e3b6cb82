/** What is told of an element: whether it is in view, and the observer, to stop. */
export type VisibilityListener = (visible: boolean, observer: IntersectionObserver) => void

type Listening = Element & Record<string, VisibilityListener | undefined>

/** By margin. */
const observers: Record<string, IntersectionObserver> = {}

/**
 * Tells whether an element is in view: first how it is now, then whenever it comes or leaves. All elements of one margin
 * share one observer: a thousand of them cost one, and one call when they move together. The listener is kept on the
 * element, and goes when it goes; per margin the last one counts.
 *
 * @param margin How far outside the window counts as in view: CSS pixels on each side.
 * @see https://w3c.github.io/IntersectionObserver/
 */
export function observeVisibility(element: Element, margin: number, listener: VisibilityListener): void {
  const key = `in${margin}`
  const observer = (observers[key] ??= new IntersectionObserver(
    (entries, own) => {
      for (const { target, isIntersecting } of entries) (target as Listening)[key]!(isIntersecting, own)
    },
    { rootMargin: `${margin}px` },
  ))
  ;(element as Listening)[key] = listener
  // Anew, or one that is observed already would not tell how it is now.
  observer.unobserve(element)
  observer.observe(element)
}
