'use client'

import type { ComponentProps, ReactElement } from 'react'
import { useMedia } from '../video/use-media.ts'

export type AudioProps = Omit<ComponentProps<'audio'>, 'autoPlay'>

/** Sound that loads when its controls are near, and then only what it needs to show how long it is. */
export function Audio({ src, children, ref: given, ...rest }: AudioProps): ReactElement {
  const { ref, near } = useMedia(given)
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- captions are among the children
    <audio {...{ loading: 'lazy' }} controls preload="metadata" {...rest} {...(near && { src, children })} ref={ref} />
  )
}
