import { type ImageModule, pictureProps } from '@firstpaint/core/picture'
import { type PageElement, parsePage } from '../html/parse-page.ts'

/** An `<img>` of a page that may become a `<picture>`. */
export interface PageImage {
  readonly element: PageElement
  /** As it is written, without white space around it. */
  readonly src: string
}

/** Attribute that keeps an `<img>` as it is written. */
const optOut = 'data-firstpaint'

/**
 * The images of a page that name one file and nothing else: who wrote a `srcset`, or a `<picture>`, has chosen already,
 * and who asks Vite or us to leave it alone is heard.
 */
export function pageImages(html: string): PageImage[] {
  const elements = parsePage(html)
  const pictures = elements.filter(({ tag }) => tag === 'picture')
  return elements
    .filter(({ tag }) => tag === 'img')
    .filter(({ start }) => !pictures.some((picture) => picture.start < start && start < picture.end))
    .filter(({ attributes }) => !attributes.has('srcset') && !attributes.has('vite-ignore'))
    .filter(({ attributes }) => attributes.get(optOut) !== 'off')
    .flatMap((element) => {
      const src = element.attributes.get('src')?.trim()
      return src === undefined || !isOwnFile(src) ? [] : [{ element, src }]
    })
}

/** Neither somewhere else nor with a query, which says what is to be done with it. */
function isOwnFile(src: string): boolean {
  return src !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(src) && !/[?#]/.test(src)
}

/**
 * The `<picture>` for an `<img>`: all of its attributes stay, its size is added where it has none, and its `sizes` hold
 * for every format; without any, its `width` attribute does. The `<picture>` takes no part in the layout.
 */
export function pictureFor({ attributes }: PageElement, image: ImageModule): string {
  const { loading, width } = Object.fromEntries(attributes)
  const fixed = width !== undefined && /^\d+$/.test(width.trim()) ? `${width.trim()}px` : undefined
  const given = attributes.get('sizes')
  // Written as it is: who gives `auto` knows where.
  const sizes = given ?? (loading === 'lazy' ? `auto, ${fixed ?? '100vw'}` : fixed)
  const props = pictureProps({ image, alt: '', loading: 'eager', ...(sizes !== undefined && { sizes }) })
  const { src, srcSet, sizes: shown } = props.img
  const hasSize = attributes.has('width') || attributes.has('height')
  const img = new Map<string, string>([
    ...attributes,
    ['src', src],
    ...(srcSet === undefined ? [] : [['srcset', srcSet] as const]),
    ...(shown === undefined ? [] : [['sizes', shown] as const]),
    ...(hasSize
      ? []
      : ([
          ['width', `${image.width}`],
          ['height', `${image.height}`],
        ] as const)),
    ignored,
  ])
  const sources = props.sources.map(({ type, srcSet: set, sizes: own }) =>
    openTag('source', [
      ...(type === undefined ? [] : [['type', type] as const]),
      ['srcset', set],
      ['sizes', own ?? ''],
      ignored,
    ]),
  )
  return sources.length === 0
    ? openTag('img', img)
    : `<picture style="display:contents">${sources.join('')}${openTag('img', img)}</picture>`
}

/** Vite takes it off again; its addresses need nothing more done to them. */
const ignored = ['vite-ignore', ''] as const

function openTag(name: string, attributes: Iterable<readonly [name: string, value: string]>): string {
  const text = [...attributes].map(([key, value]) =>
    value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${value.replace(/[&"]/g, (c) => `&#${c.charCodeAt(0)};`)}"`,
  )
  return `<${name}${text.join('')}>`
}
