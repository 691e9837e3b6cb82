'use client'

import { type ComponentProps, type ReactElement, useEffect } from 'react'
import { quietly } from '../later/quietly.ts'
import { useMedia } from './use-media.ts'

export type VideoProps = Omit<ComponentProps<'video'>, 'width' | 'height'> & {
  /** With `height`: the shape of its place, in CSS pixels. */
  readonly width: number
  readonly height: number
}

/**
 * A video that loads when it is near and keeps its place. With a poster nothing of the video itself is loaded before it
 * is played.
 *
 * `autoPlay` means: muted, while it is in view, and only for visitors who have not asked for less motion and whom
 * `mayPrefetch` does not spare data and battery; those get `controls` instead. What a visitor pauses stays paused.
 */
export function Video({ autoPlay, poster, src, children, ref: given, ...rest }: VideoProps): ReactElement {
  const { ref, near } = useMedia(given)
  useEffect(() => {
    const video = ref.current!
    if (!autoPlay) return
    void quietly(import('./play-in-view.ts')).then((code) => (code ? code.playInView(video) : (video.controls = true)))
  }, [autoPlay, ref])
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- captions are among the children
    <video
      {...{ loading: 'lazy' }}
      preload={poster ? 'none' : 'metadata'}
      muted={autoPlay}
      playsInline
      {...rest}
      {...(near && { poster, src, children })}
      ref={ref}
    />
  )
}
