import type { ComponentType } from 'react'

/** One page: a component of the kit, explained and shown alive. */
export interface Page {
  readonly title: string
  readonly Page: ComponentType
}
