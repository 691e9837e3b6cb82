import type { ImageModule } from 'firstpaint/picture'
import { type ArtDirection, Picture } from 'firstpaint/react'
import { classNames } from './class-names.ts'
import styles from './photo.module.css'

interface PhotoProps {
  /** Undefined where there is none: its place stays. */
  readonly image: ImageModule | undefined
  /** Empty when the words beside it already say what it shows. */
  readonly alt: string
  /** How wide it is shown: see `<img sizes>`. A lazy one measures itself where the browser can. */
  readonly sizes: string
  /** CSS `aspect-ratio` of the box; the picture covers it. Default: the picture's own. */
  readonly ratio?: string
  /** Loads at once and first: for the one picture that dominates the first screen. */
  readonly priority?: boolean
  /** Other pictures for some windows. */
  readonly art?: readonly ArtDirection[] | undefined
  readonly className?: string | undefined
}

/** A picture that keeps its place while it loads. */
export function Photo({ image, alt, sizes, ratio, priority = false, art = [], className }: PhotoProps) {
  const names = classNames(styles.photo, className)
  if (!image) {
    return (
      <div className={names} style={{ aspectRatio: ratio ?? '4 / 3' }}>
        <span className="visually-hidden">{alt}</span>
      </div>
    )
  }
  const style = { aspectRatio: ratio ?? `${image.width} / ${image.height}` }
  return <Picture {...{ alt, sizes, priority, art, style }} src={image} className={names} />
}
