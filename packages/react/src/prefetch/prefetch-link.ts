import { type ComponentProps, createElement, Fragment, type ReactElement } from 'react'
import { linkRefs, type PrefetchWhen } from './link-refs.ts'

export interface PrefetchLinkProps extends ComponentProps<'a'> {
  readonly href: string
  /** Default `intent`. */
  readonly prefetch?: PrefetchWhen
}

const refs = linkRefs('askDocument')

/** A plain `<a>`, which loads another document: the browser has begun with that when it is clicked. */
export function PrefetchLink({ prefetch = 'intent', ...props }: PrefetchLinkProps): ReactElement {
  return createElement(Fragment, { ref: refs[prefetch] }, createElement('a', props))
}
