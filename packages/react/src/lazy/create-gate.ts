import { type Memory, never } from '../hydration/use-kept.ts'
import type { LazyTrigger } from './lazy-props.ts'
import { waitingElements } from './waiting-elements.ts'

/** What holds one `<Lazy>` back, until it opens for good: a promise that is fulfilled then. */
export interface Gate extends Promise<unknown>, Memory {
  /** Ref of the element before what waits. */
  watch(this: void, marker: Node | null): () => void
  /** To be called when what is behind it is alive: lets go of what was held. */
  release(this: void): void
}

/** Something that happens to an element: an event, or that it is seen. */
type Happening = Pick<Event, 'target'> & Partial<Event>

/** The element before what waits, and what is to be told of what happens to a node; true when that is held. */
interface Marker extends Node {
  gate?: (happening: Happening, node: Node) => unknown
}

/** One listener for all gates; added again, it is the same. Of nested gates the inner holds, and then no other. */
function tell(happening: Happening): void {
  for (let node = happening.target as Node | null; node; node = node.parentNode) {
    for (let marker: Marker | null = node; marker; marker = marker.previousSibling) {
      if (marker.gate?.(happening, node)) return
    }
  }
}

let observer: IntersectionObserver | undefined

export function createGate(when: LazyTrigger): Gate {
  // None of those that came too early, once what waited is alive.
  let held: Event[] | undefined = []
  let open: (reason: unknown) => void
  // Triggers are told apart by a letter, here and in `Lazy`: `m`edia, i`d`le, `v`isible, `n`ever.
  const gate = new Promise((resolve) => (open = resolve)) as Gate
  // React calls it with null only where it gave nothing back.
  gate.watch = (marker: Marker) => {
    if (when[0] === 'm') {
      const query = matchMedia(when.slice(5))
      // oxlint-disable unicorn/prefer-add-event-listener -- nobody else has this object, and it is half as long
      query.onchange = open
      if (query.matches) open(1)
      return () => (query.onchange = null)
      // oxlint-enable unicorn/prefer-add-event-listener
    }
    marker.gate = (happening, node) => {
      if (!held || !waitingElements(marker).includes(node)) return
      open(1)
      const { type } = happening as Event
      // Click and keydown.
      if (!/k/.test(type)) return
      held.push(happening as Event)
      happening.stopImmediatePropagation!()
      // What a key types may stand: sent again, it types nothing.
      if (type[0] === 'c') happening.preventDefault!()
      return 1
    }
    // On the window: React listens further down, and stops events for what is not alive.
    for (const type of ['click', 'keydown', 'focusin', 'pointerover']) addEventListener(type, tell, true)
    if (when[1] === 'd') (window.requestIdleCallback ?? setTimeout)(open)
    if (when[0] === 'v') {
      // `$?`, `$~`: what is there now will be replaced by what streams in. (Or it is text, which has no place.)
      if ((marker.nextSibling as Comment | null)?.data?.[1]) open(1)
      observer ??= new IntersectionObserver(
        (entries) => {
          for (const entry of entries) {
            if (!entry.isIntersecting) continue
            observer!.unobserve(entry.target)
            tell(entry)
          }
        },
        { rootMargin: '200px' },
      )
      for (const element of waitingElements(marker)) observer.observe(element as Element)
    }
    return never
  }
  gate.release = () => {
    const events = held
    held = undefined
    for (const event of events ?? []) {
      event.target!.dispatchEvent(new (event.constructor as typeof Event)(event.type, event))
    }
  }
  return gate
}
