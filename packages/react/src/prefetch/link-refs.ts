import type { FragmentInstance, RefCallback } from 'react'
import { loadAhead } from './load-ahead.ts'

/**
 * When a link's route is asked for: `intent` when a pointer rests on it for 65 ms, it is touched or has the focus;
 * `viewport` when it is seen; `none` never.
 */
export type PrefetchWhen = 'intent' | 'viewport' | 'none'

/** A ref for a link, or for a `<Fragment>` around one. */
export type LinkRef = RefCallback<Element | FragmentInstance>

/**
 * Refs that ask for what is behind a link when it is time. They are always the same, and the address is read when it is
 * needed, so nothing has to be taken off a link that changes.
 */
export function linkRefs(ask: 'askDocument' | 'askRoute'): Readonly<Record<PrefetchWhen, LinkRef | undefined>> {
  const refOf =
    (when: 'intent' | 'viewport'): LinkRef =>
    (link) => {
      if (link) loadAhead((ahead) => ahead[when](link, ahead[ask]))
    }
  return { none: undefined, viewport: refOf('viewport'), intent: refOf('intent') }
}
