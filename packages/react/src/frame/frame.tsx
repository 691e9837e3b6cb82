import type { ComponentProps, ReactElement } from 'react'

export type FrameProps = Omit<ComponentProps<'iframe'>, 'loading' | 'title' | 'src' | 'srcDoc' | 'width' | 'height'> & {
  readonly src: string
  /** What is in it, for those who do not see it. */
  readonly title: string
  /** With `height`: the shape of its place, in CSS pixels. It is as wide as there is room, at most `width`. */
  readonly width: number
  readonly height: number
}

/**
 * A frame that loads when it is near and keeps its place. Every browser React 19 runs in does this by itself, but for
 * Firefox before 121, which loads it at once.
 */
export function Frame({ title, width, height, style, ...rest }: FrameProps): ReactElement {
  return (
    // `loading` stands before `src`: some browsers begin to load where they read `src`.
    // oxlint-disable-next-line react/iframe-missing-sandbox -- pass `sandbox` for what you do not trust
    <iframe
      loading="lazy"
      {...rest}
      title={title}
      style={{ width: '100%', maxWidth: width, aspectRatio: `${width}/${height}`, border: 0, ...style }}
    />
  )
}
