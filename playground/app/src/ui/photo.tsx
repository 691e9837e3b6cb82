import type { Photo as PhotoFacts } from '@bistro/contract'
import { photoUrl } from '../photos.ts'
import { classNames } from './class-names.ts'
import styles from './photo.module.css'

interface PhotoProps {
  readonly photo: PhotoFacts
  /** CSS `aspect-ratio` of the box; the picture covers it. Default: the picture's own. */
  readonly ratio?: string
  /** Loads at once and first: for the one picture that dominates the first screen. */
  readonly priority?: boolean
  /** Empty when the words beside it already say what it shows. */
  readonly alt?: string
  readonly className?: string | undefined
}

/** A picture that keeps its place while it loads. */
export function Photo({ photo, ratio, priority = false, alt = photo.alt, className }: PhotoProps) {
  const url = photoUrl(photo.slug)
  const style = { aspectRatio: ratio ?? `${photo.width} / ${photo.height}` }
  if (!url) {
    return (
      <div className={classNames(styles.photo, className)} style={style}>
        <span className="visually-hidden">{alt}</span>
      </div>
    )
  }
  return (
    <img
      className={classNames(styles.photo, className)}
      style={style}
      src={url}
      alt={alt}
      width={photo.width}
      height={photo.height}
      {...(priority ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const, decoding: 'async' as const })}
    />
  )
}
