import { mayPrefetch } from '../network/may-prefetch.ts'
import { observeVisibility } from '../observe/observe-visibility.ts'

/** Plays a video while it is in view; gives visitors who want less motion or data its controls instead. */
export function playInView(video: HTMLVideoElement): void {
  if (matchMedia('(prefers-reduced-motion)').matches || !mayPrefetch()) {
    video.controls = true
    return
  }
  let plays = true
  observeVisibility(video, 0, (visible) => {
    if (!visible) {
      // Never begun, or not stopped by the visitor.
      plays = !video.played.length || !video.paused
      video.pause()
    } else if (plays) video.play().catch(() => {})
  })
}
