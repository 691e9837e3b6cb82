'use client'

import { type ComponentProps, type CSSProperties, type ReactElement, type ReactNode, useState } from 'react'
import { preconnect } from 'react-dom'
import type { EmbedSource } from './embed-source.ts'

export type EmbedProps = EmbedSource &
  Omit<ComponentProps<'div'>, 'title'> & {
    /** What is embedded: the link says it, and then the frame bears it. */
    readonly title: string
    /** Width to height, as CSS `aspect-ratio`. @default '16/9' */
    readonly ratio?: string
    /** What is drawn over the poster, inside the link. @default a label with `title` */
    readonly children?: ReactNode
  }

/** One function for all, or React would call it anew, and take the focus, with every render. */
const enter = (frame: HTMLIFrameElement | null): void => frame?.focus()

const fill: CSSProperties = { position: 'absolute', width: '100%', height: '100%', border: 0 }

/**
 * A video, map or other frame of somebody else, which nothing is loaded of until it is asked for: a link over a poster,
 * in a box of the right shape. A click or Enter puts the frame there and moves the focus into it; pointing at the link or
 * reaching it by keyboard opens the connection. Without JavaScript, or in a new tab, it is the link.
 *
 * @example <Embed title="How we bake" {...youtube({ id: 'aqz-KE-bpKQ' })} />
 */
export function Embed({
  src,
  href = src,
  poster,
  allow,
  title,
  ratio = '16/9',
  style,
  children,
  ...rest
}: EmbedProps): ReactElement {
  const [open, setOpen] = useState(false)
  const warm = (): void => preconnect(new URL(src, location.href).origin)
  return (
    <div {...rest} style={{ position: 'relative', aspectRatio: ratio, ...style }}>
      {open ? (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- players need their own origin and scripts: nothing is left to forbid
        <iframe ref={enter} title={title} allow={allow} allowFullScreen src={src} style={fill} />
      ) : (
        <a
          href={href}
          onPointerEnter={warm}
          onFocus={warm}
          onClick={(event) => {
            // A new tab or window is the browser's business.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            setOpen(true)
          }}
          style={{ ...fill, display: 'grid', placeItems: 'center' }}
        >
          {poster && <img loading="lazy" alt="" src={poster} style={{ ...fill, objectFit: 'cover' }} />}
          {children ?? (
            <b style={{ position: 'relative', padding: 12, background: '#000', color: '#fff' }}>▶ {title}</b>
          )}
        </a>
      )}
    </div>
  )
}
