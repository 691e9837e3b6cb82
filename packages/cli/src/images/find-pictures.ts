import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** An `<img>` of a page that may get a `<picture>` around it. */
export interface PageImage {
  /** As it stands in the page. */
  readonly src: string
  /** `width` in CSS pixels; undefined where it follows the file or the style sheet. */
  readonly width: number | undefined
  /** Where its tag begins and ends in the text of the page. */
  readonly start: number
  readonly end: number
}

/**
 * The images of a page that have one source and stand in no `<picture>`. Whoever wrote `srcset` or `<picture>` has
 * decided already.
 */
export function findPictures(html: string): readonly PageImage[] {
  const found: PageImage[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node, inPicture: boolean): void => {
    if ('tagName' in node && node.tagName === 'img' && !inPicture) found.push(...pageImage(node))
    const isPicture = 'tagName' in node && node.tagName === 'picture'
    if ('content' in node) visit(node.content, inPicture)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inPicture || isPicture)
  }
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), false)
  return found
}

function pageImage({ attrs, sourceCodeLocation: place }: DefaultTreeAdapterTypes.Element): readonly PageImage[] {
  const attributes = new Map(attrs.map(({ name, value }) => [name, value.trim()]))
  const src = attributes.get('src')
  if (src === undefined || attributes.has('srcset') || !place) return []
  const width = /^[1-9]\d*$/.exec(attributes.get('width') ?? '')?.[0]
  return [
    { src, width: width === undefined ? undefined : Number(width), start: place.startOffset, end: place.endOffset },
  ]
}
