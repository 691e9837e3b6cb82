import { headSlot } from '../html/head-slot.ts'
import { parsePage } from '../html/parse-page.ts'
import { type ImportMap, mergeImportMaps, readImportMap } from './import-map.ts'

export interface PutImportMapOptions {
  readonly html: string
  /** The build's own map, as text: it is in the page already, among others perhaps, and is replaced. */
  readonly built: string
  readonly map: ImportMap
  readonly nonce: string | undefined
}

/**
 * Gives a page one import map for all it had: many browsers honour only the first. It stands before everything that
 * loads. A map of the page's own that is no JSON is dropped, as browsers do.
 */
export function putImportMap({ html, built, map, nonce }: PutImportMapOptions): string {
  const found = parsePage(html).filter(
    ({ tag, attributes }) => tag === 'script' && attributes.get('type') === 'importmap',
  )
  const own = found.filter(({ text }) => text !== built).map(({ text }) => readImportMap(text))
  const merged = mergeImportMaps([...own.filter((each) => each !== null), map])
  const rest = found.toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), html)
  const attribute = nonce === undefined ? '' : ` nonce="${nonce.replaceAll('"', '&quot;')}"`
  // `<` could end the script or open a comment; in JSON it may be written as an escape.
  const json = JSON.stringify(merged).replaceAll('<', String.raw`\u003c`)
  const slot = headSlot(rest)
  return `${rest.slice(0, slot)}<script type="importmap"${attribute}>${json}</script>\n${rest.slice(slot)}`
}
