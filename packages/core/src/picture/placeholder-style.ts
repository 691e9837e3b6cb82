import type { ImageModule } from './image-module.ts'

/** CSS properties, in the spelling of JSX and `element.style`. */
export interface PlaceholderStyle {
  readonly backgroundColor?: string
  readonly backgroundImage?: string
  readonly backgroundSize?: 'cover'
}

/**
 * What stands behind an image until it is there: its preview, else its colour, of what was asked for. Not for pictures
 * one can see through.
 *
 * @example <img {...imgProps({ image: hero, alt: '' })} style={placeholderStyle(hero)} />
 */
export function placeholderStyle({ colour, preview }: ImageModule): PlaceholderStyle {
  return {
    ...(colour !== undefined && { backgroundColor: colour }),
    ...(preview !== undefined && { backgroundImage: `url("${preview}")`, backgroundSize: 'cover' }),
  }
}
