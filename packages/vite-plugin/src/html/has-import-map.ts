import { parsePage } from './parse-page.ts'

/** Whether a page brings an import map; one in a comment is none. */
export function hasImportMap(html: string): boolean {
  return parsePage(html).some(({ tag, attributes }) => tag === 'script' && attributes.get('type') === 'importmap')
}
