import type { Photo as PhotoFacts } from '@bistro/contract'
import { dishImages } from '../dish-images.ts'
import { Photo } from '../ui/photo.tsx'

interface DishPhotoProps {
  readonly photo: PhotoFacts
  /** See `<img sizes>`. */
  readonly sizes: string
  /** CSS `aspect-ratio` of the box. Default: the photo's own. */
  readonly ratio?: string
  /** Default: what it shows. Empty where the words beside it say so. */
  readonly alt?: string
  readonly priority?: boolean
  readonly className?: string | undefined
}

/** The photo of a dish, whole. */
export function DishPhoto({ photo, alt = photo.alt, ...rest }: DishPhotoProps) {
  return <Photo image={dishImages(photo.slug)?.whole} alt={alt} {...rest} />
}
