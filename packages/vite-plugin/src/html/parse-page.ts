import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** One element of a page, with where its text stands in the source; parts the parser made up have no place and are left out. */
export interface PageElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  /** What stands between its tags, for scripts and styles. */
  readonly text: string
  readonly inHead: boolean
  readonly start: number
  readonly end: number
}

/** The elements of a page in the order of its source, read as browsers read it. */
export function parsePage(html: string): PageElement[] {
  const elements: PageElement[] = []
  const walk = (node: DefaultTreeAdapterTypes.ParentNode, inHead: boolean): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      const place = child.sourceCodeLocation
      if (place) {
        elements.push({
          tag: child.tagName,
          attributes: new Map(child.attrs.map(({ name, value }) => [name, value])),
          text: child.childNodes.map((part) => ('value' in part ? part.value : '')).join(''),
          inHead,
          start: place.startOffset,
          end: place.endOffset,
        })
      }
      walk(child, inHead || child.tagName === 'head')
    }
  }
  walk(parse(html, { sourceCodeLocationInfo: true }), false)
  return elements
}
