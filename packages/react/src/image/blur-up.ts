import type { SyntheticEvent } from 'react'

/**
 * Lets an image grow sharp out of its placeholder when it arrives, over 0.3 s: an animation of the compositor, which
 * costs the page's main thread nothing, and which visitors who want less motion are not shown. It never hides the image,
 * so LCP stays what it was.
 *
 * An image that arrived before hydration has no event, and is simply there.
 *
 * @example <Image src={dish} alt="Goulash with dumplings" onLoad={blurUp} />
 */
export function blurUp({ currentTarget }: SyntheticEvent<Element>): void {
  if (!matchMedia('(prefers-reduced-motion)').matches) currentTarget.animate({ filter: ['blur(9px)', 'none'] }, 300)
}
