import type { ByteRange } from './answer-plan.ts'
import type { Header } from './delivery-manifest.ts'
import { mergeHeaders, type Representation } from './representation.ts'

export interface FileHeadersOf {
  /** Those every answer with the file has. */
  readonly own: readonly Header[]
  readonly vary: readonly string[]
  readonly type: string
  readonly form: Representation
  /** Absent: the whole form. */
  readonly range?: ByteRange | undefined
  readonly links?: readonly string[]
}

/** What a 304 tells: everything but the body's own headers, because a header may have changed where the bytes did not. */
export function unchangedHeaders({ own, vary, form }: FileHeadersOf): readonly Header[] {
  return mergeHeaders(own, [['etag', form.etag]], vary.length > 0 ? [['vary', vary.join(', ')]] : [])
}

/** Headers of a 200, with a range those of a 206. */
export function fileHeaders(options: FileHeadersOf): readonly Header[] {
  const { type, form, range, links = [] } = options
  const { encoding, bytes, compress } = form
  const body: Header[] = [['content-type', type]]
  if (encoding === 'identity') body.push(['accept-ranges', 'bytes'])
  else body.push(['content-encoding', encoding])
  if (range !== undefined) body.push(['content-range', `bytes ${range.first}-${range.last}/${bytes}`])
  const length = range === undefined ? bytes : range.last - range.first + 1
  if (compress === undefined) body.push(['content-length', String(length)])
  if (links.length > 0) body.push(['link', links.join(', ')])
  return mergeHeaders(unchangedHeaders(options), body)
}
