import type { Photo as PhotoFacts } from '@bistro/contract'
import { dishImages } from '../dish-images.ts'
import { Photo } from '../ui/photo.tsx'

interface DishThumbnailProps {
  readonly photo: PhotoFacts
  /** See `<img sizes>`. */
  readonly sizes: string
  readonly className?: string | undefined
}

/** A small square of a dish's photo, beside its name, which says it all. */
export function DishThumbnail({ photo, ...rest }: DishThumbnailProps) {
  return <Photo image={dishImages(photo.slug)?.square} alt="" ratio="1" {...rest} />
}
