import { scrubText } from '../scrub/scrub-text.ts'

const most = 99

/** The way to an element, as web-vitals writes it: up to the next id, or as far as it is short. */
export function selectorOf(node: Node | null | undefined): string | undefined {
  let path = ''
  let element = (node instanceof Element ? node : node?.parentElement) ?? null
  for (let id = ''; element && !id; element = element.parentElement) {
    const { localName, classList } = element
    ;({ id } = element)
    const part = id ? `#${id}` : [localName, ...[...classList].toSorted()].join('.')
    if (path && path.length + part.length > most) break
    path = path ? `${part}>${path}` : part
  }
  return path ? scrubText(path) : undefined
}
