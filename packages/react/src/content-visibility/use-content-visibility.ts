import type { CSSProperties, RefCallback } from 'react'
import { quietly } from '../later/quietly.ts'

export interface ContentVisibilityOptions {
  /** CSS pixels an item is about as high as, until one has been measured. */
  readonly estimate: number
}

export interface ContentVisibility {
  /** For the list. */
  readonly ref: RefCallback<HTMLElement>
  /** For each of its items. */
  readonly style: CSSProperties
}

/**
 * Leaves the layout and painting of a long list's items to when they are near the window, with `content-visibility`; they
 * stay in the document, for the browser's search, links and screen readers. Items not drawn yet count as high as those
 * that were drawn are on average, so the scroll bar is about right from the first screen on; an item that was drawn
 * keeps its own height.
 *
 * For lists of many thousands of items, whose elements alone are too many, use a virtualizer, such as TanStack Virtual.
 *
 * @see https://drafts.csswg.org/css-contain-2/#content-visibility
 * @example
 * const { ref, style } = useContentVisibility({ estimate: 120 })
 * <ul ref={ref}>{reviews.map((review) => <li key={review.id} style={style}>…</li>)}</ul>
 */
export function useContentVisibility({ estimate }: ContentVisibilityOptions): ContentVisibility {
  return {
    ref: measure,
    style: { contentVisibility: 'auto', containIntrinsicBlockSize: `auto var(--drawn,${estimate}px)` },
  }
}

/** One function for all, or React would call it anew with every render. */
function measure(list: HTMLElement | null): void {
  if (list) void quietly(import('./measure-drawn.ts')).then((code) => code?.measureDrawn(list))
}
