import type { SyntheticEvent } from 'react'

export interface FallbackProps {
  readonly ref: (image: HTMLImageElement | null) => void
  readonly onError: (event: SyntheticEvent<HTMLImageElement>) => void
}

/**
 * Shows another picture in an image's place when it does not load, also when that happened before hydration. The place
 * stays as it is. If that one does not load either, the browser shows `alt`.
 *
 * @param src Address of the other picture; best a small file of your own origin, or a data URI.
 * @example <Image src={dish} alt="Goulash with dumplings" {...fallbackTo('/no-photo.svg')} />
 */
export function fallbackTo(src: string): FallbackProps {
  const replace = (image: HTMLImageElement): void => {
    // Once: its own failure ends here.
    if (image.getAttribute('src') === src) return
    for (const source of image.parentElement!.querySelectorAll<HTMLSourceElement>(':scope > source')) {
      // React keeps these elements, so they stay and just never hold.
      source.media = 'not all'
    }
    image.srcset = ''
    image.src = src
  }
  return {
    ref: (image) => {
      if (image?.complete && !image.naturalWidth) replace(image)
    },
    onError: ({ currentTarget }) => replace(currentTarget),
  }
}
