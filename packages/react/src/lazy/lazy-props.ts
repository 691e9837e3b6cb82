import type { ReactNode } from 'react'

/**
 * When a subtree comes to life.
 *
 * - `visible`: an element of it is in view, or less than 200 CSS pixels away, about a flick of a thumb
 * - `idle`: the browser has nothing more urgent to do
 * - `interaction`: a pointer is over it, the focus enters it, or it is touched, clicked or typed at
 * - `media(…)`: the query holds, as in `media(min-width: 60em)` or `media(min-width: 60em) and (hover: hover)`
 * - `never`: it stays the HTML the server sent
 */
export type LazyTrigger = 'visible' | 'idle' | 'interaction' | 'never' | `media(${string})`

export type LazyProps = {
  /** Looked at once, when it is first rendered. */
  readonly when: LazyTrigger
  readonly children: ReactNode
} & (
  | {
      /** @default false: the server renders the children */
      readonly clientOnly?: false
      /**
       * Shown until the trigger where there is no HTML from a server: after a navigation in the browser. One element, of
       * the size of what it stands for. Default: none, and the children are there at once.
       */
      readonly fallback?: ReactNode
    }
  | {
      /** The server renders the fallback, and the browser the children. */
      readonly clientOnly: true
      /** One element, of the size of what it stands for. */
      readonly fallback: ReactNode
    }
)
