import { afterToken } from './css-token.ts'

export interface ImageLonghand {
  readonly property: string
  readonly value: string
}

/** What sets the image and nothing else. */
const longhands: Readonly<Record<string, string>> = {
  background: 'background-image',
  'border-image': 'border-image-source',
  'list-style': 'list-style-image',
  mask: 'mask-image',
  '-webkit-mask': '-webkit-mask-image',
}

const alone = /^(?:background-image|border-image-source|list-style-image|mask-image|-webkit-mask-image|content)$/

const image = /^(?:url|(?:repeating-)?(?:linear|radial|conic)-gradient|cross-fade|element)\(/i

/**
 * The images of a declaration as a declaration of their own, so that it may come later and reset nothing else: of
 * `background: #fff url(a) no-repeat`, `background-image: url(a)`. Undefined for properties that take no images, and for
 * shorthands with a `var()` in which there might be more.
 */
export function imageLonghand(property: string, value: string): ImageLonghand | undefined {
  const name = property.toLowerCase()
  if (alone.test(name)) return { property: name, value: value.trim() }
  const longhand = longhands[name]
  if (longhand === undefined || /\bvar\(/i.test(value)) return undefined
  const important = /!\s*important\s*$/i.test(value) ? ' !important' : ''
  const images = splitTop(value, ',').map((layer) => splitTop(layer, ' ').find((part) => image.test(part)) ?? 'none')
  return { property: longhand, value: images.join(',') + important }
}

/** Splits outside of brackets and strings; a blank stands for any white space. */
function splitTop(value: string, separator: ',' | ' '): string[] {
  const parts: string[] = []
  let start = 0
  for (let index = 0; index < value.length;) {
    const next = afterToken(value, index)
    const character = value[index]!
    if (separator === ' ' ? /\s/.test(character) : character === separator) {
      parts.push(value.slice(start, index))
      start = next
    }
    index = next
  }
  return [...parts, value.slice(start)]
}
